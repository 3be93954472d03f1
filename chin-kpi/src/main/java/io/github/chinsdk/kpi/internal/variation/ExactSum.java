package io.github.chinsdk.kpi.internal.variation;

import java.util.Arrays;

/**
 * The correctly rounded sum of doubles, whatever their order (Shewchuk 1997, doi:10.1007/PL00009321): partial sums that
 * do not overlap are kept beside each other and rounded once. So a shuffle of the units changes no bit of a result.
 */
public final class ExactSum {

    private double[] partials = new double[8];
    private int size;

    /** Forgets what was added. */
    public void clear() {
        size = 0;
    }

    /** Adds a finite number. */
    public ExactSum add(double number) {
        double x = number;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            double y = partials[i];
            if (Math.abs(x) < Math.abs(y)) {
                double swap = x;
                x = y;
                y = swap;
            }
            double high = x + y;
            double low = y - (high - x);
            if (low != 0) {
                partials[kept++] = low;
            }
            x = high;
        }
        if (kept == partials.length) {
            partials = Arrays.copyOf(partials, 2 * kept);
        }
        partials[kept] = x;
        size = kept + 1;
        return this;
    }

    /** The sum so far, rounded half to even once. */
    public double value() {
        if (size == 0) {
            return 0;
        }
        int i = size - 1;
        double high = partials[i];
        double low = 0;
        while (i > 0 && low == 0) {
            double x = high;
            double y = partials[--i];
            high = x + y;
            low = y - (high - x);
        }
        // A tie between two doubles is decided by the sign of what lies below it.
        if (i > 0 && ((low < 0 && partials[i - 1] < 0) || (low > 0 && partials[i - 1] > 0))) {
            double twice = low * 2;
            double x = high + twice;
            if (twice == x - high) {
                high = x;
            }
        }
        return high;
    }

    /** The correctly rounded sum of a range of an array, the end exclusive. */
    public static double of(double[] numbers, int from, int endExclusive) {
        ExactSum sum = new ExactSum();
        for (int i = from; i < endExclusive; i++) {
            sum.add(numbers[i]);
        }
        return sum.value();
    }

    /** The correctly rounded sum of an array. */
    public static double of(double... numbers) {
        return of(numbers, 0, numbers.length);
    }
}
