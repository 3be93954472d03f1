package io.github.chinsdk.scheduling.agenda;

/** What a part of a meeting is for. */
public enum AgendaItemKind {
    /** Welcome, apologies, and the open actions of patients who are not discussed that day. */
    OPENING,
    /** A patient who was discussed at an earlier meeting of the plan. */
    FOLLOW_UP,
    /** A planned review. */
    REVIEW,
    /** A first discussion. */
    NEW,
    /** Actions read back, and close. */
    CLOSING
}
