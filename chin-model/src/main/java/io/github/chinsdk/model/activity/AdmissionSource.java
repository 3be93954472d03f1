package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.Require;

/**
 * Where a patient was before an admission (SOURCE OF ADMISSION, HES field ADMISORC), by its code. Lists of these codes differ
 * between years, so any two digits are allowed; 19, 51, 52 and 53 mean the same in the attribute SOURCE OF ADMISSION and in
 * ADMISSION SOURCE, which replaced it (NHS Data Model and Dictionary, data_elements/admission_source__hospital_provider_spell_;
 * code system UKCore-SourceOfAdmissionEngland 1.0.1 of HL7 UK), and 99 is the default code for not known (data element SOURCE
 * OF ADMISSION (HOSPITAL PROVIDER SPELL), release May 2010).
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

    /**
     * {@return true for codes 51 to 53, a ward of another NHS hospital provider (general, maternity or neonatal, mental health
     * or learning disabilities), which indicators of ambulatory care leave out}
     */
    public boolean isTransfer() {
        return code.compareTo("51") >= 0 && code.compareTo("53") <= 0;
    }

    /** {@return the code} */
    @Override
    public String toString() {
        return code;
    }
}
