package io.github.chinsdk.model.population;

import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.Objects;

/**
 * The people registered with a practice, or with the practices of a network or commissioner, wherever they live. Most
 * primary-care rates have this denominator; see {@link ResidentPopulation} for the other.
 *
 * @param organisation with whom they are registered
 * @param counts how many, by age and sex
 */
public record RegisteredPopulation(OrganisationId organisation, StratifiedCounts counts) {

    /** Checks that both are given. */
    public RegisteredPopulation {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(counts, "counts");
    }
}
