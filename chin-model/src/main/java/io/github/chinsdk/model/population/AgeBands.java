package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A set of age bands that do not overlap, youngest first. There may be gaps, and the set need not begin at birth (the
 * dementia tables begin at 65); {@link #isWholeLife()} tells.
 *
 * <p>Counts are moved to another set only where that is exact ({@link #regroup}): every band of the counts falls wholly
 * into one band of the set. Anything else needs a rule that the caller declares ({@link AgeBandSplit}).
 *
 * @param bands at least one band, in ascending order, without overlaps
 */
public record AgeBands(@JsonValue List<AgeBand> bands) {

    private static final AgeBands FIVE_YEAR_TO_85_PLUS = fiveYearTo(85);
    private static final AgeBands FIVE_YEAR_TO_90_PLUS = fiveYearTo(90);
    private static final AgeBands FIVE_YEAR_TO_95_PLUS = fiveYearTo(95);

    /**
     * Checks order and overlaps.
     *
     * @throws IllegalArgumentException if there is no band, or two are out of order or overlap
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AgeBands {
        bands = List.copyOf(bands);
        if (bands.isEmpty()) {
            throw Refusal.of("ageBands must not be empty", "Maybe use AgeBands.fiveYearTo90Plus().");
        }
        for (int i = 1; i < bands.size(); i++) {
            AgeBand before = bands.get(i - 1);
            AgeBand band = bands.get(i);
            if (before.compareTo(band) >= 0 || before.overlaps(band)) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT, "ageBands must ascend without overlaps, had %s before %s", before, band),
                        "Maybe one band is twice in the list, or shares an age with its neighbour.");
            }
        }
    }

    /**
     * The given bands.
     *
     * @param bands in ascending order, without overlaps
     * @return the set
     * @throws IllegalArgumentException if there is no band, or two are out of order or overlap
     */
    public static AgeBands of(AgeBand... bands) {
        return new AgeBands(List.of(bands));
    }

    /**
     * Bands from each age to the next, the last open.
     *
     * @param lowerAges the youngest age of each band, ascending, in completed years
     * @return for 0, 18, 65 the bands 0-17, 18-64, 65+
     * @throws IllegalArgumentException if the ages do not ascend or are outside 0 to {@value AgeBand#MAX_AGE}
     */
    public static AgeBands ofLowerAges(int... lowerAges) {
        List<AgeBand> bands = new ArrayList<>();
        for (int i = 0; i < lowerAges.length; i++) {
            if (i + 1 == lowerAges.length) {
                bands.add(AgeBand.ofAtLeast(lowerAges[i]));
            } else if (lowerAges[i + 1] <= lowerAges[i]) {
                throw Refusal.of(
                        "lowerAges must ascend, were " + Arrays.toString(lowerAges),
                        "Maybe sort them and drop repeats.");
            } else {
                bands.add(AgeBand.of(lowerAges[i], lowerAges[i + 1] - 1));
            }
        }
        return new AgeBands(bands);
    }

    /** {@return the 18 bands 0-4 to 80-84 and 85+} */
    public static AgeBands fiveYearTo85Plus() {
        return FIVE_YEAR_TO_85_PLUS;
    }

    /** {@return the 19 bands 0-4 to 85-89 and 90+, those of the European Standard Population 2013} */
    public static AgeBands fiveYearTo90Plus() {
        return FIVE_YEAR_TO_90_PLUS;
    }

    /** {@return the 20 bands 0-4 to 90-94 and 95+, those of the published GP list sizes} */
    public static AgeBands fiveYearTo95Plus() {
        return FIVE_YEAR_TO_95_PLUS;
    }

    /**
     * Every year of age by itself, the last band open.
     *
     * @param openFromAge the youngest age of the open band, 1 or more, in completed years
     * @return for 90 the 91 bands 0 to 89 and 90+
     * @throws IllegalArgumentException if the age is outside 1 to {@value AgeBand#MAX_AGE}
     */
    public static AgeBands singleYears(int openFromAge) {
        if (openFromAge < 1 || openFromAge > AgeBand.MAX_AGE) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT,
                            "openFromAge must be in [1, %s] completed years, was %s",
                            AgeBand.MAX_AGE,
                            openFromAge),
                    "Maybe use 90, from where single years are rarely published.");
        }
        return ofLowerAges(IntStream.rangeClosed(0, openFromAge).toArray());
    }

    /**
     * The band of an age.
     *
     * @param age in completed years
     * @return the band that contains it; empty if none does
     */
    public Optional<AgeBand> bandOf(int age) {
        return bands.stream().filter(band -> band.contains(age)).findFirst();
    }

    /** {@return whether everybody has a band: the set begins at 0, has no gaps and ends open} */
    public boolean isWholeLife() {
        int next = 0;
        for (AgeBand band : bands) {
            if (band.lowerAge() != next) {
                return false;
            }
            if (band.isOpen()) {
                return true;
            }
            next = band.upperAge().getAsInt() + 1;
        }
        return false;
    }

    /**
     * Whether counts in other bands can be moved into this set exactly.
     *
     * @param others the bands of the counts
     * @return true if each of them falls wholly into one band of this set
     */
    public boolean canRegroup(Collection<AgeBand> others) {
        return others.stream().allMatch(other -> bands.stream().anyMatch(band -> band.covers(other)));
    }

    /**
     * Moves counts into this set, exactly: the total does not change. A band of this set without any source band gets no
     * entry, since missing is never zero.
     *
     * @param counts people or events by age band; the bands must not overlap
     * @return the counts by the bands of this set, ascending
     * @throws IllegalArgumentException if a band of the counts falls into no single band of this set, or two of them
     *     overlap
     */
    public SortedMap<AgeBand, Long> regroup(Map<AgeBand, Long> counts) {
        SortedMap<AgeBand, Long> source = checkedForOverlaps(counts);
        SortedMap<AgeBand, Long> regrouped = new TreeMap<>();
        source.forEach((band, count) -> regrouped.merge(bandCovering(band), count, Math::addExact));
        return regrouped;
    }

    /**
     * Moves counts into this set, splitting bands by declared rules where they do not fit. The parts are estimates, hence
     * not whole numbers; what falls outside this set is left out, and the rules say so.
     *
     * @param counts people or events by age band; the bands must not overlap
     * @param splits at most one rule for each band that has to be split
     * @return estimated counts by the bands of this set, ascending
     * @throws IllegalArgumentException if a band of the counts fits no band of this set and has no rule, if the parts of a
     *     rule do not fit either, or if two bands overlap
     */
    public SortedMap<AgeBand, Double> regroupSplitting(Map<AgeBand, Long> counts, List<AgeBandSplit> splits) {
        SortedMap<AgeBand, Double> regrouped = new TreeMap<>();
        for (Map.Entry<AgeBand, Long> entry : checkedForOverlaps(counts).entrySet()) {
            Optional<AgeBandSplit> split = splits.stream()
                    .filter(rule -> rule.source().equals(entry.getKey()))
                    .findFirst();
            if (split.isEmpty()) {
                regrouped.merge(bandCovering(entry.getKey()), (double) entry.getValue(), Double::sum);
                continue;
            }
            for (Map.Entry<AgeBand, Double> part : split.get().shares().entrySet()) {
                if (bands.stream().anyMatch(band -> band.overlaps(part.getKey()))) {
                    regrouped.merge(bandCovering(part.getKey()), entry.getValue() * part.getValue(), Double::sum);
                }
            }
        }
        return regrouped;
    }

    /** {@return the bands with commas between them} */
    @Override
    public String toString() {
        return String.join(",", bands.stream().map(AgeBand::toString).toList());
    }

    private AgeBand bandCovering(AgeBand source) {
        for (AgeBand band : bands) {
            if (band.covers(source)) {
                return band;
            }
        }
        throw Refusal.of(
                String.format(Locale.ROOT, "age band %s must fall wholly into one of the bands %s", source, this),
                "Maybe declare how to split it with AgeBandSplit, or take it out of the counts first.");
    }

    private static SortedMap<AgeBand, Long> checkedForOverlaps(Map<AgeBand, Long> counts) {
        SortedMap<AgeBand, Long> sorted = new TreeMap<>(counts);
        Iterator<AgeBand> bands = sorted.keySet().iterator();
        AgeBand widest = null;
        while (bands.hasNext()) {
            AgeBand band = bands.next();
            if (widest != null && widest.overlaps(band)) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT, "age bands of the counts must not overlap, had %s and %s", widest, band),
                        "Maybe a total (\"0+\") is among them: people would be counted twice.");
            }
            widest = band;
        }
        return sorted;
    }

    private static AgeBands fiveYearTo(int openFromAge) {
        return ofLowerAges(
                IntStream.rangeClosed(0, openFromAge / 5).map(i -> i * 5).toArray());
    }
}
