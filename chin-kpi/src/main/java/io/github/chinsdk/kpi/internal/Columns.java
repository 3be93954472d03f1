package io.github.chinsdk.kpi.internal;

import java.util.Locale;

/** Checks of parallel arrays. */
public final class Columns {

    private Columns() {}

    /** Refuses arrays of different lengths: the whole call is wrong, not one row of it. */
    public static void sameLength(String first, int firstLength, String second, int secondLength) {
        if (firstLength != secondLength) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must have as many rows as %s, had %d and %d\nMaybe one column was filtered and the other was not.",
                    first,
                    second,
                    firstLength,
                    secondLength));
        }
    }

    /** The numbers as doubles; exact up to 2^53. */
    public static double[] toDoubles(long[] whole) {
        double[] doubles = new double[whole.length];
        for (int i = 0; i < whole.length; i++) {
            doubles[i] = whole[i];
        }
        return doubles;
    }

    /** Whether a count is one that {@code Counts} would take. */
    public static boolean isCount(double count) {
        return count >= 0 && count < Double.POSITIVE_INFINITY;
    }

    /** What is wrong with a pair of counts, in words. */
    public static String wrongCounts(double numerator, double denominator) {
        return isCount(numerator)
                ? "denominator must be finite and >= 0, was " + denominator
                : "numerator must be finite and >= 0, was " + numerator;
    }
}
