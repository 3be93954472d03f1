package io.github.chinsdk.scheduling;

/** The levels of a score: less of an earlier level is better whatever the later levels say. */
public enum ConstraintLevel {
    /** What can never be; a usable schedule has none. */
    HARD,
    /** What could not be met: cancelled meetings, empty mandatory seats, mandatory discussions left out. */
    MEDIUM,
    /** What could be better. */
    SOFT
}
