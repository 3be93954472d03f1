package io.github.chinsdk.kpi.internal.variation;

/**
 * Maximum likelihood for Poisson counts whose relative risks are gamma distributed, which makes the counts negative
 * binomial.
 */
public final class GammaMixture {

    private static final double LOG_LOWEST = StrictMath.log(1e-6);
    private static final double LOG_HIGHEST = StrictMath.log(1e7);
    private static final int MAX_STEPS = 200;

    private GammaMixture() {}

    /** The shape of a gamma distribution with mean 1; infinite where the likelihood grows for ever. */
    public static double shape(double[] observed, double[] expected) {
        return root(logShape -> score(StrictMath.exp(logShape), 1, observed, expected));
    }

    /** The shape of a gamma distribution with a mean of its own, at the most likely mean. */
    public static double shapeWithMean(double[] observed, double[] expected) {
        return root(logShape -> {
            double shape = StrictMath.exp(logShape);
            return score(shape, meanGiven(shape, observed, expected), observed, expected);
        });
    }

    /** The most likely mean for a shape: sum of (o - e mean) / (1 + e mean / shape) is zero. */
    public static double meanGiven(double shape, double[] observed, double[] expected) {
        double mean = ExactSum.of(observed) / ExactSum.of(expected);
        for (int step = 0; step < MAX_STEPS && !Double.isInfinite(shape); step++) {
            // Fisher scoring: weighted by the inverse of the relative variance of each count.
            ExactSum top = new ExactSum();
            ExactSum bottom = new ExactSum();
            for (int i = 0; i < observed.length; i++) {
                double weight = 1 / (1 + expected[i] * mean / shape);
                top.add(weight * observed[i]);
                bottom.add(weight * expected[i]);
            }
            double next = top.value() / bottom.value();
            boolean settled = Math.abs(next - mean) <= 1e-15 * mean;
            mean = next;
            if (settled) {
                break;
            }
        }
        return mean;
    }

    private interface Score {
        double at(double logShape);
    }

    /** Bisection: the score goes from above to below zero once, if at all. */
    private static double root(Score score) {
        if (score.at(LOG_HIGHEST) > 0) {
            return Double.POSITIVE_INFINITY;
        }
        double low = LOG_LOWEST;
        double high = LOG_HIGHEST;
        while (high - low > 1e-14 * Math.max(1, Math.abs(low))) {
            double middle = (low + high) / 2;
            if (middle == low || middle == high) {
                break;
            }
            if (score.at(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    private static double score(double shape, double mean, double[] observed, double[] expected) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < observed.length; i++) {
            double o = observed[i];
            double e = expected[i] * mean;
            sum.add(digammaDifference(shape, o) - StrictMath.log1p(e / shape) + (e - o) / (shape + e));
        }
        return sum.value();
    }

    /** psi(shape + events) - psi(shape), without the cancellation where both are large. */
    private static double digammaDifference(double shape, double events) {
        double x = shape;
        double sum = 0;
        // psi(x + o) - psi(x): the recurrence lifts both arguments to where the asymptotic series is exact.
        while (x < 10) {
            sum += 1 / x - 1 / (x + events);
            x += 1;
        }
        return sum + StrictMath.log1p(events / x) + tail(x + events) - tail(x);
    }

    /** psi(x) - ln x for x of at least 10. */
    private static double tail(double x) {
        double square = 1 / (x * x);
        return -1 / (2 * x)
                - square
                        * (1.0 / 12
                                - square
                                        * (1.0 / 120
                                                - square
                                                        * (1.0 / 252
                                                                - square
                                                                        * (1.0 / 240
                                                                                - square
                                                                                        * (1.0 / 132
                                                                                                - square * 691.0
                                                                                                        / 32760)))));
    }
}
