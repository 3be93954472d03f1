package io.github.chinsdk.model.population;

import io.github.chinsdk.model.identity.GssCode;
import java.util.Objects;

/**
 * The people who live in an area, wherever they are registered. Public health and social care use this denominator; see
 * {@link RegisteredPopulation} for the other.
 *
 * @param area where they live
 * @param counts how many, by age and sex
 */
public record ResidentPopulation(GssCode area, StratifiedCounts counts) {

    /** Checks that both are given. */
    public ResidentPopulation {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(counts, "counts");
    }
}
