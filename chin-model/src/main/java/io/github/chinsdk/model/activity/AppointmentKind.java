package io.github.chinsdk.model.activity;

/** Whether it is the first appointment of a course. */
public enum AppointmentKind {
    /** First. */
    FIRST,
    /** Follow-up. */
    FOLLOW_UP,
    /** Not known. */
    NOT_KNOWN
}
