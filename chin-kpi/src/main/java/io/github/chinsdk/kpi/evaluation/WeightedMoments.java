package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.internal.regression.RowOrder;

/**
 * Mean and variance in two passes, summed in an order that depends on the values alone.
 *
 * @param count how many values
 * @param mean weighted; 0 of none
 * @param variance unweighted, over count - 1; 0 of fewer than two
 */
record WeightedMoments(int count, double mean, double variance) {

    static WeightedMoments of(double[] values, double[] weights) {
        if (values.length == 0) {
            return new WeightedMoments(0, 0, 0);
        }
        int[] order = RowOrder.canonical(values, weights);
        double sum = 0;
        double plain = 0;
        double total = 0;
        for (int place : order) {
            sum += weights[place] * values[place];
            plain += values[place];
            total += weights[place];
        }
        double centre = plain / values.length;
        double squares = 0;
        for (int place : order) {
            squares += (values[place] - centre) * (values[place] - centre);
        }
        return new WeightedMoments(values.length, sum / total, values.length > 1 ? squares / (values.length - 1) : 0);
    }
}
