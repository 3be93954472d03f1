package io.github.chinsdk.model.activity;

/**
 * The nine care processes of diabetes: the eight of the National Diabetes Audit and retinal screening, which the audit
 * counts apart and the programme documents count as the ninth.
 */
public enum CareProcessKind {
    /** Glycated haemoglobin, in mmol/mol. */
    HBA1C(1),
    /** Blood pressure, in mmHg: systolic, then diastolic. */
    BLOOD_PRESSURE(2),
    /** Serum cholesterol, in mmol/l. */
    CHOLESTEROL(1),
    /** Serum creatinine, in micromol/l. */
    SERUM_CREATININE(1),
    /** Urine albumin to creatinine ratio, in mg/mmol. */
    URINE_ALBUMIN(1),
    /** Foot surveillance; no value. */
    FOOT_SURVEILLANCE(0),
    /** Body mass index, in kg per square metre. */
    BODY_MASS_INDEX(1),
    /** Smoking status recorded; no value. */
    SMOKING_STATUS(0),
    /** Retinal screening; no value. */
    RETINAL_SCREENING(0);

    private final int valueCount;

    CareProcessKind(int valueCount) {
        this.valueCount = valueCount;
    }

    /** {@return how many numbers a result has: 0, 1, or 2 for blood pressure} */
    public int valueCount() {
        return valueCount;
    }
}
