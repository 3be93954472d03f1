package io.github.chinsdk.kpi.internal;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.Method;
import io.github.chinsdk.kpi.RateUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Columns made of single estimates: the same bits by construction, and a row that is refused spoils no other. */
public final class RowByRow {

    private RowByRow() {}

    /**
     * Calculates each row on its own.
     *
     * @param estimate what a row gives; an {@link IllegalArgumentException} rejects the row, with its first line
     */
    public static EstimateColumns calculate(
            int size, RateUnit unit, List<ConfidenceLevel> levels, Method method, IntFunction<Estimate> estimate) {
        EstimateColumns.Builder columns = EstimateColumns.from(size, unit, levels, method);
        for (int row = 0; row < size; row++) {
            try {
                put(columns, row, levels, method, estimate.apply(row));
            } catch (IllegalArgumentException wrong) {
                columns.without(row, EstimateStatus.REJECTED, firstLine(wrong));
            }
        }
        return columns.build();
    }

    private static void put(
            EstimateColumns.Builder columns, int row, List<ConfidenceLevel> levels, Method method, Estimate estimate) {
        if (!estimate.isCalculated()) {
            columns.without(row, estimate.status(), estimate.reason());
            return;
        }
        columns.values()[row] = estimate.value();
        if (!estimate.method().equals(method)) {
            columns.method(row, estimate.method());
        }
        for (int level = 0; level < levels.size(); level++) {
            Optional<Interval> interval = estimate.interval(levels.get(level));
            columns.lowers(level)[row] = interval.map(Interval::lower).orElse(Double.NaN);
            columns.uppers(level)[row] = interval.map(Interval::upper).orElse(Double.NaN);
        }
    }

    private static String firstLine(IllegalArgumentException wrong) {
        String message = String.valueOf(wrong.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
