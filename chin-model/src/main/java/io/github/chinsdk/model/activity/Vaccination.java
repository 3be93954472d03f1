package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.PatientRequire;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One vaccination given, declined or contraindicated.
 *
 * @param patient the patient's pseudonym
 * @param programme against what
 * @param outcome given or not
 * @param on the day
 * @param costPence what it cost the commissioner, in pence, at least 0; null where not known
 */
@DocumentSchema("chin-vaccination/1")
public record Vaccination(
        @JsonProperty(required = true) PseudonymId patient,
        @JsonProperty(required = true) VaccinationProgramme programme,
        @JsonProperty(required = true) VaccinationOutcome outcome,
        @JsonProperty(required = true) LocalDate on,
        @Nullable Long costPence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or the cost is negative
     */
    public Vaccination {
        Require.present("patient", patient);
        Require.present("programme", programme);
        Require.present("outcome", outcome);
        Require.present("on", on);
        PatientRequire.penceOrUnknown("costPence", costPence);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "Vaccination[****]";
    }
}
