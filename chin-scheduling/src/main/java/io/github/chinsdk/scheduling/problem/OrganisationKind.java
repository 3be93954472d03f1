package io.github.chinsdk.scheduling.problem;

/** What kind of organisation a partner in a network is. */
public enum OrganisationKind {
    /** A general practice. */
    GP_PRACTICE,
    /** A community health provider. */
    COMMUNITY,
    /** Adult social care. */
    SOCIAL_CARE,
    /** A mental health provider. */
    MENTAL_HEALTH,
    /** A voluntary sector organisation. */
    VOLUNTARY
}
