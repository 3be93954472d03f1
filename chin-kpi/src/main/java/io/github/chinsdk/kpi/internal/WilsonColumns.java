package io.github.chinsdk.kpi.internal;

/**
 * Proportions and their Wilson limits over columns, the same bits as {@link WilsonScore}. A row that has no proportion
 * gives NaN or a number that means nothing: there is no branch here to ask.
 *
 * <p>Rows go by in blocks that stay in the cache. Each loop is short and counts with the index of the columns alone,
 * because the just-in-time compiler vectorises no other; so a column holds a step of its own calculation for a while.
 */
public final class WilsonColumns {

    private static final int BLOCK = 1024;

    private WilsonColumns() {}

    /** Fills the values and the limits of each z, multiplied. */
    public static void fill(
            double[] x,
            double[] n,
            double multiplier,
            double[] z,
            double[] values,
            double[][] lowers,
            double[][] uppers) {
        for (int from = 0; from < x.length; from += BLOCK) {
            int end = Math.min(x.length, from + BLOCK);
            proportions(from, end, x, n, values);
            for (int level = 0; level < z.length; level++) {
                spreadsAndLowers(from, end, x, n, values, z[level], multiplier, uppers[level], lowers[level]);
                uppers(from, end, n, values, z[level], multiplier, uppers[level]);
            }
            multiply(from, end, multiplier, values);
        }
    }

    private static void proportions(int from, int end, double[] x, double[] n, double[] proportions) {
        for (int row = from; row < end; row++) {
            proportions[row] = x[row] / n[row];
        }
    }

    private static void spreadsAndLowers(
            int from,
            int end,
            double[] x,
            double[] n,
            double[] proportions,
            double z,
            double multiplier,
            double[] spreads,
            double[] lowers) {
        for (int row = from; row < end; row++) {
            double spread = WilsonScore.spread(x[row], n[row], z);
            spreads[row] = spread;
            lowers[row] = multiplier * WilsonScore.lowerLimit(x[row], proportions[row], spread);
        }
    }

    /** The column holds the spreads before, the limits afterwards. */
    private static void uppers(
            int from, int end, double[] n, double[] proportions, double z, double multiplier, double[] uppers) {
        for (int row = from; row < end; row++) {
            uppers[row] = multiplier * WilsonScore.upperLimit(n[row], proportions[row], uppers[row], z);
        }
    }

    private static void multiply(int from, int end, double multiplier, double[] values) {
        for (int row = from; row < end; row++) {
            values[row] *= multiplier;
        }
    }
}
