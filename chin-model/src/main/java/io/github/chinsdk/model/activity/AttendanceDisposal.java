package io.github.chinsdk.model.activity;

/** What became of an attendance. */
public enum AttendanceDisposal {
    /** Admitted to a bed of the same provider. */
    ADMITTED,
    /** Transferred to another provider. */
    TRANSFERRED,
    /** Discharged, with no follow-up. */
    DISCHARGED,
    /** Discharged, follow-up by the general practitioner. */
    DISCHARGED_TO_GP,
    /** Referred to a clinic or to another professional. */
    REFERRED,
    /** Left before being treated or having refused treatment. */
    LEFT,
    /** Died in the department. */
    DIED,
    /** Otherwise. */
    OTHER,
    /** Not known. */
    NOT_KNOWN
}
