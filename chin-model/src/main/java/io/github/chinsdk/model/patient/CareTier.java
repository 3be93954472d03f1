package io.github.chinsdk.model.patient;

/**
 * The tiers of My Care My Way (West London CCG, December 2017). They leave gaps: a person under 65, one with a single condition that is
 * not well managed, or one with several conditions and no further needs, is in none of them.
 */
public enum CareTier {
    /** 65 or over and mostly healthy. */
    TIER_0,
    /** 65 or over with one well-managed long-term condition. */
    TIER_1,
    /** 65 or over with two or more long-term conditions and mental, health or social needs. */
    TIER_2,
    /** 65 or over with three or more long-term conditions and such needs. */
    TIER_3
}
