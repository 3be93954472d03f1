package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.internal.Normal;
import io.github.chinsdk.kpi.internal.StudentQuantile;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One term of a fitted regression.
 *
 * @param term the name of the term
 * @param coefficient on the scale on which it was fitted: a log rate ratio, a log odds ratio or, by least squares, rates
 * @param standardError of the coefficient, above 0
 * @param degreesOfFreedom of Student's t, for least squares; empty where the normal distribution is used
 * @param estimate the same on the scale on which it is read, with intervals: a rate ratio, an odds ratio or rates
 */
public record Coefficient(
        String term, double coefficient, double standardError, OptionalInt degreesOfFreedom, Estimate estimate) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the coefficient is not finite, or the standard error not finite and above 0
     */
    public Coefficient {
        if (!Double.isFinite(coefficient) || !Double.isFinite(standardError) || !(standardError > 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "coefficient must be finite and its standard error above 0, were %s and %s\nMaybe the regression has no answer: return its status in place of a coefficient.",
                    coefficient,
                    standardError));
        }
    }

    /**
     * {@return the coefficient in standard errors}
     */
    public double z() {
        return coefficient / standardError;
    }

    /**
     * {@return the two-sided probability of a coefficient at least so far from 0 if it were 0}
     */
    public double pValue() {
        return degreesOfFreedom.isPresent()
                ? StudentQuantile.outside(degreesOfFreedom.getAsInt(), z())
                : 2 * Normal.above(Math.abs(z()));
    }
}
