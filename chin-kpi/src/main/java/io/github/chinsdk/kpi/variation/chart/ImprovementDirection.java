package io.github.chinsdk.kpi.variation.chart;

/** Which way a measure should move. */
public enum ImprovementDirection {
    /** High is good. */
    INCREASE,
    /** Low is good. */
    DECREASE,
    /** Neither; special causes are said to be high or low, not good or bad. */
    NEUTRAL
}
