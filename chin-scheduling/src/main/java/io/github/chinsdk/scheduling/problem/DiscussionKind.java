package io.github.chinsdk.scheduling.problem;

/** Why a patient is discussed. */
public enum DiscussionKind {
    /** A first discussion. */
    NEW,
    /** A planned review. */
    REVIEW,
    /** A follow-up of an earlier discussion. */
    FOLLOW_UP
}
