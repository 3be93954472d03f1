package io.github.chinsdk.model.programme;

/** Whether money is needed once or every year. */
public enum Recurrence {
    /** Every year from its first on. */
    RECURRENT,
    /** Once, in its year. */
    NON_RECURRENT
}
