package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.Working;
import java.util.List;
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
        return working(estimate.workings(), quantity);
    }

    static double working(List<Working> workings, String quantity) {
        return workings.stream()
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

    /** The column form of an estimate, bit by bit. */
    static void sameColumns(String id, Estimate estimate, EstimateColumns columns, int row, Comparison comparison) {
        comparison.same(id, "status of the column form", estimate.status(), columns.status(row));
        if (!estimate.isCalculated()) {
            comparison.same(id, "reason of the column form", estimate.reason(), columns.reason(row));
            return;
        }
        comparison.same(id, "value of the column form", estimate.value(), columns.value(row));
        for (ConfidenceLevel level : columns.levels()) {
            comparison.same(
                    id,
                    level + " interval of the column form",
                    estimate.interval(level).isPresent(),
                    columns.hasInterval(level, row));
            estimate.interval(level).ifPresent(interval -> {
                Interval column = columns.interval(level, row);
                comparison.same(id, "lower " + level + " of the column form", interval.lower(), column.lower());
                comparison.same(id, "upper " + level + " of the column form", interval.upper(), column.upper());
            });
        }
    }

    private static double lower(Optional<Interval> interval) {
        return interval.map(Interval::lower).orElse(Double.NaN);
    }

    private static double upper(Optional<Interval> interval) {
        return interval.map(Interval::upper).orElse(Double.NaN);
    }
}
