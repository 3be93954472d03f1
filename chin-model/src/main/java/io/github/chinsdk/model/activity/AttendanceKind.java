package io.github.chinsdk.model.activity;

/** Whether a patient comes for the first time with a problem. */
public enum AttendanceKind {
    /** First attendance, which is what attendance indicators count. */
    FIRST,
    /** Follow-up that the department asked for. */
    PLANNED_FOLLOW_UP,
    /** Came back unasked. */
    UNPLANNED_FOLLOW_UP
}
