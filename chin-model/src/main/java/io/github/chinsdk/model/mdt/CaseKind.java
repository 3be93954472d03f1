package io.github.chinsdk.model.mdt;

/** Why a patient is discussed at this meeting. */
public enum CaseKind {
    /** For the first time. */
    NEW,
    /** Again, by the team's own rhythm. */
    REVIEW,
    /** Again, because an earlier discussion asked for it. */
    FOLLOW_UP
}
