package io.github.chinsdk.kpi;

/** Whether an estimate has a value. */
public enum EstimateStatus {
    /** There is a value. */
    CALCULATED,
    /** The counts allow a value, but a rule of the method or of disclosure forbids showing it. */
    WITHHELD,
    /** The counts do not define a value, for example a rate in an empty population. */
    UNDEFINED,
    /**
     * The input of this one unit breaks a rule of the calculator. Only column and batch forms have it, so that one bad
     * unit among thousands does not spoil the rest; a calculation of a single unit throws in its place.
     */
    REJECTED
}
