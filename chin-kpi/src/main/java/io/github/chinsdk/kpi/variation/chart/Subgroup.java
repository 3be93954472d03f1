package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.Counts;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one point of a Shewhart chart is made of.
 *
 * @param value the value or count, finite; empty where it is missing, which is not zero
 * @param denominator what it is divided by, finite and at least 0; empty where the chart plots the value itself
 */
public record Subgroup(OptionalDouble value, OptionalDouble denominator) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the value is not finite, or the denominator is negative or not finite
     */
    public Subgroup {
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "value must be finite, was %s\nMaybe it is missing: Subgroup.missing().",
                    value.getAsDouble()));
        }
        if (denominator.isPresent()
                && !(denominator.getAsDouble() >= 0 && Double.isFinite(denominator.getAsDouble()))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "denominator must be finite and >= 0, was %s\nMaybe it is missing: Subgroup.missing().",
                    denominator.getAsDouble()));
        }
    }

    /**
     * A value that is plotted as it is.
     *
     * @param value the measurement, count, or time since the last event; finite
     * @return the subgroup
     * @throws IllegalArgumentException if the value is not finite
     */
    public static Subgroup of(double value) {
        return new Subgroup(OptionalDouble.of(value), OptionalDouble.empty());
    }

    /**
     * Counts that are plotted as numerator over denominator.
     *
     * @param counts the counts; a denominator of 0 leaves the point without a value
     * @return the subgroup
     */
    public static Subgroup of(Counts counts) {
        return new Subgroup(OptionalDouble.of(counts.numerator()), OptionalDouble.of(counts.denominator()));
    }

    /**
     * {@return a subgroup whose value is not known}
     */
    public static Subgroup missing() {
        return new Subgroup(OptionalDouble.empty(), OptionalDouble.empty());
    }
}
