package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Counts;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many records met which end.
 *
 * @param byOutcome a count, at least 0, for each outcome; an outcome that is left out counts 0 records, since every record
 *     that was looked at has one
 */
public record IndicatorCounts(SortedMap<RecordOutcome, Long> byOutcome) {

    /**
     * Checks the counts and fills in zeros.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public IndicatorCounts {
        SortedMap<RecordOutcome, Long> all = new TreeMap<>();
        for (RecordOutcome outcome : RecordOutcome.values()) {
            long count = byOutcome.getOrDefault(outcome, 0L);
            if (count < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "count of %s must be >= 0, was %d\nMaybe a difference was handed over where a count belongs.",
                        outcome,
                        count));
            }
            all.put(outcome, count);
        }
        byOutcome = Collections.unmodifiableSortedMap(all);
    }

    /**
     * Counts of some outcomes.
     *
     * @param byOutcome as the component
     * @return the counts
     * @throws IllegalArgumentException if a count is negative
     */
    public static IndicatorCounts of(Map<RecordOutcome, Long> byOutcome) {
        EnumMap<RecordOutcome, Long> sorted = new EnumMap<>(RecordOutcome.class);
        sorted.putAll(byOutcome);
        return new IndicatorCounts(new TreeMap<>(sorted));
    }

    /** {@return the records in the numerator} */
    public long numerator() {
        return count(RecordOutcome.ACHIEVED);
    }

    /** {@return the records in the denominator, net of exclusions and exceptions} */
    public long denominator() {
        return Math.addExact(count(RecordOutcome.ACHIEVED), count(RecordOutcome.NOT_ACHIEVED));
    }

    /** {@return numerator and denominator} */
    public Counts counts() {
        return Counts.of(numerator(), denominator());
    }

    /**
     * The count of one outcome.
     *
     * @param outcome the outcome
     * @return at least 0
     */
    public long count(RecordOutcome outcome) {
        return byOutcome.getOrDefault(outcome, 0L);
    }

    /**
     * The sum, outcome by outcome.
     *
     * @param other what to add
     * @return new counts
     * @throws ArithmeticException if a count passes 2<sup>63</sup> - 1
     */
    public IndicatorCounts plus(IndicatorCounts other) {
        SortedMap<RecordOutcome, Long> sum = new TreeMap<>(byOutcome);
        other.byOutcome.forEach((outcome, count) -> sum.merge(outcome, count, Math::addExact));
        return new IndicatorCounts(sum);
    }
}
