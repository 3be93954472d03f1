package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Working;
import java.util.List;

/**
 * A recent trend. Made by {@link RecentTrend}.
 *
 * @param direction which way
 * @param reason why it cannot be calculated, or why a significant slope does not count; empty otherwise
 * @param workings slope, its standard error and chi-squared; empty where it cannot be calculated
 */
public record Trend(TrendDirection direction, String reason, List<Working> workings) {

    /** Copies the list. */
    public Trend {
        workings = List.copyOf(workings);
    }
}
