package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.internal.Moments;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one point of a Shewhart chart is made of.
 *
 * @param value the value or count, finite; empty where it is missing, which is not zero
 * @param denominator what it is divided by, finite and at least 0, or how many measurements the value is the mean of;
 *     empty where the chart plots the value itself
 * @param standardDeviation the sample standard deviation of the measurements that the value is the mean of, finite and at
 *     least 0; empty where the value is no mean, or the mean of one
 */
public record Subgroup(OptionalDouble value, OptionalDouble denominator, OptionalDouble standardDeviation) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the value is not finite, the denominator or the standard deviation is negative or
     *     not finite, or a standard deviation comes without a value or with fewer than 2 measurements
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
        if (standardDeviation.isPresent()) {
            requireMeasured(value, denominator, standardDeviation.getAsDouble());
        }
    }

    private static void requireMeasured(OptionalDouble value, OptionalDouble denominator, double deviation) {
        if (!(deviation >= 0 && Double.isFinite(deviation))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "standardDeviation must be finite and >= 0, was %s\nMaybe a single measurement has none: leave it empty.",
                    deviation));
        }
        double size = denominator.orElse(0);
        if (value.isEmpty() || !(size >= 2 && size == StrictMath.rint(size))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "standardDeviation needs a mean and a whole number of 2 measurements or more as denominator, had %s\nMaybe make the subgroup with Subgroup.ofMeasurements(double...).",
                    denominator.isPresent() ? Double.toString(size) : "none"));
        }
    }

    /**
     * A value with or without a denominator.
     *
     * @param value the value or count, finite; empty where it is missing
     * @param denominator what it is divided by, finite and at least 0; empty where the chart plots the value itself
     * @throws IllegalArgumentException if the value is not finite, or the denominator is negative or not finite
     */
    public Subgroup(OptionalDouble value, OptionalDouble denominator) {
        this(value, denominator, OptionalDouble.empty());
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
     * Measurements that were taken together, such as the waits of one week: plotted as their mean on an X-bar chart and as
     * their standard deviation on an S chart. Their order does not matter.
     *
     * @param measurements the measurements, finite; none leaves the point without a value
     * @return the subgroup
     * @throws IllegalArgumentException if a measurement is not finite
     */
    public static Subgroup ofMeasurements(double... measurements) {
        for (int i = 0; i < measurements.length; i++) {
            if (!Double.isFinite(measurements[i])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "measurements[%d] must be finite, was %s\nMaybe it is missing: leave it out, the size says how many there were.",
                        i,
                        measurements[i]));
            }
        }
        if (measurements.length == 0) {
            return new Subgroup(OptionalDouble.empty(), OptionalDouble.of(0));
        }
        Moments moments = Moments.of(measurements);
        return new Subgroup(
                OptionalDouble.of(moments.mean()),
                OptionalDouble.of(moments.size()),
                moments.size() == 1 ? OptionalDouble.empty() : OptionalDouble.of(moments.standardDeviation()));
    }

    /**
     * {@return a subgroup whose value is not known}
     */
    public static Subgroup missing() {
        return new Subgroup(OptionalDouble.empty(), OptionalDouble.empty());
    }
}
