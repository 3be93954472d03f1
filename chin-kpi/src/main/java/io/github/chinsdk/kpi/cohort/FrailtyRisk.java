package io.github.chinsdk.kpi.cohort;

/** How likely a hospital patient is to be frail, by the Hospital Frailty Risk Score. */
public enum FrailtyRisk {
    /** Below 5 points. */
    LOW,
    /** From 5 to 15 points, both inclusive. */
    INTERMEDIATE,
    /** Above 15 points. */
    HIGH
}
