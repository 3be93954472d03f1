package io.github.chinsdk.kpi.prevention;

/**
 * The conditions under which a person of 40 to 74 is not eligible for an NHS Health Check (NCL ICB, health check rules in
 * SQL). Hypertension, peripheral arterial disease, statins and an earlier check at high risk are excluded too by analysts'
 * knowledge; that was not read in a source, so they are not here.
 */
public enum HealthCheckExclusion {
    /** Coronary heart disease. */
    CORONARY_HEART_DISEASE,
    /** Diabetes. */
    DIABETES,
    /** Stroke or transient ischaemic attack. */
    STROKE_OR_TIA,
    /** Chronic kidney disease. */
    CHRONIC_KIDNEY_DISEASE,
    /** Atrial fibrillation. */
    ATRIAL_FIBRILLATION,
    /** Heart failure. */
    HEART_FAILURE,
    /** Familial hypercholesterolaemia. */
    FAMILIAL_HYPERCHOLESTEROLAEMIA
}
