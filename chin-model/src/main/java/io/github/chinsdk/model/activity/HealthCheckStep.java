package io.github.chinsdk.model.activity;

/** How far a person came with the NHS Health Check, which people of 40 to 74 without certain conditions are offered every five years. */
public enum HealthCheckStep {
    /** Invited. */
    OFFERED,
    /** Invited and declined. */
    DECLINED,
    /** Had the check. */
    RECEIVED
}
