package io.github.chinsdk.kpi.variation.chart;

/**
 * What an XmR chart says of one point.
 *
 * @param observation the point
 * @param segment the position of its segment, from 0
 * @param nearness where it lies between mean and limits
 * @param cause the first rule that applies
 * @param meaning what that means for the measure
 */
public record XmrPoint(
        Observation observation, int segment, Nearness nearness, SpecialCause cause, VariationType meaning) {

    /** Where a point lies; thirds are of the distance from the mean to a limit. */
    public enum Nearness {
        /** Above the upper limit. */
        ABOVE_LIMIT,
        /** In the outer third below the upper limit. */
        NEAR_UPPER_LIMIT,
        /** Above the mean, in the inner two thirds. */
        ABOVE_MEAN,
        /** On the mean. */
        ON_MEAN,
        /** Below the mean, in the inner two thirds. */
        BELOW_MEAN,
        /** In the outer third above the lower limit. */
        NEAR_LOWER_LIMIT,
        /** Below the lower limit. */
        BELOW_LIMIT,
        /** The value is missing, or the limits are undefined. */
        UNDEFINED
    }
}
