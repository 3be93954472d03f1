package io.github.chinsdk.model.mdt;

/** How often a team meets. */
public enum Cadence {
    /** Every week. */
    WEEKLY,
    /** Every other week. */
    FORTNIGHTLY,
    /** Once a month. */
    MONTHLY,
    /** Weekly in some months and fortnightly in others, as the network arranges. */
    HYBRID
}
