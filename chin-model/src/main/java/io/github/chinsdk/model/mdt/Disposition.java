package io.github.chinsdk.model.mdt;

/** How a discussion of a case ended. */
public enum Disposition {
    /** The plan changed or a first plan was agreed. */
    PLAN_AGREED,
    /** The plan stands. */
    PLAN_UNCHANGED,
    /** The team needs to come back to it. */
    FOLLOW_UP,
    /** The team's work with the patient is done. */
    CLOSED,
    /** It was not discussed and goes to a later meeting. */
    DEFERRED
}
