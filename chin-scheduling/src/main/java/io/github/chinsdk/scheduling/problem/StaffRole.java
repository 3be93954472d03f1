package io.github.chinsdk.scheduling.problem;

/** The part a member of staff plays in an MDT. */
public enum StaffRole {
    /** A general practitioner, who represents a practice. */
    GP,
    /** The community matron. */
    COMMUNITY_MATRON,
    /** The social worker. */
    SOCIAL_WORKER,
    /** The care navigator of the voluntary sector. */
    CARE_NAVIGATOR,
    /** The mental health worker. */
    MENTAL_HEALTH
}
