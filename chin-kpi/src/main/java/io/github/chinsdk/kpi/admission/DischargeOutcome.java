package io.github.chinsdk.kpi.admission;

/** What the readmission indicator makes of a discharge; each discharge has exactly one. */
public enum DischargeOutcome {
    /** Not discharged in the period. */
    OTHER_PERIOD,
    /** A day case or regular attendance. */
    DAY_CASE,
    /** The patient died. */
    DIED,
    /** Maternity. */
    MATERNITY,
    /** Cancer or chemotherapy in the spell or in the 365 days before its admission. */
    CANCER,
    /** A mental health specialty, or a provider of mental health services. */
    MENTAL_HEALTH,
    /** In the denominator, and followed by an emergency readmission. */
    READMITTED,
    /** In the denominator, and not followed by one. */
    NOT_READMITTED;

    /** {@return whether the discharge is in the denominator} */
    public boolean isOfDenominator() {
        return this == READMITTED || this == NOT_READMITTED;
    }
}
