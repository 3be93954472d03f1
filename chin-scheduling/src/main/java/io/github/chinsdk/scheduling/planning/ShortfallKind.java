package io.github.chinsdk.scheduling.planning;

/** What there is not enough of. */
public enum ShortfallKind {
    /** A meeting cannot be held on any date. */
    DATES,
    /** A meeting has no room that is open and large enough. */
    ROOMS,
    /** A mandatory seat of a meeting cannot be filled, or not together with the others. */
    PEOPLE,
    /** People of a role cannot be at all the meetings that need them. */
    SHARED_PEOPLE,
    /** The meetings do not have the minutes for the discussions that must be held. */
    MINUTES
}
