package io.github.chinsdk.kpi.internal;

/** Byar's approximation to the exact limits of a Poisson count (Breslow and Day 1987). */
public final class ByarLimits {

    private ByarLimits() {}

    /** The lower limit of the count, floored at 0, where the approximation of a tiny count would fall below it. */
    public static double lower(double x, double z) {
        if (x == 0) {
            return 0;
        }
        double root = 1 - 1 / (9 * x) - z / (3 * Math.sqrt(x));
        return Math.max(0, x * (root * root * root));
    }

    /** The upper limit of the count. */
    public static double upper(double x, double z) {
        double next = x + 1;
        double root = 1 - 1 / (9 * next) + z / (3 * Math.sqrt(next));
        return next * (root * root * root);
    }
}
