package io.github.chinsdk.model.activity;

/** Where an appointment is. */
public enum CareSetting {
    /** General practice, extended-access hubs included. */
    PRIMARY_CARE,
    /** Outpatient clinic of a provider. */
    OUTPATIENT,
    /** Community health service, at home or in a clinic. */
    COMMUNITY
}
