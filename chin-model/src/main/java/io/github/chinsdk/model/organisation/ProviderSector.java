package io.github.chinsdk.model.organisation;

/** The part of health and care in which a provider mainly works. */
public enum ProviderSector {
    /** Hospitals. */
    ACUTE,
    /** Community health services. */
    COMMUNITY,
    /** Mental health services. */
    MENTAL_HEALTH,
    /** Adult or children's social care. */
    SOCIAL_CARE,
    /** Voluntary and community organisations. */
    VOLUNTARY
}
