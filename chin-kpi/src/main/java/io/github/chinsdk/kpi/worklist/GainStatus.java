package io.github.chinsdk.kpi.worklist;

/** Whether a practice's distance from its aim counts as a potential gain. */
public enum GainStatus {
    /** Short of the aim by more than chance: the patients count. */
    COUNTED,
    /** Short of the aim, but the aim lies within the practice's interval: the patients are shown and do not count. */
    NOT_SIGNIFICANT,
    /** At the aim or beyond it: nobody would gain. */
    AT_AIM,
    /** There is no value, no aim, or no good direction. */
    NOT_ASSESSED
}
