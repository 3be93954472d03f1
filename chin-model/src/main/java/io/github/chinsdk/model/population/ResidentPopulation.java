package io.github.chinsdk.model.population;

import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.GssCode;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The people who live in an area, wherever they are registered. Public health and social care use this denominator; see
 * {@link RegisteredPopulation} for the other.
 *
 * @param area where they live
 * @param asOf the day for which they were counted or estimated, often the middle of a year
 * @param counts how many, by age and sex
 */
@DocumentSchema("chin-resident-population/1")
public record ResidentPopulation(GssCode area, LocalDate asOf, StratifiedCounts counts) {

    /** Checks that all are given. */
    public ResidentPopulation {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(counts, "counts");
    }
}
