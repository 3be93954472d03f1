package io.github.chinsdk.model.activity;

/** What came of offering a vaccination. */
public enum VaccinationOutcome {
    /** Given. */
    GIVEN,
    /** Offered and declined. */
    DECLINED,
    /** Not given for a clinical reason. */
    CONTRAINDICATED
}
