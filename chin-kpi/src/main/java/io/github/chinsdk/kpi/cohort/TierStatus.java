package io.github.chinsdk.kpi.cohort;

/** Whether the published tiers have a place for a person. */
public enum TierStatus {
    /** Exactly one tier fits. */
    ASSIGNED,
    /** The tiers are for people of 65 and over. */
    OUT_OF_SCOPE,
    /** The tiers as published have no place for this combination, or what would decide is not recorded. */
    AMBIGUOUS
}
