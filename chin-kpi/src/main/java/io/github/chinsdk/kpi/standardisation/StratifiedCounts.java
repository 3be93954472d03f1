package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.Counts;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Events and people by unit and stratum, gathered from records in any order: the way from a stream of records to
 * {@link DirectlyStandardisedRate} and its indirect sisters.
 *
 * <p>Rows of the same unit and stratum are summed exactly or not at all, as in {@link StratifiedColumns}. A row with an
 * unknown stratum rejects its unit and no other. Not thread-safe; each thread fills its own and {@link #merge} brings
 * them together, which is what a parallel stream does with {@link #collector}.
 *
 * @param <U> the units, for example practices
 * @param <S> the strata, for example age bands
 */
public final class StratifiedCounts<
                U extends Comparable<? super U> & Serializable, S extends Comparable<? super S> & Serializable>
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final ArrayList<S> strata;
    private final ArrayList<String> labels;
    private final HashMap<S, Integer> positions = new HashMap<>();
    private final HashMap<U, StratifiedColumns> byUnit = new HashMap<>();

    private StratifiedCounts(Collection<S> strata) {
        this.strata = new ArrayList<>(new TreeSet<>(strata));
        this.labels = new ArrayList<>();
        for (S stratum : this.strata) {
            positions.put(stratum, labels.size());
            labels.add(stratum.toString());
        }
    }

    /**
     * Nothing counted yet.
     *
     * @param strata every stratum that a unit has to have, for example the bands of the standard population
     * @param <U> the units
     * @param <S> the strata
     * @return an empty table
     * @throws IllegalArgumentException if there is no stratum
     */
    public static <U extends Comparable<? super U> & Serializable, S extends Comparable<? super S> & Serializable>
            StratifiedCounts<U, S> of(Collection<S> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException(
                    "strata must not be empty\nMaybe hand over the keys of the standard population.");
        }
        return new StratifiedCounts<>(strata);
    }

    /**
     * Gathers a stream of records, sequential or parallel.
     *
     * @param strata every stratum that a unit has to have, for example the bands of the standard population
     * @param unit the unit of a record
     * @param stratum the stratum of a record
     * @param counts the events and people of a record
     * @param <T> the records
     * @param <U> the units
     * @param <S> the strata
     * @return a collector
     * @throws IllegalArgumentException if there is no stratum
     */
    public static <T, U extends Comparable<? super U> & Serializable, S extends Comparable<? super S> & Serializable>
            Collector<T, ?, StratifiedCounts<U, S>> collector(
                    Collection<S> strata, Function<T, U> unit, Function<T, S> stratum, Function<T, Counts> counts) {
        StratifiedCounts<U, S> empty = of(strata);
        return Collector.of(
                () -> new StratifiedCounts<U, S>(empty.strata),
                (table, row) -> table.add(unit.apply(row), stratum.apply(row), counts.apply(row)),
                StratifiedCounts::merge,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * Adds one record.
     *
     * @param unit its unit
     * @param stratum its stratum
     * @param counts its events and people
     * @return this
     */
    public StratifiedCounts<U, S> add(U unit, S stratum, Counts counts) {
        StratifiedColumns row = byUnit.computeIfAbsent(unit, key -> StratifiedColumns.of(1, labels));
        Integer position = positions.get(stratum);
        if (position == null) {
            row.reject(0, String.format(Locale.ROOT, "stratum must be one of %s, was %s", labels, stratum));
        } else {
            row.add(0, position, counts.numerator(), counts.denominator());
        }
        return this;
    }

    /**
     * Adds what another table has gathered, which stays as it is.
     *
     * @param other a table of the same strata
     * @return this
     * @throws IllegalArgumentException if the strata differ
     */
    public StratifiedCounts<U, S> merge(StratifiedCounts<U, S> other) {
        if (!strata.equals(other.strata)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "other must have the same strata %s, had %s\nMaybe make both from one list.",
                    labels,
                    other.labels));
        }
        other.byUnit.forEach((unit, row) -> byUnit.computeIfAbsent(unit, key -> StratifiedColumns.of(1, labels))
                .merge(row));
        return this;
    }

    /**
     * {@return the units in their natural order, which is the order of the rows of {@link #columns()}}
     */
    public List<U> units() {
        List<U> units = new ArrayList<>(byUnit.keySet());
        Collections.sort(units);
        return Collections.unmodifiableList(units);
    }

    /**
     * {@return the strata in their natural order}
     */
    public List<S> strata() {
        return Collections.unmodifiableList(strata);
    }

    /**
     * {@return a snapshot over columns, a row for each of {@link #units()}}
     */
    public StratifiedColumns columns() {
        List<U> units = units();
        StratifiedColumns columns = StratifiedColumns.of(units.size(), labels);
        for (int row = 0; row < units.size(); row++) {
            StratifiedColumns single = byUnit.get(units.get(row));
            if (single != null) {
                columns.put(row, single);
            }
        }
        return columns;
    }

    /**
     * The counts of one unit, for an estimate with its workings.
     *
     * @param unit a unit
     * @return the events over the people of each stratum that it has rows for; empty for an unknown unit
     * @throws IllegalStateException if a row of the unit was wrong
     */
    public SortedMap<S, Counts> counts(U unit) {
        SortedMap<S, Counts> counts = new TreeMap<>();
        StratifiedColumns row = byUnit.get(unit);
        if (row == null) {
            return counts;
        }
        for (Map.Entry<Integer, String> rejection : row.rejections().entrySet()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "the unit is rejected: %s\nMaybe mend the row, or use columns() and its statuses.",
                    rejection.getValue()));
        }
        for (int stratum = 0; stratum < strata.size(); stratum++) {
            if (row.isPresent(0, stratum)) {
                counts.put(strata.get(stratum), new Counts(row.events(0, stratum), row.population(0, stratum)));
            }
        }
        return counts;
    }
}
