package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.Arrays;

/**
 * Fits a table of whole numbers to given row and column sums: iterative proportional fitting, then largest remainders
 * by row, then single units moved along rows until the columns agree as well.
 */
final class Margins {

    private static final int ROUNDS = 60;

    private Margins() {}

    static long[][] fit(double[][] seed, long[] rowSums, long[] columnSums) {
        if (Arrays.stream(rowSums).sum() != Arrays.stream(columnSums).sum()) {
            throw new IllegalArgumentException("row sums and column sums differ: "
                    + Arrays.stream(rowSums).sum() + " and "
                    + Arrays.stream(columnSums).sum());
        }
        double[][] table = proportionalFit(seed, rowSums, columnSums);
        long[][] whole = new long[table.length][];
        for (int r = 0; r < table.length; r++) {
            whole[r] = Apportionment.share(rowSums[r], table[r]);
        }
        for (int surplus = column(whole, columnSums, 1); surplus >= 0; surplus = column(whole, columnSums, 1)) {
            int deficit = column(whole, columnSums, -1);
            int row = bestRow(table, whole, surplus, deficit);
            whole[row][surplus]--;
            whole[row][deficit]++;
        }
        return whole;
    }

    private static double[][] proportionalFit(double[][] seed, long[] rowSums, long[] columnSums) {
        double[][] table = new double[seed.length][];
        for (int r = 0; r < seed.length; r++) {
            table[r] = seed[r].clone();
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int c = 0; c < columnSums.length; c++) {
                double sum = 0;
                for (double[] row : table) {
                    sum += row[c];
                }
                for (double[] row : table) {
                    row[c] *= columnSums[c] / sum;
                }
            }
            for (int r = 0; r < rowSums.length; r++) {
                double factor = rowSums[r] / Arrays.stream(table[r]).sum();
                for (int c = 0; c < columnSums.length; c++) {
                    table[r][c] *= factor;
                }
            }
        }
        return table;
    }

    /** The first column whose sum is too high (direction 1) or too low (direction -1), or -1 if there is none. */
    private static int column(long[][] whole, long[] columnSums, int direction) {
        for (int c = 0; c < columnSums.length; c++) {
            long sum = 0;
            for (long[] row : whole) {
                sum += row[c];
            }
            if (Long.signum(sum - columnSums[c]) == direction) {
                return c;
            }
        }
        return -1;
    }

    /** The row where moving one unit from a column to another goes least against the fitted table. */
    private static int bestRow(double[][] table, long[][] whole, int from, int to) {
        int best = 0;
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int r = 0; r < table.length; r++) {
            double gain = (whole[r][from] - table[r][from]) - (whole[r][to] - table[r][to]);
            if (whole[r][from] > 0 && gain > bestGain) {
                bestGain = gain;
                best = r;
            }
        }
        return best;
    }
}
