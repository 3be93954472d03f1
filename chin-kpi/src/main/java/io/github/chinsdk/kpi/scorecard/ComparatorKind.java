package io.github.chinsdk.kpi.scorecard;

/** With what a unit is compared. */
public enum ComparatorKind {
    /** All of England. */
    ENGLAND,
    /** The STP or ICB. */
    SYSTEM,
    /** The borough, or its commissioner. */
    BOROUGH,
    /** Units that are alike. */
    PEER_GROUP
}
