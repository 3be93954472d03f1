package io.github.chinsdk.kpi.cohort;

/** How frail a person is by a frailty index kept in general practice. */
public enum FrailtyCategory {
    /** Not frail. */
    FIT,
    /** Mildly frail. */
    MILD,
    /** Moderately frail. */
    MODERATE,
    /** Severely frail. */
    SEVERE
}
