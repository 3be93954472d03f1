package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.PatientRequire;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One step of a person's NHS Health Check.
 *
 * @param patient the patient's pseudonym
 * @param step how far it came
 * @param on the day
 * @param costPence what it cost the commissioner, in pence, at least 0; null where not known
 */
@DocumentSchema("chin-health-check/1")
public record HealthCheck(
        @JsonProperty(required = true) PseudonymId patient,
        @JsonProperty(required = true) HealthCheckStep step,
        @JsonProperty(required = true) LocalDate on,
        @Nullable Long costPence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or the cost is negative
     */
    public HealthCheck {
        Require.present("patient", patient);
        Require.present("step", step);
        Require.present("on", on);
        PatientRequire.penceOrUnknown("costPence", costPence);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "HealthCheck[****]";
    }
}
