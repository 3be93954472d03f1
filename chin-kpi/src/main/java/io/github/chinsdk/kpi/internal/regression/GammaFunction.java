package io.github.chinsdk.kpi.internal.regression;

/**
 * Logarithm of the gamma function and its derivatives for positive arguments: recurrence up to 12, then the asymptotic
 * series (Abramowitz and Stegun 6.1.40, 6.3.18 and 6.4.12). On {@link StrictMath} alone, so that the bits do not depend
 * on the virtual machine, which rules out Commons Numbers here.
 */
public final class GammaFunction {

    private static final double SERIES_FROM = 12;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;

    // Most counts of a practice and a month are small, and each is looked up at every step of an iteration.
    private static final int TABLED = 1_024;
    private static final double[] LOGS = new double[TABLED];
    private static final double[] LOG_FACTORIALS = new double[TABLED];

    static {
        for (int count = 0; count < TABLED; count++) {
            LOGS[count] = StrictMath.log(count);
            LOG_FACTORIALS[count] = logGamma(count + 1.0);
        }
    }

    private GammaFunction() {}

    /** The logarithm of a whole count above 0. */
    static double logOfCount(double count) {
        return count < TABLED ? LOGS[(int) count] : StrictMath.log(count);
    }

    /** The logarithm of the factorial of a whole count. */
    static double logFactorial(double count) {
        return count < TABLED ? LOG_FACTORIALS[(int) count] : logGamma(count + 1);
    }

    /** The logarithm of the gamma function; x above 0. */
    public static double logGamma(double x) {
        double shift = 1;
        double at = x;
        while (at < SERIES_FROM) {
            shift *= at;
            at++;
        }
        double inverse = 1 / at;
        double square = inverse * inverse;
        double series = inverse
                * (1 / 12.0
                        + square
                                * (-1 / 360.0
                                        + square
                                                * (1 / 1260.0
                                                        + square
                                                                * (-1 / 1680.0
                                                                        + square
                                                                                * (1 / 1188.0
                                                                                        + square
                                                                                                * (-691 / 360360.0
                                                                                                        + square
                                                                                                                / 156.0))))));
        return (at - 0.5) * StrictMath.log(at) - at + HALF_LOG_TWO_PI + series - StrictMath.log(shift);
    }

    static double digamma(double x) {
        double recurrence = 0;
        double at = x;
        while (at < SERIES_FROM) {
            recurrence -= 1 / at;
            at++;
        }
        double square = 1 / (at * at);
        double series = square
                * (1 / 12.0
                        - square
                                * (1 / 120.0
                                        - square
                                                * (1 / 252.0
                                                        - square
                                                                * (1 / 240.0
                                                                        - square
                                                                                * (1 / 132.0
                                                                                        - square
                                                                                                * (691 / 32760.0
                                                                                                        - square
                                                                                                                / 12.0))))));
        return recurrence + StrictMath.log(at) - 0.5 / at - series;
    }
}
