package io.github.chinsdk.kpi.admission;

/** Which of an episode's procedures a definition looks at. */
public enum ProcedurePosition {
    /** The main one, in the first place. */
    FIRST,
    /** Every one. */
    ANY
}
