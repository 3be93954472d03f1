package io.github.chinsdk.kpi.scorecard;

/** Where a value stands beside its target or trajectory. */
public enum TargetStatus {
    /** At the target or on its good side. */
    MET,
    /** On its bad side. */
    MISSED,
    /** There is no target, or the trajectory promises nothing for the period. */
    NO_TARGET,
    /** There is a target, but no value, or no good side. */
    NOT_ASSESSED
}
