package io.github.chinsdk.kpi.catalogue;

/** What a definition makes of one record; each record has exactly one of these. */
public enum RecordOutcome {
    /** Does not meet the denominator's criterion. */
    NOT_ELIGIBLE,
    /** Eligible, and taken away by an exclusion before anything was counted. */
    EXCLUDED,
    /** In the denominator and the numerator, whatever the exceptions say. */
    ACHIEVED,
    /** Eligible, not in the numerator, and so taken out of the denominator by an exception. */
    EXCEPTED,
    /** In the denominator, and not in the numerator. */
    NOT_ACHIEVED
}
