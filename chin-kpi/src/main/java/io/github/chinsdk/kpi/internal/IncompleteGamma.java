package io.github.chinsdk.kpi.internal;

/**
 * The regularised incomplete gamma functions (DLMF 8.11.4 and 8.9.2): the tails of the gamma, chi-squared and Poisson
 * distributions. The same bits on every machine, see {@link SaddlePoint}.
 */
public final class IncompleteGamma {

    private static final double EPSILON = 0x1p-52;
    private static final double TINY = 1e-300;
    private static final double SMALL = -700;
    private static final double NOTHING = -900;
    private static final int MAX_TERMS = 10_000_000;

    private IncompleteGamma() {}

    /** P(shape, x), the probability below x; shape above 0, x at least 0. */
    public static double lower(double shape, double x) {
        return x < shape + 1 ? series(shape, x) : 1 - fraction(shape, x);
    }

    /** Q(shape, x), the probability above x; shape above 0, x at least 0. */
    public static double upper(double shape, double x) {
        return x < shape + 1 ? 1 - series(shape, x) : fraction(shape, x);
    }

    /** The logarithm of Q(shape, x), also where Q itself would be 0 as a double. */
    public static double logUpper(double shape, double x) {
        return x < shape + 1
                ? StrictMath.log(upper(shape, x))
                : SaddlePoint.logPoisson(shape, x) + StrictMath.log(shape) + StrictMath.log(legendre(shape, x));
    }

    /** The density at x: the slope of P. */
    public static double density(double shape, double x) {
        return SaddlePoint.poisson(shape, x) * shape / x;
    }

    private static double series(double shape, double x) {
        if (x <= 0) {
            return 0;
        }
        double sum = 1;
        double term = 1;
        for (int i = 1; i < MAX_TERMS && term > EPSILON / 4 * sum; i++) {
            term *= x / (shape + i);
            sum += term;
        }
        return scaled(SaddlePoint.logPoisson(shape, x), sum);
    }

    private static double fraction(double shape, double x) {
        double log = SaddlePoint.logPoisson(shape, x);
        // Beyond the smallest double, whatever the fraction is.
        return log < NOTHING ? 0 : scaled(log, shape * legendre(shape, x));
    }

    /** Where the exponential alone would be too small for a double, the product may not be. */
    private static double scaled(double log, double factor) {
        return Math.min(1, log < SMALL ? StrictMath.exp(log + StrictMath.log(factor)) : StrictMath.exp(log) * factor);
    }

    /** Legendre's continued fraction of the upper function over its power and exponential, by Lentz's method. */
    private static double legendre(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / b;
        double fraction = d;
        for (int i = 1; i < MAX_TERMS; i++) {
            double a = -i * (i - shape);
            b += 2;
            d = a * d + b;
            d = 1 / (Math.abs(d) < TINY ? TINY : d);
            c = b + a / c;
            c = Math.abs(c) < TINY ? TINY : c;
            double factor = d * c;
            fraction *= factor;
            if (Math.abs(factor - 1) <= EPSILON) {
                break;
            }
        }
        return fraction;
    }
}
