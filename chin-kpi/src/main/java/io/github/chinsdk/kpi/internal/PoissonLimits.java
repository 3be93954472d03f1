package io.github.chinsdk.kpi.internal;

/**
 * Exact limits of a Poisson count: chi-squared quantiles halved, which are gamma quantiles.
 *
 * <p>Newton's method on the logarithm of the tail, which is concave in the mean, so it converges from any start. Small
 * whole counts, by far the most, sum their few Poisson terms; the rest asks the incomplete gamma function.
 */
public final class PoissonLimits {

    private static final int MAX_SUMMED = 20;
    private static final int MAX_STEPS = 200;
    private static final double[] FACTORIALS = factorials();

    private PoissonLimits() {}

    /** The mean at which x events or more have the given probability; 0 at x = 0. */
    public static double lower(double x, double tail) {
        if (x == 0) {
            return 0;
        }
        double start = start(x, -Normal.upperQuantile(tail));
        if (x <= MAX_SUMMED && x == (int) x) {
            return solve(new AtLeast((int) x), start, tail);
        }
        return solve(new Below(x), start, tail);
    }

    /** The mean at which x events or fewer have the given probability. */
    public static double upper(double x, double tail) {
        double start = start(x + 1, Normal.upperQuantile(tail));
        if (x <= MAX_SUMMED && x == (int) x) {
            return solve(new AtMost((int) x), start, tail);
        }
        return solve(new Above(x + 1), start, tail);
    }

    private static double solve(Tail function, double start, double tail) {
        double mean = start;
        double logTail = StrictMath.log(tail);
        for (int step = 0; step < MAX_STEPS; step++) {
            double probability = function.probability(mean);
            double next = mean - (StrictMath.log(probability) - logTail) * probability / function.slope(mean);
            if (!(next > 0)) {
                next = mean / 2;
            }
            if (Math.abs(next - mean) <= 1e-14 * next) {
                return next;
            }
            mean = next;
        }
        return mean;
    }

    /** Wilson and Hilferty's cube, kept above 0. */
    private static double start(double shape, double z) {
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return Math.max(shape * root * root * root, shape * 1e-3);
    }

    private static double term(int events, double mean) {
        double power = 1;
        for (int i = 0; i < events; i++) {
            power *= mean;
        }
        return StrictMath.exp(-mean) * power / FACTORIALS[events];
    }

    private static double[] factorials() {
        double[] factorials = new double[MAX_SUMMED + 1];
        factorials[0] = 1;
        for (int i = 1; i <= MAX_SUMMED; i++) {
            factorials[i] = factorials[i - 1] * i;
        }
        return factorials;
    }

    /** A tail of the count as a function of the mean. */
    private interface Tail {
        double probability(double mean);

        double slope(double mean);
    }

    private record AtLeast(int events) implements Tail {
        @Override
        public double probability(double mean) {
            double sum = 1;
            double ratio = 1;
            for (int i = events + 1; ratio > 1e-18 * sum; i++) {
                ratio *= mean / i;
                sum += ratio;
            }
            return term(events, mean) * sum;
        }

        @Override
        public double slope(double mean) {
            return term(events - 1, mean);
        }
    }

    private record AtMost(int events) implements Tail {
        @Override
        public double probability(double mean) {
            double term = 1;
            double sum = 1;
            for (int i = 1; i <= events; i++) {
                term *= mean / i;
                sum += term;
            }
            return StrictMath.exp(-mean) * sum;
        }

        @Override
        public double slope(double mean) {
            return -term(events, mean);
        }
    }

    private record Below(double shape) implements Tail {
        @Override
        public double probability(double mean) {
            return IncompleteGamma.lower(shape, mean);
        }

        @Override
        public double slope(double mean) {
            return IncompleteGamma.density(shape, mean);
        }
    }

    private record Above(double shape) implements Tail {
        @Override
        public double probability(double mean) {
            return IncompleteGamma.upper(shape, mean);
        }

        @Override
        public double slope(double mean) {
            return -IncompleteGamma.density(shape, mean);
        }
    }
}
