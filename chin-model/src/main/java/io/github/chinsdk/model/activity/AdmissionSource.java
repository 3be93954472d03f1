package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.Require;

/**
 * Where a patient was before an admission (SOURCE OF ADMISSION, HES field ADMISORC), by its code.
 *
 * @param code two digits, as in {@code 19} for the usual place of residence
 */
public record AdmissionSource(@JsonValue String code) {

    /** The usual place of residence, code 19. */
    public static final AdmissionSource USUAL_RESIDENCE = new AdmissionSource("19");

    /** Not known, code 99. */
    public static final AdmissionSource NOT_KNOWN = new AdmissionSource("99");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the code is not two digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AdmissionSource {
        if (!Require.present("admission source", code).matches("[0-9]{2}")) {
            throw Refusal.of(
                    "admission source must be two digits, was " + Refusal.quoted(code),
                    "Maybe the column is another one: the usual place of residence is 19.");
        }
    }

    /** {@return true for codes 51 to 53, another hospital, which indicators of ambulatory care leave out} */
    public boolean isTransfer() {
        return code.compareTo("51") >= 0 && code.compareTo("53") <= 0;
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return code;
    }
}
