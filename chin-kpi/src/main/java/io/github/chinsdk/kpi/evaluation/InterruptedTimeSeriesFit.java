package io.github.chinsdk.kpi.evaluation;

import java.util.OptionalDouble;

/**
 * What an interrupted time series found, by least squares on rates and by Poisson regression on counts: two views of the
 * same series, which should agree.
 *
 * @param rates the least squares; coefficients are rates in the unit of the calculator
 * @param counts the Poisson regression; the estimates are rate ratios
 * @param lags how many periods back errors were taken to be related, 0 where they were not
 * @param durbinWatson the Durbin-Watson statistic of the residuals of {@code rates}: near 2 without serial correlation of
 *     the first order, towards 0 with positive and towards 4 with negative; empty without residuals. No p-value is given:
 *     its exact distribution depends on the design
 */
public record InterruptedTimeSeriesFit(
        RegressionFit rates, RegressionFit counts, int lags, OptionalDouble durbinWatson) {}
