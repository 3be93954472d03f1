package io.github.chinsdk.kpi.internal;

import io.github.chinsdk.kpi.internal.regression.GammaFunction;

/**
 * Poisson and binomial probabilities of real counts by Loader's saddle-point expansion (Loader 2000, Fast and Accurate
 * Computation of Binomial Probabilities), which loses no digits where counts are large. On {@link StrictMath} alone: the
 * library functions would give other last bits on other processors and virtual machines.
 */
final class SaddlePoint {

    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    private static final double SERIES_FROM = 15;
    private static final double NEAR = 0.1;
    private static final int MAX_TERMS = 1_000;

    private SaddlePoint() {}

    /** {@code mean^x exp(-mean) / gamma(x + 1)}. */
    static double poisson(double x, double mean) {
        return StrictMath.exp(logPoisson(x, mean));
    }

    /** The logarithm of {@link #poisson}. */
    static double logPoisson(double x, double mean) {
        if (mean == 0) {
            return x == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        return x == 0
                ? -mean
                : -stirlingError(x) - deviance(x, mean, x - mean) - HALF_LOG_TWO_PI - 0.5 * StrictMath.log(x);
    }

    /** {@code p^x q^y gamma(x + y + 1) / (gamma(x + 1) gamma(y + 1))} with p + q = 1. */
    static double binomial(double x, double y, double p, double q) {
        if (p == 0 || q == 0) {
            return (p == 0 ? x : y) == 0 ? 1 : 0;
        }
        if (x == 0) {
            return StrictMath.exp(y * (p < NEAR ? StrictMath.log1p(-p) : StrictMath.log(q)));
        }
        if (y == 0) {
            return StrictMath.exp(x * (q < NEAR ? StrictMath.log1p(-q) : StrictMath.log(p)));
        }
        double n = x + y;
        // Both counts miss their means by the same number: it is taken from the smaller chance, which has more digits.
        double excess = p <= q ? x - n * p : n * q - y;
        double exponent = stirlingError(n)
                - stirlingError(x)
                - stirlingError(y)
                - deviance(x, n * p, excess)
                - deviance(y, n * q, -excess);
        return StrictMath.exp(exponent - HALF_LOG_TWO_PI) * Math.sqrt(n / x / y);
    }

    /** The logarithm of gamma(n + 1) over Stirling's formula. */
    private static double stirlingError(double n) {
        if (n < SERIES_FROM) {
            return GammaFunction.logGamma(n + 1) - (n + 0.5) * StrictMath.log(n) + n - HALF_LOG_TWO_PI;
        }
        double square = n * n;
        return (1 / 12.0
                        - (1 / 360.0
                                        - (1 / 1260.0
                                                        - (1 / 1680.0 - (1 / 1188.0 - 691 / 360360.0 / square) / square)
                                                                / square)
                                                / square)
                                / square)
                / n;
    }

    /** {@code x log(x / mean) + mean - x}, without cancellation where the two are close. */
    private static double deviance(double x, double mean, double difference) {
        if (Math.abs(difference) >= NEAR * (x + mean)) {
            return x * StrictMath.log(x / mean) - difference;
        }
        double ratio = difference / (x + mean);
        double sum = difference * ratio;
        double term = 2 * x * ratio;
        for (int i = 1; i < MAX_TERMS; i++) {
            term *= ratio * ratio;
            double next = sum + term / (2 * i + 1);
            if (next == sum) {
                break;
            }
            sum = next;
        }
        return sum;
    }
}
