package io.github.chinsdk.scheduling.allocation;

/** What is wanted of an assignment. */
public enum AssignmentGoal {
    /** The values of the jobs where they are done add up to as much as can be. */
    MOST,
    /** They add up to as little as can be. */
    LEAST
}
