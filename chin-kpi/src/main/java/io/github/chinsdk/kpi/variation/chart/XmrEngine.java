package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.internal.variation.ExactSum;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The arithmetic of one segment over a range of a column, NaN standing for missing. One instance serves many segments in
 * turn, so that thousands of series cost no allocation; not for sharing between threads.
 */
final class XmrEngine {

    static final double LIMIT_FACTOR = 2.66;
    static final double SCREEN_FACTOR = 3.267;
    private static final int RUN = 7;

    private final boolean screened;
    private final ExactSum sum = new ExactSum();
    private double[] ranges = new double[64];

    double mean;
    double averageMovingRange;
    double lower;
    double upper;
    int used;
    int dropped;
    boolean defined;
    private double unscreenedAverage;

    XmrEngine(boolean screened) {
        this.screened = screened;
    }

    /** Mean and limits from the values of a range, the end exclusive; false where the limits are undefined. */
    boolean limits(double[] values, int from, int endExclusive) {
        sum.clear();
        int present = 0;
        int count = 0;
        if (ranges.length < endExclusive - from) {
            ranges = new double[endExclusive - from];
        }
        double previous = Double.NaN;
        for (int i = from; i < endExclusive; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                sum.add(value);
                present++;
                if (!Double.isNaN(previous)) {
                    ranges[count++] = Math.abs(value - previous);
                }
            }
            previous = value;
        }
        mean = present == 0 ? Double.NaN : sum.value() / present;
        used = count;
        dropped = 0;
        averageMovingRange = average(count);
        unscreenedAverage = averageMovingRange;
        if (screened && count > 0) {
            screen(count);
        }
        defined = used > 0 && averageMovingRange > 0;
        double reach = LIMIT_FACTOR * averageMovingRange;
        lower = mean - reach;
        upper = mean + reach;
        return defined;
    }

    private void screen(int count) {
        double bound = SCREEN_FACTOR * averageMovingRange;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (ranges[i] < bound) {
                ranges[kept++] = ranges[i];
            }
        }
        used = kept;
        dropped = count - kept;
        averageMovingRange = average(kept);
    }

    private double average(int count) {
        sum.clear();
        for (int i = 0; i < count; i++) {
            sum.add(ranges[i]);
        }
        return count == 0 ? 0 : sum.value() / count;
    }

    String reason() {
        if (Double.isNaN(mean)) {
            return "every value of the baseline is missing";
        }
        if (used + dropped == 0) {
            return "the baseline has no two consecutive values, so there is no moving range";
        }
        return unscreenedAverage == 0
                ? "all moving ranges are zero, so the limits would lie on the mean"
                : "all moving ranges are zero but the extreme ones, which screening leaves out, so the limits would lie on"
                        + " the mean; a chart for rare events or a run chart suits such a series";
    }

    /** The segment whose limits are as they now are. */
    XmrSegment segment(LocalDate start, int points, int baseline, VariationType variation) {
        return new XmrSegment(
                start,
                points,
                baseline,
                Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean),
                defined
                        ? Optional.of(new XmrLimits(averageMovingRange, lower, upper, used, dropped))
                        : Optional.empty(),
                defined ? "" : reason(),
                variation);
    }

    /** The rules over a range, the end exclusive, with the limits as they now are. */
    void rules(double[] values, int from, int endExclusive, SpecialCause[] causes) {
        if (!defined) {
            for (int i = from; i < endExclusive; i++) {
                causes[i] = SpecialCause.NOT_ASSESSED;
            }
            return;
        }
        double third = LIMIT_FACTOR * averageMovingRange * 2 / 3;
        double nearLower = mean - third;
        double nearUpper = mean + third;
        for (int i = from; i < endExclusive; i++) {
            double value = values[i];
            causes[i] = Double.isNaN(value) ? SpecialCause.NOT_ASSESSED : SpecialCause.NONE;
        }
        runs(values, from, endExclusive, causes);
        twoInThree(values, from, endExclusive, nearLower, nearUpper, causes);
        trends(values, from, endExclusive, causes);
        for (int i = from; i < endExclusive; i++) {
            if (values[i] > upper) {
                causes[i] = SpecialCause.ABOVE_UPPER_LIMIT;
            } else if (values[i] < lower) {
                causes[i] = SpecialCause.BELOW_LOWER_LIMIT;
            }
        }
    }

    /** The weakest rule goes first, and stronger ones write over it. */
    private void runs(double[] values, int from, int endExclusive, SpecialCause[] causes) {
        int length = 0;
        int side = 0;
        for (int i = from; i < endExclusive; i++) {
            int here = side(values[i]);
            length = here != 0 && here == side ? length + 1 : 1;
            side = here;
            if (side != 0 && length >= RUN) {
                SpecialCause cause = side > 0 ? SpecialCause.SEVEN_ABOVE_MEAN : SpecialCause.SEVEN_BELOW_MEAN;
                fill(causes, length == RUN ? i - RUN + 1 : i, i, cause);
            }
        }
    }

    private void twoInThree(
            double[] values, int from, int endExclusive, double nearLower, double nearUpper, SpecialCause[] causes) {
        for (int i = from + 2; i < endExclusive; i++) {
            int side = side(values[i]);
            if (side == 0 || side(values[i - 1]) != side || side(values[i - 2]) != side) {
                continue;
            }
            int near = 0;
            for (int j = i - 2; j <= i; j++) {
                near += isNear(values[j], nearLower, nearUpper) ? 1 : 0;
            }
            for (int j = i - 2; near >= 2 && j <= i; j++) {
                if (isNear(values[j], nearLower, nearUpper)) {
                    causes[j] = side > 0 ? SpecialCause.TWO_IN_THREE_ABOVE : SpecialCause.TWO_IN_THREE_BELOW;
                }
            }
        }
    }

    private void trends(double[] values, int from, int endExclusive, SpecialCause[] causes) {
        int length = 1;
        int direction = 0;
        for (int i = from + 1; i < endExclusive; i++) {
            int step = values[i] > values[i - 1] ? 1 : values[i] < values[i - 1] ? -1 : 0;
            length = step != 0 && step == direction ? length + 1 : 2;
            direction = step;
            if (direction != 0 && length >= RUN) {
                SpecialCause cause = direction > 0 ? SpecialCause.INCREASING_TREND : SpecialCause.DECREASING_TREND;
                fill(causes, length == RUN ? i - RUN + 1 : i, i, cause);
            }
        }
    }

    private boolean isNear(double value, double nearLower, double nearUpper) {
        return (value > nearUpper && !(value > upper)) || (value < nearLower && !(value < lower));
    }

    /** 0 on the mean and where the value is missing. */
    private int side(double value) {
        return value > mean ? 1 : value < mean ? -1 : 0;
    }

    XmrPoint.Nearness nearness(double value) {
        if (!defined || Double.isNaN(value)) {
            return XmrPoint.Nearness.UNDEFINED;
        }
        if (value > upper) {
            return XmrPoint.Nearness.ABOVE_LIMIT;
        }
        if (value < lower) {
            return XmrPoint.Nearness.BELOW_LIMIT;
        }
        double third = LIMIT_FACTOR * averageMovingRange * 2 / 3;
        if (isNear(value, mean - third, mean + third)) {
            return value > mean ? XmrPoint.Nearness.NEAR_UPPER_LIMIT : XmrPoint.Nearness.NEAR_LOWER_LIMIT;
        }
        return switch (side(value)) {
            case 1 -> XmrPoint.Nearness.ABOVE_MEAN;
            case -1 -> XmrPoint.Nearness.BELOW_MEAN;
            default -> XmrPoint.Nearness.ON_MEAN;
        };
    }

    private static void fill(SpecialCause[] causes, int from, int last, SpecialCause cause) {
        for (int i = from; i <= last; i++) {
            causes[i] = cause;
        }
    }
}
