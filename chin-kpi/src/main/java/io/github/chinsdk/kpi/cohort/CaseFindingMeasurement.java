package io.github.chinsdk.kpi.cohort;

/** The measurements that the case-finding rules of North Central London look at, the latest of each kind. */
public enum CaseFindingMeasurement {
    /** Systolic blood pressure in the clinic, in mmHg. */
    CLINIC_SYSTOLIC,
    /** Diastolic blood pressure in the clinic, in mmHg. */
    CLINIC_DIASTOLIC,
    /** Systolic blood pressure at home or ambulatory, in mmHg. */
    HOME_SYSTOLIC,
    /** Diastolic blood pressure at home or ambulatory, in mmHg. */
    HOME_DIASTOLIC,
    /** Estimated glomerular filtration rate, in ml/min per 1.73 square metres. */
    GLOMERULAR_FILTRATION_RATE,
    /** Urine albumin to creatinine ratio, in mg/mmol. */
    URINE_ALBUMIN,
    /** Glycated haemoglobin, in mmol/mol. */
    HBA1C,
    /** Body mass index, in kg per square metre. */
    BODY_MASS_INDEX
}
