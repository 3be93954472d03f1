package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Comparing an estimate with the columns that PHEindicatormethods gives one. */
final class GoldenEstimates {

    private static final Map<String, ConfidenceLevel> LEVELS = new TreeMap<>(Map.of(
            "90_0cl", ConfidenceLevel.P90,
            "95_0cl", ConfidenceLevel.P95,
            "99_8cl", ConfidenceLevel.P99_8));

    private GoldenEstimates() {}

    static double working(Estimate estimate, String quantity) {
        return estimate.workings().stream()
                .filter(working -> working.quantity().equals(quantity))
                .findFirst()
                .orElseThrow()
                .value();
    }

    /** Every level that the row has a pair of columns for. */
    static void intervals(GoldenRow row, Estimate estimate, Comparison comparison) {
        intervals(row, estimate, comparison, row.caseId(), 0);
    }

    static void intervals(GoldenRow row, Estimate estimate, Comparison comparison, String id, double scale) {
        LEVELS.forEach((suffix, level) -> {
            if (row.has("lower" + suffix)) {
                Optional<Interval> interval = estimate.interval(level);
                comparison.near(id, "lower" + suffix, row.number("lower" + suffix), lower(interval), scale);
                comparison.near(id, "upper" + suffix, row.number("upper" + suffix), upper(interval), scale);
            }
        });
    }

    private static double lower(Optional<Interval> interval) {
        return interval.map(Interval::lower).orElse(Double.NaN);
    }

    private static double upper(Optional<Interval> interval) {
        return interval.map(Interval::upper).orElse(Double.NaN);
    }
}
