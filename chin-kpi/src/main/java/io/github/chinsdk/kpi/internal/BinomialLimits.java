package io.github.chinsdk.kpi.internal;

/**
 * Exact limits of a binomial proportion (Clopper and Pearson 1934): beta quantiles, found by Newton's method on the
 * logarithm of the tail inside a shrinking bracket, to the last digits that the incomplete beta function gives.
 */
public final class BinomialLimits {

    private static final int MAX_STEPS = 400;

    private BinomialLimits() {}

    /** The proportion at which x or more of n have the given probability; 0 at x = 0. */
    public static double lower(double x, double n, double tail) {
        return x == 0 ? 0 : quantile(x, n - x + 1, tail);
    }

    /** The proportion at which x or fewer of n have the given probability; 1 at x = n. */
    public static double upper(double x, double n, double tail) {
        return x == n ? 1 : upperQuantile(x + 1, n - x, tail);
    }

    /** The p with probability {@code tail} below it. */
    public static double quantile(double alpha, double beta, double tail) {
        double logTail = StrictMath.log(tail);
        double low = 0;
        double high = 1;
        double p = start(alpha, beta, -Normal.upperQuantile(tail));
        for (int step = 0; step < MAX_STEPS; step++) {
            double probability = IncompleteBeta.lower(alpha, beta, p, 1 - p);
            if (probability > tail) {
                high = p;
            } else {
                low = p;
            }
            double next = p
                    - (StrictMath.log(probability) - logTail)
                            * probability
                            / IncompleteBeta.density(alpha, beta, p, 1 - p);
            if (!(next > low && next < high)) {
                if (next == p) {
                    return p;
                }
                next = low == 0 ? high / 16 : (low + high) / 2;
            }
            if (Math.abs(next - p) <= 1e-15 * next) {
                return next;
            }
            p = next;
        }
        return p;
    }

    /** The p with probability {@code tail} above it; mirrored where that keeps more digits of a p near 0. */
    public static double upperQuantile(double alpha, double beta, double tail) {
        double logTail = StrictMath.log(tail);
        double low = 0;
        double high = 1;
        double p = start(alpha, beta, Normal.upperQuantile(tail));
        for (int step = 0; step < MAX_STEPS; step++) {
            double probability = IncompleteBeta.lower(beta, alpha, 1 - p, p);
            if (probability > tail) {
                low = p;
            } else {
                high = p;
            }
            double next = p
                    + (StrictMath.log(probability) - logTail)
                            * probability
                            / IncompleteBeta.density(alpha, beta, p, 1 - p);
            if (!(next > low && next < high)) {
                if (next == p) {
                    return p;
                }
                next = (low + high) / 2;
            }
            if (Math.abs(next - p) <= 1e-15 * next) {
                return next;
            }
            p = next;
        }
        return p;
    }

    /** A start from the normal approximation on the logit scale, strictly inside (0, 1). */
    private static double start(double alpha, double beta, double z) {
        double logit = StrictMath.log(alpha / beta) + z * Math.sqrt(1 / alpha + 1 / beta);
        double odds = StrictMath.exp(Math.max(-600, Math.min(30, logit)));
        return odds / (1 + odds);
    }
}
