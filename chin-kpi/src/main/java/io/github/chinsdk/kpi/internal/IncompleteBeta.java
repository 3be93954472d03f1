package io.github.chinsdk.kpi.internal;

/**
 * The regularised incomplete beta function (Didonato and Morris 1992, doi:10.1145/131766.131776, equation 9): the tails of the beta, binomial and Student distributions. The
 * same bits on every machine, see {@link SaddlePoint}.
 */
public final class IncompleteBeta {

    private static final double EPSILON = 0x1p-52;
    private static final double TINY = 1e-300;
    private static final int MAX_TERMS = 10_000_000;

    private IncompleteBeta() {}

    /**
     * I(a, b, x), the probability below x; a and b above 0.
     *
     * @param x in [0, 1]
     * @param rest 1 - x, for whoever knows it to more digits
     */
    public static double lower(double a, double b, double x, double rest) {
        if (x <= 0 || rest <= 0) {
            return x <= 0 ? 0 : 1;
        }
        return x * (a + b + 2) <= a + 1 ? tail(a, b, x, rest) : 1 - tail(b, a, rest, x);
    }

    /** The density at x: the slope of I. */
    public static double density(double a, double b, double x, double rest) {
        return SaddlePoint.binomial(a, b, x, rest) * a * b / (a + b) / x / rest;
    }

    private static double tail(double a, double b, double x, double rest) {
        double front = SaddlePoint.binomial(a, b, x, rest) * a * b / (a + b);
        return front == 0 ? 0 : Math.min(1, front / fraction(a, b, x, rest));
    }

    /** The continued fraction that divides the power, by Lentz's method; nothing cancels in it where x is near 1. */
    private static double fraction(double a, double b, double x, double rest) {
        double lead = a * rest - b * x + 1;
        double fraction = away(a * lead / (a + 1));
        double c = fraction;
        double d = 0;
        for (int i = 1; i < MAX_TERMS; i++) {
            double before = a + 2 * i - 1;
            double over = (a + i - 1) * (a + b + i - 1) / before * i * (b - i) / before * x * x;
            double next = i + i * (b - i) * x / before + (a + i) * (lead + i * (1 + rest)) / (before + 2);
            d = 1 / away(next + over * d);
            c = away(next + over / c);
            double factor = d * c;
            fraction *= factor;
            if (Math.abs(factor - 1) <= EPSILON) {
                break;
            }
        }
        return fraction;
    }

    private static double away(double number) {
        return Math.abs(number) < TINY ? TINY : number;
    }
}
