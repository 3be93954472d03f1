package io.github.chinsdk.model.mdt;

/** What a member of a multi-disciplinary team, or of a quality improvement support team, is there as. */
public enum ProfessionalRole {
    /** General practitioner, who speaks for the patients of a practice. */
    GP,
    /** Practice nurse. */
    PRACTICE_NURSE,
    /** Community matron. */
    COMMUNITY_MATRON,
    /** District nurse. */
    DISTRICT_NURSE,
    /** Social worker of the local authority. */
    SOCIAL_WORKER,
    /** Mental health professional. */
    MENTAL_HEALTH,
    /** Care navigator, often of a voluntary organisation. */
    CARE_NAVIGATOR,
    /** Case manager. */
    CASE_MANAGER,
    /** Consultant geriatrician. */
    GERIATRICIAN,
    /** Pharmacist. */
    PHARMACIST,
    /** Occupational therapist. */
    OCCUPATIONAL_THERAPIST,
    /** Physiotherapist. */
    PHYSIOTHERAPIST,
    /** Voluntary and community sector, other than a navigator. */
    VOLUNTARY_SECTOR,
    /** Social prescribing link worker, of a primary care network. */
    SOCIAL_PRESCRIBING_LINK_WORKER,
    /** Physician associate, of a primary care network. */
    PHYSICIAN_ASSOCIATE,
    /** Community paramedic, of a primary care network. */
    PARAMEDIC,
    /** Health and social care assistant. */
    HEALTH_AND_SOCIAL_CARE_ASSISTANT,
    /** Analyst, as a quality improvement support team has one. */
    ANALYST,
    /** Administrator or co-ordinator of the meeting. */
    ADMINISTRATOR
}
