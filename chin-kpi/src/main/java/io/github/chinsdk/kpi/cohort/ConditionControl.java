package io.github.chinsdk.kpi.cohort;

/** How a person's long-term conditions are kept. */
public enum ConditionControl {
    /** All of them well managed. */
    WELL_MANAGED,
    /** At least one not. */
    NOT_WELL_MANAGED,
    /** Not recorded. */
    UNKNOWN
}
