package io.github.chinsdk.model.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;

/**
 * How far a practice, borough or hub is with one capability on a day: online booking, direct booking by NHS 111, a shared
 * record.
 *
 * @param organisation which organisation
 * @param capability what it is able to do, the same words in every report, as in {@code NHS 111 direct booking}
 * @param status how far it is
 * @param asOf the day; the report holds until the next one
 */
public record CapabilityReport(
        @JsonProperty(required = true) OrganisationId organisation,
        @JsonProperty(required = true) String capability,
        @JsonProperty(required = true) CapabilityStatus status,
        @JsonProperty(required = true) LocalDate asOf) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    public CapabilityReport {
        Require.present("organisation", organisation);
        Require.identifier("capability", capability);
        Require.present("status", status);
        Require.present("asOf", asOf);
    }
}
