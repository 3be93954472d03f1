package io.github.chinsdk.scheduling.problem;

/** Where the meetings of a series are held. */
public enum VenuePolicy {
    /** In one home room. */
    FIXED,
    /** At another site than the time before. */
    ALTERNATING,
    /** Nowhere in particular, or virtually. */
    NONE
}
