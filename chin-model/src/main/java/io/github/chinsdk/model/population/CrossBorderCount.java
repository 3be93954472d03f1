package io.github.chinsdk.model.population;

import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * How many people are registered in one area and live in another, or in the same.
 *
 * @param registeredIn the area of the practice
 * @param livingIn the area of the home
 * @param people how many, 0 or more
 */
public record CrossBorderCount(GssCode registeredIn, GssCode livingIn, long people) {

    /**
     * Checks the count.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public CrossBorderCount {
        Objects.requireNonNull(registeredIn, "registeredIn");
        Objects.requireNonNull(livingIn, "livingIn");
        if (people < 0) {
            throw Refusal.of("people must be >= 0, was " + people, "Maybe the sign marks a suppressed count.");
        }
    }
}
