package io.github.chinsdk.kpi.inequality;

/** Which end of the line comes first; quantile 1 is the most deprived. */
public enum SlopeDirection {
    /** The least deprived end less (or over) the most deprived: above 0 (or 1) where the affluent have more. */
    LEAST_FROM_MOST,
    /** The most deprived end less (or over) the least deprived: above 0 (or 1) where the deprived have more. */
    MOST_FROM_LEAST
}
