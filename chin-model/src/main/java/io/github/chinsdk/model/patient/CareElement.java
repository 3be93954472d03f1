package io.github.chinsdk.model.patient;

/** What the care of an older person may consist of (My Care My Way, West London CCG, December 2017). */
public enum CareElement {
    /** Support to look after oneself. */
    SELF_CARE,
    /** A health and social care assistant. */
    HEALTH_AND_SOCIAL_CARE_ASSISTANT,
    /** A case manager. */
    CASE_MANAGEMENT,
    /** A general practitioner at any hour, out-of-hours service included. */
    GP_COVER_AT_ANY_HOUR,
    /** A geriatrician of a hub. */
    GERIATRICIAN,
    /** Occupational therapy in a hub. */
    OCCUPATIONAL_THERAPY,
    /** Physiotherapy in a hub. */
    PHYSIOTHERAPY,
    /** Pharmacy in a hub. */
    PHARMACY,
    /** Mental health services in a hub. */
    MENTAL_HEALTH,
    /** Diagnostics in a hub. */
    DIAGNOSTICS,
    /** Voluntary organisations. */
    VOLUNTARY_SECTOR
}
