package io.github.chinsdk.model.population;

import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The people registered with a practice, or with the practices of a network or commissioner, wherever they live. Most
 * primary-care rates have this denominator; see {@link ResidentPopulation} for the other.
 *
 * @param organisation with whom they are registered
 * @param asOf the day on which they were counted
 * @param counts how many, by age and sex
 */
@DocumentSchema("chin-registered-population/1")
public record RegisteredPopulation(OrganisationId organisation, LocalDate asOf, StratifiedCounts counts) {

    /** Checks that all are given. */
    public RegisteredPopulation {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(counts, "counts");
    }
}
