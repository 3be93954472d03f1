package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Counts;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The events of one area, for measures of variation between areas.
 *
 * @param name the area's name, not blank and unique within one calculation
 * @param counts events over people; there must be people
 * @param expectedEvents events expected at reference rates, above 0; empty where they are to be the area's people times
 *     the overall rate
 */
public record AreaEvents(String name, Counts counts, OptionalDouble expectedEvents) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the name is blank, there are no people, or the expected events are not finite
     *     and above 0
     */
    public AreaEvents {
        Objects.requireNonNull(counts, "counts");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name must not be blank\nMaybe use the area's code, so that results can speak of it.");
        }
        if (!(counts.denominator() > 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "denominator of \"%s\" must be above 0, was %s\nMaybe leave the area out and say so.",
                    name,
                    counts.denominator()));
        }
        if (expectedEvents.isPresent()
                && !(expectedEvents.getAsDouble() > 0 && Double.isFinite(expectedEvents.getAsDouble()))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "expectedEvents of \"%s\" must be finite and above 0, was %s\nMaybe leave the area out and say so.",
                    name,
                    expectedEvents.getAsDouble()));
        }
    }

    /**
     * An area whose expected events are its people times the overall rate.
     *
     * @param name the area's name
     * @param counts events over people
     * @return the area
     * @throws IllegalArgumentException if the name is blank or there are no people
     */
    public static AreaEvents of(String name, Counts counts) {
        return new AreaEvents(name, counts, OptionalDouble.empty());
    }

    /**
     * An area with expected events of its own, from indirect standardisation by age and sex for example.
     *
     * @param name the area's name
     * @param counts events over people
     * @param expectedEvents events expected at reference rates, finite and above 0
     * @return the area
     * @throws IllegalArgumentException if the name is blank, there are no people, or the expected events are not above 0
     */
    public static AreaEvents of(String name, Counts counts, double expectedEvents) {
        return new AreaEvents(name, counts, OptionalDouble.of(expectedEvents));
    }
}
