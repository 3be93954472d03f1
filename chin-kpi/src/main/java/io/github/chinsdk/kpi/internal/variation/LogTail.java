package io.github.chinsdk.kpi.internal.variation;

import org.apache.commons.statistics.distribution.GammaDistribution;

/** Logarithms of tail probabilities, where the probability itself would be 0 as a double. */
public final class LogTail {

    private static final int MAX_TERMS = 100_000;

    private LogTail() {}

    /** ln Q(shape, x), the upper tail of the gamma distribution with scale 1; x at least 0. */
    public static double ofGamma(double shape, double x) {
        GammaDistribution gamma = GammaDistribution.of(shape, 1);
        if (x <= shape + 1) {
            return StrictMath.log(gamma.survivalProbability(x));
        }
        return gamma.logDensity(x) + StrictMath.log(x) + StrictMath.log(fraction(shape, x));
    }

    /** Legendre's continued fraction for the upper incomplete gamma function, by Lentz's method. */
    private static double fraction(double shape, double x) {
        double tiny = 1e-300;
        double b = x + 1 - shape;
        double c = 1 / tiny;
        double d = 1 / b;
        double fraction = d;
        for (int i = 1; i < MAX_TERMS; i++) {
            double a = -i * (i - shape);
            b += 2;
            d = a * d + b;
            d = 1 / (Math.abs(d) < tiny ? tiny : d);
            c = b + a / c;
            c = Math.abs(c) < tiny ? tiny : c;
            double factor = d * c;
            fraction *= factor;
            if (Math.abs(factor - 1) < 1e-16) {
                break;
            }
        }
        return fraction;
    }
}
