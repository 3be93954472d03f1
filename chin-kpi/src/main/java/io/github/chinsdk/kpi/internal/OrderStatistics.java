package io.github.chinsdk.kpi.internal;

/** The k-th smallest of many numbers without sorting them all. */
public final class OrderStatistics {

    private OrderStatistics() {}

    /** The value at a position, from 0, of the ascending order; reorders the array. No NaN may be in it. */
    public static double select(double[] values, int position) {
        int low = 0;
        int high = values.length - 1;
        while (low < high) {
            double pivot = medianOfThree(values, low, high);
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

    private static double medianOfThree(double[] values, int low, int high) {
        double a = values[low];
        double b = values[(low + high) >>> 1];
        // The last of a two-element range must never be the pivot, or the range would not shrink.
        double c = high - low > 1 ? values[high - 1] : a;
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
