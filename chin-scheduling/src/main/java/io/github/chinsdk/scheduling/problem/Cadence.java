package io.github.chinsdk.scheduling.problem;

/** How often a network meets; information only, since windows and gaps are on the meetings. */
public enum Cadence {
    /** Every week. */
    WEEKLY,
    /** Every second week. */
    FORTNIGHTLY,
    /** Weekly at times and fortnightly at others. */
    HYBRID
}
