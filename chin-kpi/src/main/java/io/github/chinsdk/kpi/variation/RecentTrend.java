package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.Working;
import java.util.List;
import java.util.Locale;

/**
 * The recent trend of an indicator as Fingertips shows it.
 *
 * <p>A straight line through the last five points, each weighted by the inverse of its variance {@code ((upper - lower) /
 * 3.92)^2}, the limits being those at 95%. There is a trend where {@code (slope / standard error)^2} exceeds 9.5495 (99.8%
 * on one degree of freedom) and the slope keeps its sign in each of the five lines through four of the points. Points are
 * taken to be equally far apart.
 *
 * <p>Source: Office for Health Improvement and Disparities, Fingertips technical guidance, recent trends; the 99.8%
 * threshold and the leave-one-out rule as in its code, FingertipsNext.
 */
public final class RecentTrend {

    private static final int POINTS = 5;
    private static final double WIDTH_IN_STANDARD_ERRORS = 3.92;
    private static final double THRESHOLD = 9.54953570608324;

    private RecentTrend() {}

    /**
     * {@return the test as published; it has no settings}
     */
    public static RecentTrend withDefaults() {
        return new RecentTrend();
    }

    /**
     * Tests the last five points.
     *
     * @param estimates the estimates by period, the latest last, with their 95% intervals, all in one unit
     * @return the trend
     * @throws IllegalArgumentException if the estimates are not all in one unit
     */
    public Trend calculate(List<Estimate> estimates) {
        for (Estimate estimate : estimates) {
            if (!estimate.unit().equals(estimates.get(0).unit())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "estimates must be in one unit, were in \"%s\" and \"%s\"\nMaybe calculate them all with one RateUnit.",
                        estimates.get(0).unit(),
                        estimate.unit()));
            }
        }
        if (estimates.size() < POINTS) {
            return none("there are fewer than five points");
        }
        double[] values = new double[POINTS];
        double[] weights = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            Estimate estimate = estimates.get(estimates.size() - POINTS + i);
            if (!estimate.isCalculated()) {
                return none("one of the last five points has no value: " + estimate.reason());
            }
            Interval interval = estimate.interval(ConfidenceLevel.P95).orElse(null);
            if (interval == null || !(interval.upper() > interval.lower())) {
                return none("one of the last five points has no 95% interval, or one without width");
            }
            double standardError = (interval.upper() - interval.lower()) / WIDTH_IN_STANDARD_ERRORS;
            values[i] = estimate.value();
            weights[i] = 1 / (standardError * standardError);
        }
        return test(values, weights);
    }

    private static Trend test(double[] values, double[] weights) {
        Line all = Line.through(values, weights, POINTS);
        double ratio = all.slope() / all.standardError();
        List<Working> workings = List.of(
                new Working("slope per period", all.slope()),
                new Working("standard error of the slope", all.standardError()),
                new Working("chi-squared", ratio * ratio));
        if (!(ratio * ratio > THRESHOLD)) {
            return new Trend(TrendDirection.NO_SIGNIFICANT_CHANGE, "", workings);
        }
        double sign = Math.signum(all.slope());
        for (int without = 0; without < POINTS; without++) {
            if (Math.signum(Line.through(values, weights, without).slope()) != sign) {
                return new Trend(
                        TrendDirection.NO_SIGNIFICANT_CHANGE,
                        "the slope is significant, but its sign hangs on a single point",
                        workings);
            }
        }
        return new Trend(sign > 0 ? TrendDirection.INCREASING : TrendDirection.DECREASING, "", workings);
    }

    private static Trend none(String reason) {
        return new Trend(TrendDirection.CANNOT_BE_CALCULATED, reason, List.of());
    }

    private record Line(double slope, double standardError) {

        static Line through(double[] values, double[] weights, int without) {
            double sum = 0;
            double sumX = 0;
            double sumY = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = i == without ? 0 : weights[i];
                sum += weight;
                sumX += weight * i;
                sumY += weight * values[i];
            }
            double meanX = sumX / sum;
            double meanY = sumY / sum;
            double sxx = 0;
            double sxy = 0;
            for (int i = 0; i < values.length; i++) {
                double weight = i == without ? 0 : weights[i];
                sxx += weight * (i - meanX) * (i - meanX);
                sxy += weight * (i - meanX) * (values[i] - meanY);
            }
            return new Line(sxy / sxx, 1 / Math.sqrt(sxx));
        }
    }
}
