package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Interval;
import java.util.List;

/**
 * An area held against a comparator. Made by {@link Benchmark}.
 *
 * @param category the outcome
 * @param method how it was found
 * @param intervals what the comparison was made with, in the unit of the area: the area's intervals, or control limits
 * @param reason why there is no comparison; empty otherwise
 */
public record BenchmarkResult(
        BenchmarkCategory category, BenchmarkMethod method, List<Interval> intervals, String reason) {

    /** Copies the list. */
    public BenchmarkResult {
        intervals = List.copyOf(intervals);
    }
}
