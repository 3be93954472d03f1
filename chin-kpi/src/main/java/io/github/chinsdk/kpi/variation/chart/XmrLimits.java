package io.github.chinsdk.kpi.variation.chart;

/**
 * The process limits of a segment, {@code mean -+ 2.66} average moving ranges.
 *
 * @param averageMovingRange the mean moving range after screening, above 0
 * @param lower the lower process limit
 * @param upper the upper process limit
 * @param movingRangesUsed how many moving ranges the average is of
 * @param movingRangesScreened how many were left out as extreme
 */
public record XmrLimits(
        double averageMovingRange, double lower, double upper, int movingRangesUsed, int movingRangesScreened) {}
