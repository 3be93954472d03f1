package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Whole people or events by {@link Stratum}. A cell that is not there is not known; it is not zero. Adding is exact, so the
 * result is the same in any order and however the input was divided; an overflow is an error.
 *
 * @param cells the count of each cell, 0 or more, in the natural order of the strata
 */
public record StratifiedCounts(@JsonValue SortedMap<Stratum, Long> cells) {

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StratifiedCounts {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
        cells.forEach((stratum, count) -> {
            if (count < 0) {
                throw Refusal.of(
                        String.format(Locale.ROOT, "count of %s must be >= 0, was %s", stratum, count),
                        "Maybe the sign marks a suppressed count: leave the cell out.");
            }
        });
    }

    /** {@return counts without any cell, to add to} */
    public static StratifiedCounts empty() {
        return new StratifiedCounts(Collections.emptySortedMap());
    }

    /**
     * Collects counts from a stream; parallel streams give the same result.
     *
     * @param <T> what the stream holds
     * @param stratum the cell of an element
     * @param count how many people or events the element stands for, 0 or more
     * @return a collector
     */
    public static <T> Collector<T, ?, StratifiedCounts> collector(
            Function<? super T, Stratum> stratum, ToLongFunction<? super T> count) {
        BinaryOperator<Long> exactly = Math::addExact;
        return Collectors.collectingAndThen(
                Collectors.<T, Stratum, Long, TreeMap<Stratum, Long>>toMap(
                        stratum, element -> count.applyAsLong(element), exactly, TreeMap::new),
                StratifiedCounts::new);
    }

    /**
     * These counts with more in one cell.
     *
     * @param stratum the cell
     * @param count how many more, 0 or more
     * @return new counts
     * @throws IllegalArgumentException if the count is negative
     */
    public StratifiedCounts plus(Stratum stratum, long count) {
        return plus(new StratifiedCounts(new TreeMap<>(Map.of(stratum, count))));
    }

    /**
     * The sum, cell by cell.
     *
     * @param other what to add
     * @return new counts, with the cells of both
     */
    public StratifiedCounts plus(StratifiedCounts other) {
        SortedMap<Stratum, Long> sum = new TreeMap<>(cells);
        other.cells.forEach((stratum, count) -> sum.merge(stratum, count, Math::addExact));
        return new StratifiedCounts(sum);
    }

    /** {@return the sum of all cells} */
    public long total() {
        return cells.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * The cells that are wanted.
     *
     * @param wanted tells whether a cell is kept, for example {@code stratum -> stratum.sex() == Sex.FEMALE}
     * @return new counts with those cells
     */
    public StratifiedCounts only(Predicate<Stratum> wanted) {
        SortedMap<Stratum, Long> kept = new TreeMap<>(cells);
        kept.keySet().removeIf(wanted.negate());
        return new StratifiedCounts(kept);
    }

    /** {@return the counts by age band, both sexes and all quintiles together, youngest first} */
    public SortedMap<AgeBand, Long> byAgeBand() {
        SortedMap<AgeBand, Long> sums = new TreeMap<>();
        cells.forEach((stratum, count) -> sums.merge(stratum.ageBand(), count, Math::addExact));
        return sums;
    }

    /** {@return the counts by sex, all ages and quintiles together} */
    public SortedMap<Sex, Long> bySex() {
        SortedMap<Sex, Long> sums = new TreeMap<>();
        cells.forEach((stratum, count) -> sums.merge(stratum.sex(), count, Math::addExact));
        return sums;
    }

    /** {@return the counts by sex and, within each, by age band, all quintiles together} */
    public SortedMap<Sex, SortedMap<AgeBand, Long>> bySexAndAgeBand() {
        SortedMap<Sex, SortedMap<AgeBand, Long>> sums = new TreeMap<>();
        cells.forEach((stratum, count) -> sums.computeIfAbsent(stratum.sex(), sex -> new TreeMap<>())
                .merge(stratum.ageBand(), count, Math::addExact));
        return sums;
    }

    /**
     * These counts in other age bands, exactly: the total does not change.
     *
     * @param bands into which every age band of the cells has to fall wholly
     * @return new counts
     * @throws IllegalArgumentException if an age band of the cells falls into no single one of them, or two of a sex and
     *     quintile overlap
     */
    public StratifiedCounts regroup(AgeBands bands) {
        SortedMap<Stratum, Long> regrouped = new TreeMap<>();
        for (Map.Entry<Division, SortedMap<AgeBand, Long>> division :
                divisions().entrySet()) {
            bands.regroup(division.getValue())
                    .forEach((band, count) -> regrouped.put(
                            new Stratum(
                                    band,
                                    division.getKey().sex,
                                    division.getKey().deprivation()),
                            count));
        }
        return new StratifiedCounts(regrouped);
    }

    /** {@return the age bands of the cells, youngest first, each once} */
    public List<AgeBand> ageBands() {
        return new ArrayList<>(byAgeBand().keySet());
    }

    private SortedMap<Division, SortedMap<AgeBand, Long>> divisions() {
        SortedMap<Division, SortedMap<AgeBand, Long>> divisions = new TreeMap<>();
        cells.forEach((stratum, count) -> divisions
                .computeIfAbsent(
                        new Division(
                                stratum.sex(),
                                stratum.deprivation()
                                        .map(DeprivationQuintile::value)
                                        .orElse(0)),
                        division -> new TreeMap<>())
                .put(stratum.ageBand(), count));
        return divisions;
    }

    /** What a cell is apart from its ages; quintile 0 is none. */
    private record Division(Sex sex, int quintile) implements Comparable<Division> {

        Optional<DeprivationQuintile> deprivation() {
            return quintile == 0 ? Optional.empty() : Optional.of(new DeprivationQuintile(quintile));
        }

        @Override
        public int compareTo(Division other) {
            int bySex = sex.compareTo(other.sex);
            return bySex != 0 ? bySex : Integer.compare(quintile, other.quintile);
        }
    }
}
