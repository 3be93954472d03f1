package io.github.chinsdk.scheduling.allocation;

/** What is known of an assignment. */
public enum AssignmentStatus {
    /** No assignment is better. */
    OPTIMAL,
    /** It is the best that was found before the budget ended. */
    FOUND,
    /** No assignment does every job within the capacities: proved. */
    IMPOSSIBLE,
    /** None was found before the budget ended, nor was it proved that there is none. */
    NOT_FOUND
}
