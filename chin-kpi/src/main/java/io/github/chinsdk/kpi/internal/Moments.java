package io.github.chinsdk.kpi.internal;

import java.util.Arrays;

/** Mean and spread of values, the same bits whatever their order, and without overflow or underflow on the way. */
public record Moments(long size, double mean, double standardDeviation) {

    /** The moments of at least one finite value; the standard deviation of one value is 0. */
    public static Moments of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double largest = Math.max(Math.abs(sorted[0]), Math.abs(sorted[sorted.length - 1]));
        // A power of two near the largest magnitude: dividing by it is exact.
        double scale = largest == 0 ? 1 : Math.scalb(1.0, Math.max(-1000, Math.getExponent(largest)));
        double[] scaled = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            scaled[i] = sorted[i] / scale;
        }
        double mean = sum(scaled) / scaled.length;
        double[] squares = new double[scaled.length];
        for (int i = 0; i < scaled.length; i++) {
            squares[i] = (scaled[i] - mean) * (scaled[i] - mean);
        }
        double deviation = scaled.length == 1 ? 0 : Math.sqrt(sum(squares) / (scaled.length - 1));
        return new Moments(sorted.length, mean * scale, deviation * scale);
    }

    public double standardError() {
        return standardDeviation / Math.sqrt(size);
    }

    /** Neumaier's compensated sum. */
    private static double sum(double[] values) {
        double sum = 0;
        double lost = 0;
        for (double value : values) {
            double next = sum + value;
            lost += Math.abs(sum) >= Math.abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
