package io.github.chinsdk.kpi.internal.regression;

import java.util.Arrays;

/** Covariances that do not trust the variance of the model: bread, meat, bread. */
public final class Sandwich {

    private Sandwich() {}

    /**
     * The meat for independent rows (Huber 1967; White 1980).
     *
     * @param terms one array a term
     * @param scores one a row
     * @return the cross-product of the scores
     */
    public static double[][] independent(double[][] terms, double[] scores) {
        return lagged(terms, scores, 0);
    }

    /**
     * The meat for rows that are alike within a cluster (Liang and Zeger 1986).
     *
     * @param terms one array a term
     * @param scores one a row
     * @param clusterOf for each row its cluster, from 0
     * @param clusters how many
     * @return the cross-product of the clusters' summed scores
     */
    public static double[][] clustered(double[][] terms, double[] scores, int[] clusterOf, int clusters) {
        double[][] sums = new double[clusters][terms.length];
        for (int term = 0; term < terms.length; term++) {
            for (int row = 0; row < scores.length; row++) {
                sums[clusterOf[row]][term] += terms[term][row] * scores[row];
            }
        }
        // By content, so that the names of the clusters cannot change a bit of the result.
        Arrays.sort(sums, Arrays::compare);
        double[][] meat = new double[terms.length][terms.length];
        for (double[] sum : sums) {
            for (int left = 0; left < terms.length; left++) {
                for (int right = 0; right < terms.length; right++) {
                    meat[left][right] += sum[left] * sum[right];
                }
            }
        }
        return meat;
    }

    /**
     * The meat for rows in order of time whose errors fade with distance: Bartlett weights 1 - lag / (lags + 1)
     * (Newey and West 1987), no prewhitening.
     *
     * @param terms one array a term
     * @param scores one a row, rows in order of time
     * @param lags how far back errors are taken to be related
     * @return the weighted cross-products of the scores
     */
    public static double[][] neweyWest(double[][] terms, double[] scores, int lags) {
        double[][] meat = lagged(terms, scores, 0);
        for (int lag = 1; lag <= lags; lag++) {
            double weight = 1 - lag / (lags + 1.0);
            double[][] part = lagged(terms, scores, lag);
            for (int left = 0; left < terms.length; left++) {
                for (int right = 0; right < terms.length; right++) {
                    meat[left][right] += weight * (part[left][right] + part[right][left]);
                }
            }
        }
        return meat;
    }

    /**
     * Puts the meat between two slices of bread.
     *
     * @param bread the covariance of the model at dispersion 1
     * @param meat the cross-product of the scores
     * @param factor the small-sample correction
     * @return the covariance
     */
    public static double[][] covariance(double[][] bread, double[][] meat, double factor) {
        double[][] half = product(bread, meat);
        double[][] whole = product(half, bread);
        for (double[] row : whole) {
            for (int column = 0; column < row.length; column++) {
                row[column] *= factor;
            }
        }
        return whole;
    }

    private static double[][] lagged(double[][] terms, double[] scores, int lag) {
        double[][] meat = new double[terms.length][terms.length];
        for (int left = 0; left < terms.length; left++) {
            for (int right = 0; right < terms.length; right++) {
                double sum = 0;
                for (int row = lag; row < scores.length; row++) {
                    sum += terms[left][row] * scores[row] * (terms[right][row - lag] * scores[row - lag]);
                }
                meat[left][right] = sum;
            }
        }
        return meat;
    }

    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left.length][right.length];
        for (int row = 0; row < left.length; row++) {
            for (int column = 0; column < right.length; column++) {
                double sum = 0;
                for (int between = 0; between < right.length; between++) {
                    sum += left[row][between] * right[between][column];
                }
                product[row][column] = sum;
            }
        }
        return product;
    }
}
