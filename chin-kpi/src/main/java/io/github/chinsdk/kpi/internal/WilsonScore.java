package io.github.chinsdk.kpi.internal;

/**
 * The Wilson score interval, without the cancellation of the textbook form: rationalising the numerator gives a lower
 * limit of 2x^2 / (n (A + B)), exactly 0 at x = 0. Rounding never puts a limit on the wrong side of x / n.
 */
public final class WilsonScore {

    private WilsonScore() {}

    /** The lower limit for x of n, in [0, 1]. */
    public static double lower(double x, double n, double z) {
        return Math.min(x / n, 2 * x * (x / n) / spread(x, n, z));
    }

    /** The upper limit for x of n, in [0, 1]. */
    public static double upper(double x, double n, double z) {
        return Math.min(1, Math.max(x / n, spread(x, n, z) / (2 * (n + z * z))));
    }

    private static double spread(double x, double n, double z) {
        double z2 = z * z;
        return 2 * x + z2 + z * Math.sqrt(z2 + 4 * x * ((n - x) / n));
    }
}
