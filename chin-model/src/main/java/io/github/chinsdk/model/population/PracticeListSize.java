package io.github.chinsdk.model.population;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * How many patients of the given ages are registered with a practice.
 *
 * @param practice the practice
 * @param listType which patients
 * @param patients how many, 0 or more
 */
public record PracticeListSize(OdsCode practice, QofListType listType, long patients) {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public PracticeListSize {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(listType, "listType");
        if (patients < 0) {
            throw Refusal.of("patients must be >= 0, was " + patients, "Maybe the sign marks a suppressed count.");
        }
    }
}
