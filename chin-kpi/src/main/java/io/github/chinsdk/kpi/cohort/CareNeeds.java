package io.github.chinsdk.kpi.cohort;

/** Whether a person has mental, health or social needs beyond their conditions. */
public enum CareNeeds {
    /** At least one is recorded. */
    PRESENT,
    /** They were asked about, and there are none. */
    ABSENT,
    /** Not recorded. */
    UNKNOWN
}
