package io.github.chinsdk.model.activity;

import io.github.chinsdk.model.internal.Refusal;

/**
 * How a stay ended (DISCHARGE METHOD, HES field DISMETH).
 *
 * Codes follow the NHS Data Dictionary as commonly used; the list was not compared with its current edition for this
 * release.
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
