package io.github.chinsdk.model.programme;

/** How a role belongs to a body that steers a programme. */
public enum GovernanceSeat {
    /** Expected at every meeting. */
    CORE,
    /** Comes where its subject is on the agenda. */
    NON_CORE
}
