package io.github.chinsdk.model.activity;

import io.github.chinsdk.model.internal.Refusal;

/**
 * How a patient came to be admitted (ADMISSION METHOD, HES field ADMIMETH).
 *
 * <p>Compared with the attribute METHOD OF ADMISSION of the NHS Data Model and Dictionary, release July 2022
 * (archive.datadictionary.nhs.uk, attributes/method_of_admission), which has every code here except 28, which 2A to 2D
 * replaced and which stays for older data (attribute ADMISSION METHOD), and the default codes 98 and 99 (data element
 * ADMISSION METHOD (HOSPITAL PROVIDER SPELL), release July 2013).
 */
public enum AdmissionMethod {
    /** Elective, from a waiting list. */
    ELECTIVE_WAITING_LIST("11"),
    /** Elective, booked. */
    ELECTIVE_BOOKED("12"),
    /** Elective, planned. */
    ELECTIVE_PLANNED("13"),
    /** Emergency, by an emergency department or dental casualty department of the provider. */
    EMERGENCY_DEPARTMENT("21"),
    /** Emergency, by a general practitioner. */
    EMERGENCY_GP("22"),
    /** Emergency, by a bed bureau. */
    EMERGENCY_BED_BUREAU("23"),
    /** Emergency, by a consultant clinic. */
    EMERGENCY_CONSULTANT_CLINIC("24"),
    /** Emergency, by a mental health crisis resolution team. */
    EMERGENCY_MENTAL_HEALTH_CRISIS_TEAM("25"),
    /** Emergency, other means; in older data also what 2A to 2D say now. */
    EMERGENCY_OTHER_MEANS("28"),
    /** Emergency, by the emergency department of another provider. */
    EMERGENCY_DEPARTMENT_OF_OTHER_PROVIDER("2A"),
    /** Emergency, transfer of an admitted patient from another provider. */
    EMERGENCY_TRANSFER("2B"),
    /** Emergency, baby born at home as intended. */
    EMERGENCY_BABY_BORN_AT_HOME("2C"),
    /** Emergency, otherwise. */
    EMERGENCY_OTHER("2D"),
    /** Maternity, ante partum. */
    MATERNITY_ANTE_PARTUM("31"),
    /** Maternity, post partum. */
    MATERNITY_POST_PARTUM("32"),
    /** Transfer of an admitted patient that was no emergency. */
    OTHER_TRANSFER("81"),
    /** Birth in this provider. */
    OTHER_BIRTH_HERE("82"),
    /** Birth outside this provider, except at home as intended. */
    OTHER_BIRTH_ELSEWHERE("83"),
    /** Not applicable. */
    NOT_APPLICABLE("98"),
    /** Not known. */
    NOT_KNOWN("99");

    private final String code;

    AdmissionMethod(String code) {
        this.code = code;
    }

    /** {@return the admission method of the NHS Data Dictionary} */
    public String code() {
        return code;
    }

    /**
     * Reads a code as NHS files write it.
     *
     * @param code the admission method
     * @return what it means
     * @throws IllegalArgumentException if no such code is known here
     */
    public static AdmissionMethod ofCode(String code) {
        for (AdmissionMethod value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw Refusal.of(
                "admission method must be a code of the NHS Data Dictionary, was " + Refusal.quoted(code),
                "Maybe a leading zero or a letter was lost in a spreadsheet: keep the column as text.");
    }

    /** {@return true for every code that begins with 2, which is what emergency (non-elective) indicators count} */
    public boolean isEmergency() {
        return code.charAt(0) == '2';
    }
}
