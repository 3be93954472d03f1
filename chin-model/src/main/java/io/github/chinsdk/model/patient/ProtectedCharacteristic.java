package io.github.chinsdk.model.patient;

/** The nine protected characteristics of the Equality Act 2010, section 4, for equality breakdowns. */
public enum ProtectedCharacteristic {
    /** Age. */
    AGE,
    /** Disability. */
    DISABILITY,
    /** Gender reassignment. */
    GENDER_REASSIGNMENT,
    /** Marriage and civil partnership. */
    MARRIAGE_AND_CIVIL_PARTNERSHIP,
    /** Pregnancy and maternity. */
    PREGNANCY_AND_MATERNITY,
    /** Race. */
    RACE,
    /** Religion or belief. */
    RELIGION_OR_BELIEF,
    /** Sex. */
    SEX,
    /** Sexual orientation. */
    SEXUAL_ORIENTATION
}
