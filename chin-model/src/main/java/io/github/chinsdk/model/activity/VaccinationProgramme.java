package io.github.chinsdk.model.activity;

/** What a vaccination is against. */
public enum VaccinationProgramme {
    /** Seasonal influenza. */
    INFLUENZA,
    /** Pneumococcal disease. */
    PNEUMOCOCCAL,
    /** Shingles. */
    SHINGLES,
    /** COVID-19. */
    COVID_19,
    /** Whooping cough, in pregnancy. */
    PERTUSSIS,
    /** Measles, mumps and rubella. */
    MEASLES_MUMPS_RUBELLA,
    /** Anything else. */
    OTHER
}
