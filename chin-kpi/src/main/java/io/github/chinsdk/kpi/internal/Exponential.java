package io.github.chinsdk.kpi.internal;

/**
 * The exponential function of many simulated numbers: within a unit in the last place or two, from additions and
 * multiplications alone, so the same bits everywhere like StrictMath's and a fraction of its time, because such loops are
 * vectorised. Cody and Waite's reduction to half a binade of 2, then Taylor's series to the 13th power, whose rest is below
 * 5e-18.
 */
public final class Exponential {

    private static final double LOG2_E = 1.4426950408889634;
    /** The natural logarithm of 2 in two parts, the first with so many zeros at its end that multiples are exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Added and taken off again, it rounds to a whole number. */
    private static final double ROUNDER = 0x1.8p52;
    /** Beyond so many binades a result may be subnormal or infinite. */
    private static final int MOST_BINADES = 1_000;

    private static final int EXPONENT_BIAS = 1023;
    private static final int FRACTION_BITS = 52;

    private final double[] binades;
    private final double[] rests;

    /** For at most so many numbers at a time; not for sharing between threads. */
    public Exponential(int atMost) {
        this.binades = new double[atMost];
        this.rests = new double[atMost];
    }

    /** Puts e to the first powers into the results, in loops so short that each is vectorised. */
    public void of(double[] powers, double[] results, int count) {
        reduce(powers, count);
        beginSeries(results, count);
        endSeries(results, count);
        for (int i = 0; i < count; i++) {
            int binade = (int) binades[i];
            results[i] = binade > MOST_BINADES || binade < -MOST_BINADES
                    ? StrictMath.exp(powers[i])
                    : results[i] * Double.longBitsToDouble(((long) binade + EXPONENT_BIAS) << FRACTION_BITS);
        }
    }

    private void reduce(double[] powers, int count) {
        for (int i = 0; i < count; i++) {
            double binade = (powers[i] * LOG2_E + ROUNDER) - ROUNDER;
            binades[i] = binade;
            rests[i] = (powers[i] - binade * LN2_HIGH) - binade * LN2_LOW;
        }
    }

    /** The terms from the 8th power on, over that power; by pairs, so that no term waits for the one before. */
    private void beginSeries(double[] results, int count) {
        for (int i = 0; i < count; i++) {
            double x = rests[i];
            double x2 = x * x;
            results[i] = (1.0 / 40_320 + x * (1.0 / 362_880))
                    + x2
                            * ((1.0 / 3_628_800 + x * (1.0 / 39_916_800))
                                    + x2 * (1.0 / 479_001_600 + x * (1.0 / 6_227_020_800L)));
        }
    }

    private void endSeries(double[] results, int count) {
        for (int i = 0; i < count; i++) {
            double x = rests[i];
            double x2 = x * x;
            results[i] = (1 + x)
                    + x2
                            * ((1.0 / 2 + x * (1.0 / 6))
                                    + x2
                                            * ((1.0 / 24 + x * (1.0 / 120))
                                                    + x2 * ((1.0 / 720 + x * (1.0 / 5_040)) + x2 * results[i])));
        }
    }
}
