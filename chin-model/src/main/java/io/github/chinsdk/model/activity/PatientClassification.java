package io.github.chinsdk.model.activity;

import io.github.chinsdk.model.internal.Refusal;

/**
 * What kind of stay it is (PATIENT CLASSIFICATION, HES field CLASSPAT).
 *
 * <p>Codes follow the NHS Data Dictionary as commonly used; the list was not compared with an edition of it for this release.
 */
public enum PatientClassification {
    /** Ordinary admission. */
    ORDINARY("1"),
    /** Day case. */
    DAY_CASE("2"),
    /** Regular day attender. */
    REGULAR_DAY("3"),
    /** Regular night attender. */
    REGULAR_NIGHT("4"),
    /** Mother and baby using delivery facilities only. */
    MOTHER_AND_BABY("5"),
    /** Not known. */
    NOT_KNOWN("9");

    private final String code;

    PatientClassification(String code) {
        this.code = code;
    }

    /** {@return the patient classification of the NHS Data Dictionary} */
    public String code() {
        return code;
    }

    /**
     * Reads a code as NHS files write it.
     *
     * @param code the patient classification
     * @return what it means
     * @throws IllegalArgumentException if no such code is known here
     */
    public static PatientClassification ofCode(String code) {
        for (PatientClassification value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw Refusal.of(
                "patient classification must be a code of the NHS Data Dictionary, was " + Refusal.quoted(code),
                "Maybe a leading zero or a letter was lost in a spreadsheet: keep the column as text.");
    }
}
