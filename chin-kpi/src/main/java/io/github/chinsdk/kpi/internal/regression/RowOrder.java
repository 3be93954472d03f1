package io.github.chinsdk.kpi.internal.regression;

import java.util.Arrays;

/**
 * An order of rows that depends on what the rows say and not on how they arrived, so that a shuffled table gives the
 * same bits. Rows are ordered by a hash of their numbers (a sort of plain longs, a tenth of the time of a comparator);
 * rows whose hashes agree are compared number by number.
 */
public final class RowOrder {

    private RowOrder() {}

    /**
     * The canonical order.
     *
     * @param columns the columns, all of one length, at least one
     * @return for each place, the row that belongs there
     */
    public static int[] canonical(double[]... columns) {
        int rows = columns[0].length;
        int indexBits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(0, rows - 1)));
        long indexMask = (1L << indexBits) - 1;
        long[] keys = new long[rows];
        for (double[] column : columns) {
            for (int row = 0; row < rows; row++) {
                // Plus zero, so that -0.0 and 0.0 are one number.
                keys[row] = mix(keys[row] ^ Double.doubleToLongBits(column[row] + 0.0));
            }
        }
        for (int row = 0; row < rows; row++) {
            keys[row] = (keys[row] & ~indexMask) | row;
        }
        Arrays.sort(keys);
        int[] order = new int[rows];
        for (int place = 0; place < rows; place++) {
            order[place] = (int) (keys[place] & indexMask);
        }
        int from = 0;
        for (int place = 1; place <= rows; place++) {
            if (place == rows || (keys[place] & ~indexMask) != (keys[from] & ~indexMask)) {
                if (place - from > 1) {
                    sortByContent(order, from, place, columns);
                }
                from = place;
            }
        }
        return order;
    }

    private static void sortByContent(int[] order, int from, int to, double[][] columns) {
        boolean allEqual = true;
        for (int place = from + 1; place < to && allEqual; place++) {
            allEqual = compare(order[from], order[place], columns) == 0;
        }
        if (!allEqual) {
            Integer[] boxed = new Integer[to - from];
            for (int i = 0; i < boxed.length; i++) {
                boxed[i] = order[from + i];
            }
            Arrays.sort(boxed, (left, right) -> compare(left, right, columns));
            for (int i = 0; i < boxed.length; i++) {
                order[from + i] = boxed[i];
            }
        }
    }

    private static int compare(int left, int right, double[][] columns) {
        for (double[] column : columns) {
            int order = Double.compare(column[left] + 0.0, column[right] + 0.0);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    // Finaliser of SplitMix64 (Steele, Lea and Flood 2014), preceded by its increment so that zero does not stay zero.
    private static long mix(long bits) {
        long mixed = bits + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
