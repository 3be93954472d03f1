package io.github.chinsdk.kpi.evaluation;

import java.util.OptionalDouble;

/**
 * How well a regression describes its rows. All finite.
 *
 * @param rows how many rows were fitted
 * @param terms how many coefficients, the intercept among them
 * @param iterations steps until the coefficients settled
 * @param deviance twice the log-likelihood below the saturated model
 * @param nullDeviance the deviance of the model with the intercept alone, offsets kept
 * @param logLikelihood with all constants
 * @param akaike Akaike's information criterion: twice the parameters minus twice the log-likelihood
 * @param pearsonChiSquared sum of squared Pearson residuals
 */
public record FitStatistics(
        int rows,
        int terms,
        int iterations,
        double deviance,
        double nullDeviance,
        double logLikelihood,
        double akaike,
        double pearsonChiSquared) {

    /**
     * {@return rows minus terms}
     */
    public int residualDegreesOfFreedom() {
        return rows - terms;
    }

    /**
     * {@return Pearson chi-squared over residual degrees of freedom: near 1 if the variance of the model holds; empty at 0
     * degrees of freedom}
     */
    public OptionalDouble pearsonDispersion() {
        return rows > terms ? OptionalDouble.of(pearsonChiSquared / (rows - terms)) : OptionalDouble.empty();
    }
}
