package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.PatientRequire;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One episode of a stay in hospital, as hospital episode statistics have them: a spell is the whole stay at a provider, and has one
 * episode for each consultant in charge.
 *
 * @param patient the patient's pseudonym
 * @param provider the provider; null where the source has no ODS code, as synthetic data has none
 * @param spellId identifies the spell
 * @param episodeOrder the place of this episode in its spell, from 1, which is the admitting one
 * @param method how the patient came to be admitted
 * @param source where the patient was before
 * @param classification what kind of stay it is
 * @param specialty the treatment function or main specialty code, as in {@code 300}; null where not known
 * @param admittedOn the first day of the spell
 * @param dischargedOn the last day of the spell; null while the patient is in hospital
 * @param dischargeMethod how the spell ended; null while it has not
 * @param diagnoses the diagnoses, the primary one first; empty where none is recorded
 * @param costPence what it cost the commissioner, in pence, at least 0; null where not known
 */
@DocumentSchema("chin-admission/1")
public record Admission(
        @JsonProperty(required = true) PseudonymId patient,
        @Nullable OdsCode provider,
        @JsonProperty(required = true) String spellId,
        @JsonProperty(required = true) int episodeOrder,
        @JsonProperty(required = true) AdmissionMethod method,
        @JsonProperty(required = true) AdmissionSource source,
        @JsonProperty(required = true) PatientClassification classification,
        @Nullable String specialty,
        @JsonProperty(required = true) LocalDate admittedOn,
        @Nullable LocalDate dischargedOn,
        @Nullable DischargeMethod dischargeMethod,
        @JsonProperty(required = true) List<ClinicalCode> diagnoses,
        @Nullable Long costPence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or out of range, or the discharge is before the admission
     */
    public Admission {
        Require.present("patient", patient);
        Require.identifier("spellId", spellId);
        PatientRequire.between("episodeOrder", 1, 999, episodeOrder);
        Require.present("method", method);
        Require.present("source", source);
        Require.present("classification", classification);
        if (specialty != null) {
            Require.identifier("specialty", specialty);
        }
        Require.ordered("admittedOn", Require.present("admittedOn", admittedOn), "dischargedOn", dischargedOn);
        if (dischargeMethod != null && dischargedOn == null) {
            throw Require.refusal(
                    "dischargeMethod must be missing while dischargedOn is, is not\nMaybe the date of the discharge was lost.");
        }
        diagnoses = Require.list("diagnoses", diagnoses);
        PatientRequire.penceOrUnknown("costPence", costPence);
    }

    /** {@return nights in hospital, 0 if discharged on the day of admission; empty while the patient is in hospital} */
    public OptionalLong lengthOfStayDays() {
        return dischargedOn == null
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(admittedOn, dischargedOn));
    }

    /** {@return the primary diagnosis if there is one and it is an ICD-10 code, as condition lists of indicators are} */
    public Optional<Icd10Code> primaryIcd10() {
        return !diagnoses.isEmpty() && diagnoses.get(0) instanceof Icd10Code code
                ? Optional.of(code)
                : Optional.empty();
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "Admission[****]";
    }
}
