package io.github.chinsdk.scheduling.problem;

/** Whether something must happen or merely should. */
public enum Requirement {
    /** To leave it out costs a unit of the medium level. */
    MANDATORY,
    /** To leave it out costs soft points only. */
    OPTIONAL
}
