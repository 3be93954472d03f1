package io.github.chinsdk.model.activity;

import io.github.chinsdk.model.internal.Refusal;

/**
 * How a stay ended (DISCHARGE METHOD, HES field DISMETH).
 *
 * <p>Compared with the attribute DISCHARGE METHOD of the NHS Data Model and Dictionary, release February 2021
 * (archive.datadictionary.nhs.uk, attributes/discharge_method), for 1 to 7, and with the code system
 * UKCore-DischargeMethodEngland 1.1.0 of HL7 UK for 8 and 9. The latter has no 2: it is split into 6 and 7 there, while
 * commissioning data sets to version 6-2 use 2 alone.
 */
public enum DischargeMethod {
    /** Discharged on clinical advice or with clinical consent. */
    CLINICAL("1"),
    /** Discharged him- or herself, or by a relative or advocate. */
    SELF("2"),
    /** Discharged by a mental health review tribunal, the Home Secretary or a court. */
    TRIBUNAL("3"),
    /** Died. */
    DIED("4"),
    /** Stillbirth. */
    STILLBIRTH("5"),
    /** Discharged him- or herself; in older data a part of 2. */
    SELF_ALONE("6"),
    /** Discharged by a relative or advocate; in older data a part of 2. */
    RELATIVE_OR_ADVOCATE("7"),
    /** Not applicable: the stay has not ended. */
    NOT_APPLICABLE("8"),
    /** Not known. */
    NOT_KNOWN("9");

    private final String code;

    DischargeMethod(String code) {
        this.code = code;
    }

    /** {@return the discharge method of the NHS Data Dictionary} */
    public String code() {
        return code;
    }

    /**
     * Reads a code as NHS files write it.
     *
     * @param code the discharge method
     * @return what it means
     * @throws IllegalArgumentException if no such code is known here
     */
    public static DischargeMethod ofCode(String code) {
        for (DischargeMethod value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw Refusal.of(
                "discharge method must be a code of the NHS Data Dictionary, was " + Refusal.quoted(code),
                "Maybe a leading zero or a letter was lost in a spreadsheet: keep the column as text.");
    }
}
