package io.github.chinsdk.model.mdt;

/** What a member of a multi-disciplinary team, or of a quality improvement support team, is there as. */
public enum ProfessionalRole {
    /** General practitioner, who speaks for the patients of a practice. */
    GP("GP"),
    /** Practice nurse. */
    PRACTICE_NURSE("practice nurse"),
    /** Community matron. */
    COMMUNITY_MATRON("community matron"),
    /** District nurse. */
    DISTRICT_NURSE("district nurse"),
    /** Social worker of the local authority. */
    SOCIAL_WORKER("social worker"),
    /** Mental health professional. */
    MENTAL_HEALTH("mental health professional"),
    /** Care navigator, often of a voluntary organisation. */
    CARE_NAVIGATOR("care navigator"),
    /** Case manager. */
    CASE_MANAGER("case manager"),
    /** Consultant geriatrician. */
    GERIATRICIAN("geriatrician"),
    /** Pharmacist. */
    PHARMACIST("pharmacist"),
    /** Occupational therapist. */
    OCCUPATIONAL_THERAPIST("occupational therapist"),
    /** Physiotherapist. */
    PHYSIOTHERAPIST("physiotherapist"),
    /** Voluntary and community sector, other than a navigator. */
    VOLUNTARY_SECTOR("worker of a voluntary organisation"),
    /** Social prescribing link worker, of a primary care network. */
    SOCIAL_PRESCRIBING_LINK_WORKER("social prescribing link worker"),
    /** Physician associate, of a primary care network. */
    PHYSICIAN_ASSOCIATE("physician associate"),
    /** Community paramedic, of a primary care network. */
    PARAMEDIC("paramedic"),
    /** Health and social care assistant. */
    HEALTH_AND_SOCIAL_CARE_ASSISTANT("health and social care assistant"),
    /** Analyst, as a quality improvement support team has one. */
    ANALYST("analyst"),
    /** Administrator or co-ordinator of the meeting. */
    ADMINISTRATOR("administrator");

    private final String words;

    ProfessionalRole(String words) {
        this.words = words;
    }

    /** {@return the role as a sentence says it, as in {@code community matron}} */
    public String words() {
        return words;
    }
}
