package io.github.chinsdk.kpi.internal;

/**
 * The interval of a difference from the separate intervals of its two terms (Zou and Donner 2008; with Wilson limits it
 * is Newcombe's method 10).
 */
public final class SquareAndAdd {

    private SquareAndAdd() {}

    public static double lower(double first, double firstLower, double second, double secondUpper) {
        return first - second - norm(first - firstLower, secondUpper - second);
    }

    public static double upper(double first, double firstUpper, double second, double secondLower) {
        return first - second + norm(firstUpper - first, second - secondLower);
    }

    private static double norm(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
