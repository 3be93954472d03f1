package io.github.chinsdk.model.activity;

/** How soon a referral asks the patient to be seen. */
public enum ReferralUrgency {
    /** Routine. */
    ROUTINE,
    /** Urgent. */
    URGENT,
    /** Suspected cancer, on the two-week pathway. */
    SUSPECTED_CANCER
}
