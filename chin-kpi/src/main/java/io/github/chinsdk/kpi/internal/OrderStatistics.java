package io.github.chinsdk.kpi.internal;

import java.util.Arrays;

/** The k-th smallest of many numbers without sorting them all. */
public final class OrderStatistics {

    private static final int SAMPLED_FROM = 1_000;
    private static final int SAMPLE = 64;
    private static final int MARGIN = 3;

    private OrderStatistics() {}

    /** The value at a position, from 0, of the ascending order; reorders the array. No NaN may be in it. */
    public static double select(double[] values, int position) {
        return select(values, position, 0, values.length - 1);
    }

    /** The values at ascending positions; what one of them has put in order the others need not look at again. */
    public static double[] select(double[] values, int[] positions) {
        double[] selected = new double[positions.length];
        select(values, 0, values.length - 1, positions, 0, positions.length, selected);
        return selected;
    }

    private static void select(
            double[] values, int low, int high, int[] positions, int from, int end, double[] selected) {
        if (from < end) {
            int middle = (from + end) >>> 1;
            int position = positions[middle];
            selected[middle] = low > high ? values[position] : select(values, position, low, high);
            select(values, low, Math.max(low, position), positions, from, middle, selected);
            select(values, Math.min(high, position), high, positions, middle + 1, end, selected);
        }
    }

    private static double select(double[] values, int position, int from, int end) {
        int low = from;
        int high = end;
        while (low < high) {
            double pivot = pivot(values, position, low, high);
            int left = low - 1;
            int right = high + 1;
            while (true) {
                do {
                    left++;
                } while (values[left] < pivot);
                do {
                    right--;
                } while (values[right] > pivot);
                if (left >= right) {
                    break;
                }
                double swapped = values[left];
                values[left] = values[right];
                values[right] = swapped;
            }
            if (position <= right) {
                high = right;
            } else {
                low = right + 1;
            }
        }
        return values[position];
    }

    /** Near the position on its outer side, so that what is left is small and the processor foresees each comparison. */
    private static double pivot(double[] values, int position, int low, int high) {
        if (high - low < SAMPLED_FROM) {
            return medianOfThree(values, low, high);
        }
        double[] sample = new double[SAMPLE];
        int step = (high - low) / SAMPLE;
        for (int i = 0; i < SAMPLE; i++) {
            // The last of the range is never among them, or the range might not shrink.
            sample[i] = values[low + i * step];
        }
        Arrays.sort(sample);
        int place = (int) ((long) (position - low) * (SAMPLE - 1) / (high - low));
        return position - low < high - position
                ? sample[Math.min(SAMPLE - 1, place + MARGIN)]
                : sample[Math.max(0, place - MARGIN)];
    }

    private static double medianOfThree(double[] values, int low, int high) {
        double a = values[low];
        double b = values[(low + high) >>> 1];
        // The last of a two-element range must never be the pivot, or the range would not shrink.
        double c = high - low > 1 ? values[high - 1] : a;
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
