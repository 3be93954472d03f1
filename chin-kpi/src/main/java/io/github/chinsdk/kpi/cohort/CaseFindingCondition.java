package io.github.chinsdk.kpi.cohort;

/** The conditions that the programme's networks look for in people who are not on the register. */
public enum CaseFindingCondition {
    /** High blood pressure. */
    HYPERTENSION,
    /** Atrial fibrillation. */
    ATRIAL_FIBRILLATION,
    /** Chronic kidney disease. */
    CHRONIC_KIDNEY_DISEASE,
    /** Diabetes. */
    DIABETES
}
