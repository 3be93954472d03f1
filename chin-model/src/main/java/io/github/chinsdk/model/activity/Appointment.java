package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.PatientRequire;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One appointment, in general practice, in a clinic or in the community.
 *
 * @param patient the patient's pseudonym
 * @param provider the provider; null where the source has no ODS code, as synthetic data has none
 * @param setting where it is
 * @param kind first or follow-up
 * @param status what became of it
 * @param on the day, as the place reckons that it is in
 * @param time from when until when; null where the source has the day only, as published activity has
 * @param specialty the treatment function code or profession; null where not known
 * @param costPence what it cost the commissioner, in pence, at least 0; null where not known
 */
@DocumentSchema("chin-appointment/1")
public record Appointment(
        @JsonProperty(required = true) PseudonymId patient,
        @Nullable OdsCode provider,
        @JsonProperty(required = true) CareSetting setting,
        @JsonProperty(required = true) AppointmentKind kind,
        @JsonProperty(required = true) AppointmentStatus status,
        @JsonProperty(required = true) LocalDate on,
        @Nullable AppointmentTime time,
        @Nullable String specialty,
        @Nullable Long costPence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, the time starts on another day, or the cost is negative
     */
    public Appointment {
        Require.present("patient", patient);
        Require.present("setting", setting);
        Require.present("kind", kind);
        Require.present("status", status);
        Require.present("on", on);
        if (time != null && !time.start().toLocalDate().equals(on)) {
            throw Refusal.of(
                    "time must start on the day of on, does not",
                    "Maybe the time was converted to another offset: keep the one of the place.");
        }
        if (specialty != null) {
            Require.identifier("specialty", specialty);
        }
        PatientRequire.penceOrUnknown("costPence", costPence);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "Appointment[****]";
    }
}
