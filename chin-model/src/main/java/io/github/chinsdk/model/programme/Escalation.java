package io.github.chinsdk.model.programme;

/** How likely a risk is to have to be taken to the next level of governance, as a register states it. */
public enum Escalation {
    /** Low potential. */
    LOW,
    /** Medium potential. */
    MEDIUM,
    /** High potential. */
    HIGH
}
