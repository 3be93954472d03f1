package io.github.chinsdk.scheduling.problem;

/** Which GP of a practice comes to the meetings of a network. */
public enum GpMembership {
    /** The same one each time. */
    SAME_GP,
    /** Any of several, in fair turns. */
    ROTATING
}
