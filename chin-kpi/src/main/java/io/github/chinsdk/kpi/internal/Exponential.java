package io.github.chinsdk.kpi.internal;

/**
 * The exponential function for millions of simulated numbers: within one unit in the last place or two, from additions and
 * multiplications alone, so the same bits everywhere like StrictMath's and a third of its time. Cody and Waite's
 * reduction to half a binade of 2, then Taylor's series to the 13th power, whose rest is below 5e-18.
 */
public final class Exponential {

    private static final double LARGEST = 700;
    private static final double LOG2_E = 1.4426950408889634;
    /** The natural logarithm of 2 in two parts, the first with so many zeros at its end that multiples are exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Added and taken off again, it rounds to a whole number. */
    private static final double ROUNDER = 0x1.8p52;

    private static final int EXPONENT_BIAS = 1023;
    private static final int FRACTION_BITS = 52;

    private Exponential() {}

    /** e to the given power. */
    public static double of(double power) {
        if (!(Math.abs(power) < LARGEST)) {
            return StrictMath.exp(power);
        }
        double binades = (power * LOG2_E + ROUNDER) - ROUNDER;
        double rest = (power - binades * LN2_HIGH) - binades * LN2_LOW;
        return series(rest) * Double.longBitsToDouble(((long) binades + EXPONENT_BIAS) << FRACTION_BITS);
    }

    /** By pairs, so that the processor need not wait for one term to begin the next. */
    private static double series(double x) {
        double x2 = x * x;
        double x4 = x2 * x2;
        double low = (1 + x) + x2 * (1.0 / 2 + x * (1.0 / 6));
        double middle = (1.0 / 24 + x * (1.0 / 120)) + x2 * (1.0 / 720 + x * (1.0 / 5_040));
        double high = (1.0 / 40_320 + x * (1.0 / 362_880)) + x2 * (1.0 / 3_628_800 + x * (1.0 / 39_916_800));
        double highest = 1.0 / 479_001_600 + x * (1.0 / 6_227_020_800L);
        return low + x4 * (middle + x4 * (high + x4 * highest));
    }
}
