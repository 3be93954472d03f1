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
        long[] keys = hashes(columns);
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

    /**
     * A number for each row that says what its whole group contains, whatever the group is called: a first column for
     * {@link #canonical} where groups matter.
     *
     * @param groupOf for each row its group, from 0
     * @param columns the columns, all of one length, at least one
     * @return the same number for rows of one group, and for groups of the same rows
     */
    public static double[] groupSignatures(int[] groupOf, double[]... columns) {
        long[] hashes = hashes(columns);
        long[] sums = new long[groupOf.length];
        for (int row = 0; row < groupOf.length; row++) {
            // A sum, because it does not depend on the order of the rows.
            sums[groupOf[row]] += hashes[row];
        }
        double[] signatures = new double[groupOf.length];
        for (int row = 0; row < groupOf.length; row++) {
            signatures[row] = sums[groupOf[row]] >>> 11;
        }
        return signatures;
    }

    private static long[] hashes(double[][] columns) {
        long[] hashes = new long[columns[0].length];
        for (double[] column : columns) {
            for (int row = 0; row < hashes.length; row++) {
                // Plus zero, so that -0.0 and 0.0 are one number.
                hashes[row] = mix(hashes[row] ^ Double.doubleToLongBits(column[row] + 0.0));
            }
        }
        return hashes;
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
