package io.github.chinsdk.kpi.quality;

/** The three treatment targets of diabetes. */
public enum TreatmentTarget {
    /** Glycated haemoglobin. */
    HBA1C,
    /** Blood pressure, systolic and diastolic both. */
    BLOOD_PRESSURE,
    /** Serum cholesterol. */
    CHOLESTEROL
}
