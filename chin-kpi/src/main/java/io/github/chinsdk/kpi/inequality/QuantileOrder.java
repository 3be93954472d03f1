package io.github.chinsdk.kpi.inequality;

/** Which values make up quantile 1. */
public enum QuantileOrder {
    /** Quantile 1 holds the highest values, as deprivation deciles are published: 1 is the most deprived. */
    HIGHEST_FIRST,
    /** Quantile 1 holds the lowest values. */
    LOWEST_FIRST
}
