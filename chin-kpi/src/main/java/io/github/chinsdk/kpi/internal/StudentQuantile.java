package io.github.chinsdk.kpi.internal;

/** Student's t distribution, by way of the beta distribution of {@code t^2 / (f + t^2)}. */
public final class StudentQuantile {

    private StudentQuantile() {}

    /** The t that leaves the given probability, below a half, above it. */
    public static double upper(double degreesOfFreedom, double tail) {
        double share = BinomialLimits.upperQuantile(0.5, degreesOfFreedom / 2, 2 * tail);
        if (share <= 0.5) {
            return Math.sqrt(degreesOfFreedom * share / (1 - share));
        }
        double rest = BinomialLimits.quantile(degreesOfFreedom / 2, 0.5, 2 * tail);
        return Math.sqrt(degreesOfFreedom * (1 - rest) / rest);
    }

    /** The probability of a value at least so far from 0, on either side. */
    public static double outside(double degreesOfFreedom, double t) {
        double sum = degreesOfFreedom + t * t;
        return IncompleteBeta.lower(degreesOfFreedom / 2, 0.5, degreesOfFreedom / sum, t * t / sum);
    }
}
