package io.github.chinsdk.kpi.prevalence;

/** Whether a table says how many people have a condition, or how many of them somebody has recorded. */
public enum PrevalenceKind {
    /** People who have the condition, diagnosed or not: from a survey that examined a sample. */
    EXPECTED,
    /** People who are recorded as having it: from registers. A gap to these would leave out everybody undiagnosed. */
    RECORDED
}
