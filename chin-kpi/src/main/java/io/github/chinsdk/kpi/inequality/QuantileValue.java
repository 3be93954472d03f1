package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import java.util.Locale;

/**
 * The value of one quantile of deprivation.
 *
 * @param quantile 1 for the most deprived, and so on without gaps
 * @param population the people of the quantile, above 0
 * @param value the indicator, finite
 * @param interval its confidence interval, at any level, in the unit of the value
 */
public record QuantileValue(int quantile, double population, double value, Interval interval) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the quantile is below 1, the population not above 0, or a number not finite
     */
    public QuantileValue {
        if (quantile < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "quantile must be >= 1, was %d\nMaybe count quantiles from 1, the most deprived.",
                    quantile));
        }
        if (!(population > 0) || Double.isInfinite(population)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "population of quantile %d must be finite and above 0, was %s\nMaybe use fewer quantiles, so that none is empty.",
                    quantile,
                    population));
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "value of quantile %d must be finite, was %s\nMaybe its rate is undefined: use fewer quantiles.",
                    quantile,
                    value));
        }
    }

    /**
     * A value whose standard error is known, on the scale of the value.
     *
     * @param quantile 1 for the most deprived
     * @param population the people of the quantile, above 0
     * @param value the indicator, finite
     * @param standardError its standard error, finite and at least 0
     * @return the value with a 95% interval of {@code value -+ 1.96 standardError}
     * @throws IllegalArgumentException as the constructor, or if the error is negative
     */
    public static QuantileValue ofStandardError(int quantile, double population, double value, double standardError) {
        double half = ConfidenceLevel.P95.z() * standardError;
        return new QuantileValue(
                quantile, population, value, new Interval(ConfidenceLevel.P95, value - half, value + half));
    }
}
