package io.github.chinsdk.kpi.admission;

/** Whether a definition counts a kind of episode. */
public enum Inclusion {
    /** It counts like any other. */
    COUNTED,
    /** It does not count. */
    EXCLUDED
}
