package io.github.chinsdk.model.programme;

/** Which way of an indicator is the good one. */
public enum Polarity {
    /** More is better, as with vaccination uptake. */
    HIGH_IS_GOOD,
    /** Less is better, as with emergency admissions. */
    LOW_IS_GOOD,
    /** Neither, as with recorded prevalence. */
    NO_JUDGEMENT
}
