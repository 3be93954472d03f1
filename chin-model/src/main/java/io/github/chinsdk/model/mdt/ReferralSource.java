package io.github.chinsdk.model.mdt;

/** Who brought a patient to the team. */
public enum ReferralSource {
    /** The patient's practice. */
    GP_PRACTICE,
    /** A risk stratification list. */
    RISK_STRATIFICATION,
    /** A hospital, at discharge or from a ward. */
    HOSPITAL,
    /** Community health services. */
    COMMUNITY_HEALTH,
    /** Adult social care. */
    SOCIAL_CARE,
    /** Mental health services. */
    MENTAL_HEALTH,
    /** The ambulance service or NHS 111. */
    URGENT_CARE,
    /** A voluntary organisation. */
    VOLUNTARY_SECTOR,
    /** The patient, a carer or the family. */
    PATIENT_OR_CARER
}
