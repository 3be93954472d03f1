package io.github.chinsdk.kpi.variation;

/** Whether a high value of an indicator is good. */
public enum Polarity {
    /** High is good: compared in red, amber and green. */
    HIGH_IS_GOOD,
    /** Low is good: compared in red, amber and green. */
    LOW_IS_GOOD,
    /** No judgement: compared in shades of blue. */
    NO_JUDGEMENT
}
