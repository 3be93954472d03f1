package io.github.chinsdk.kpi.counting;

/**
 * Counts records one by one. Not thread-safe: one for each thread, then {@link #merge}. Whatever the split and the
 * order, the counts are the same.
 *
 * @param <R> the type of the records
 */
public final class CountAccumulator<R> {

    private final CountingPlan<R> plan;
    private final CellCounts counts;

    CountAccumulator(CountingPlan<R> plan, CellCounts counts) {
        this.plan = plan;
        this.counts = counts;
    }

    /**
     * Counts a record in every measure of the plan.
     *
     * @param record the record
     * @throws IllegalArgumentException if a rule gives it a negative amount
     * @throws ArithmeticException if a count passes 2<sup>63</sup> - 1
     */
    public void add(R record) {
        plan.count(record, counts);
    }

    /**
     * Adds what another has counted.
     *
     * @param other an accumulator of a plan with an equal layout; unchanged
     * @return this
     * @throws IllegalArgumentException if the layouts differ
     */
    public CountAccumulator<R> merge(CountAccumulator<R> other) {
        counts.merge(other.counts);
        return this;
    }

    /**
     * {@return what has been counted so far; later additions do not change it}
     */
    public CountSnapshot snapshot() {
        return CountSnapshot.of(counts);
    }

    /**
     * {@return a copy of the state, to be sent to another machine}
     */
    public CellCounts state() {
        return new CellCounts(counts.layout()).merge(counts);
    }
}
