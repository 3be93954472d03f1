package io.github.chinsdk.kpi.internal;

/**
 * The Wilson score interval, without the cancellation of the textbook form: rationalising the numerator gives a lower
 * limit of 2x^2 / (n (A + B)), exactly 0 at x = 0. Rounding never puts a limit on the wrong side of x / n or outside
 * [0, 1].
 *
 * <p>That last care is arithmetic without a branch, so that a loop over columns is vectorised: where rounding puts a limit
 * beyond its bound, the two lie within a factor of 2 of each other, so their difference is exact (Sterbenz) and taking it
 * off gives the bound itself; elsewhere nothing is taken off. {@code Math.min} and {@code Math.max} give the same bits,
 * but JDK 17 turns them into branches where they are predictable.
 */
public final class WilsonScore {

    private WilsonScore() {}

    /** The lower limit for x of n, in [0, 1]. */
    public static double lower(double x, double n, double z) {
        return lowerLimit(x, x / n, spread(x, n, z));
    }

    /** The upper limit for x of n, in [0, 1]. */
    public static double upper(double x, double n, double z) {
        return upperLimit(n, x / n, spread(x, n, z), z);
    }

    static double spread(double x, double n, double z) {
        double z2 = z * z;
        return 2 * x + z2 + z * Math.sqrt(z2 + 4 * x * ((n - x) / n));
    }

    static double lowerLimit(double x, double proportion, double spread) {
        double limit = 2 * x * proportion / spread;
        return limit - positivePart(limit - proportion);
    }

    static double upperLimit(double n, double proportion, double spread, double z) {
        double limit = spread / (2 * (n + z * z));
        double atLeast = limit + positivePart(proportion - limit);
        return atLeast - positivePart(atLeast - 1);
    }

    private static double positivePart(double number) {
        return 0.5 * (number + Math.abs(number));
    }
}
