package io.github.chinsdk.kpi.variation.chart;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * One point of a series over time.
 *
 * @param date the day, or the first day of the period
 * @param value the value, finite; empty where it is missing, which is not zero
 */
public record Observation(LocalDate date, OptionalDouble value) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public Observation {
        Objects.requireNonNull(date, "date");
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "value of %s must be finite, was %s\nMaybe it is missing: Observation.missing(date).",
                    date,
                    value.getAsDouble()));
        }
    }

    /**
     * A value on a day.
     *
     * @param date the day, or the first day of the period
     * @param value the value, finite
     * @return the observation
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public static Observation of(LocalDate date, double value) {
        return new Observation(date, OptionalDouble.of(value));
    }

    /**
     * A day whose value is not known.
     *
     * @param date the day, or the first day of the period
     * @return the observation
     */
    public static Observation missing(LocalDate date) {
        return new Observation(date, OptionalDouble.empty());
    }
}
