package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.internal.variation.ExactSum;
import io.github.chinsdk.kpi.internal.variation.Quantile;
import java.util.Arrays;
import java.util.Optional;

/**
 * Centre and sigma of one phase, on the scale on which they are calculated. NaN stands for missing, and for undefined,
 * within this class.
 */
final class ShewhartPhase {

    /** Mean range of two draws from a standard normal distribution, 2 / sqrt(pi), to the three decimals of the handbooks. */
    private static final double D2 = 1.128;

    private static final double T_POWER = 3.6;

    private final ShewhartType type;
    private final MovingRangeScreening screening;
    private final double[] values;
    private final double[] sizes;
    private final double mean;
    private final double line;
    private final double sigma;
    private final double factor;
    private final int used;

    /**
     * Takes the phase's columns whole, and which of its rows count.
     *
     * @param values what is plotted, NaN where missing
     * @param numerators what was divided
     * @param sizes denominators, 1 where the chart has none
     */
    ShewhartPhase(
            ShewhartType type,
            MovingRangeScreening screening,
            double[] values,
            double[] numerators,
            double[] sizes,
            boolean[] counts) {
        this.type = type;
        this.screening = screening;
        int[] rows = new int[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (counts[i] && !Double.isNaN(values[i])) {
                rows[count++] = i;
            }
        }
        this.used = count;
        this.values = new double[count];
        this.sizes = new double[count];
        double[] tops = new double[count];
        for (int i = 0; i < count; i++) {
            this.values[i] = type == ShewhartType.T ? toT(values[rows[i]]) : values[rows[i]];
            this.sizes[i] = sizes[rows[i]];
            tops[i] = numerators[rows[i]];
        }
        this.mean = count == 0
                ? Double.NaN
                : type.needsDenominator()
                        ? ExactSum.of(tops) / ExactSum.of(this.sizes)
                        : type == ShewhartType.RUN ? median() : ExactSum.of(this.values) / count;
        this.line = count > 0 && type == ShewhartType.G ? median() : back(mean);
        this.factor = isLaney() ? meanMovingRange(standardised()) / D2 : 1;
        this.sigma = count == 0 ? Double.NaN : sigma();
    }

    /** The centre line as it is drawn. */
    double line() {
        return line;
    }

    int used() {
        return used;
    }

    /** Sigma of a point of size 1, before Laney's factor. */
    double unitSigma() {
        return sigma;
    }

    /** Laney's sigma z, 1 on other charts. */
    double factor() {
        return factor;
    }

    String reason() {
        if (used == 0) {
            return "no point that counts has a value";
        }
        if (type == ShewhartType.RUN || isDefined()) {
            return "";
        }
        return used == 1 && usesMovingRanges()
                ? "one value has no moving range"
                : "sigma is zero or undefined, because the values that count do not vary";
    }

    private boolean isDefined() {
        return sigma * factor > 0;
    }

    private boolean usesMovingRanges() {
        return type == ShewhartType.I || type == ShewhartType.T || type == ShewhartType.I_PRIME || isLaney();
    }

    Optional<ControlLimits> limits(double size, double multiplier) {
        if (type == ShewhartType.RUN || !isDefined() || !(size > 0)) {
            return Optional.empty();
        }
        double step = sigma * factor / (type.needsDenominator() ? Math.sqrt(size) : 1);
        return Optional.of(new ControlLimits(
                limit(-3, step) * multiplier,
                limit(-2, step) * multiplier,
                limit(2, step) * multiplier,
                limit(3, step) * multiplier));
    }

    private double limit(int sigmas, double step) {
        double limit = mean + sigmas * step;
        return switch (type) {
            case I, I_PRIME, RUN -> limit;
            case P, P_PRIME -> Math.max(0, Math.min(1, limit));
            default -> back(Math.max(0, limit));
        };
    }

    private double sigma() {
        return switch (type) {
            case I, T -> meanMovingRange(values) / D2;
            // So that three sigma above the centre are 3.267 times the centre.
            case MR -> (XmrEngine.SCREEN_FACTOR - 1) * mean / 3;
            case I_PRIME -> meanNormalisedRange();
            case P, P_PRIME -> Math.sqrt(mean * (1 - mean));
            case U, U_PRIME, C -> Math.sqrt(mean);
            case G -> Math.sqrt(mean * (mean + 1));
            case RUN -> Double.NaN;
        };
    }

    private boolean isLaney() {
        return type == ShewhartType.P_PRIME || type == ShewhartType.U_PRIME;
    }

    private double[] standardised() {
        double base = Math.sqrt(type == ShewhartType.P_PRIME ? mean * (1 - mean) : mean);
        double[] z = new double[values.length];
        for (int i = 0; i < z.length; i++) {
            z[i] = (values[i] - mean) / (base / Math.sqrt(sizes[i]));
        }
        return z;
    }

    private double meanMovingRange(double[] series) {
        double[] ranges = new double[Math.max(0, series.length - 1)];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.abs(series[i + 1] - series[i]);
        }
        return meanOf(ranges);
    }

    private double meanNormalisedRange() {
        double[] ranges = new double[Math.max(0, values.length - 1)];
        for (int i = 0; i < ranges.length; i++) {
            ranges[i] = Math.sqrt(Math.PI / 2)
                    * Math.abs(values[i + 1] - values[i])
                    / Math.sqrt(1 / sizes[i] + 1 / sizes[i + 1]);
        }
        return meanOf(ranges);
    }

    private double meanOf(double[] ranges) {
        double average = ExactSum.of(ranges) / ranges.length;
        if (screening == MovingRangeScreening.UNSCREENED) {
            return average;
        }
        double bound = XmrEngine.SCREEN_FACTOR * average;
        double[] kept = Arrays.stream(ranges).filter(range -> range < bound).toArray();
        return ExactSum.of(kept) / kept.length;
    }

    private double median() {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        return Quantile.type7(ascending, 0.5);
    }

    private static double toT(double time) {
        return StrictMath.pow(time, 1 / T_POWER);
    }

    private double back(double transformed) {
        return type == ShewhartType.T ? StrictMath.pow(transformed, T_POWER) : transformed;
    }
}
