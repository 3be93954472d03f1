package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.internal.variation.ExactSum;
import io.github.chinsdk.kpi.internal.variation.Quantile;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

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
    private final double within;
    private final int used;

    /**
     * Takes the phase's stretch of the series.
     *
     * @param from where the phase begins
     * @param counts which of its points count, as many as it has
     */
    ShewhartPhase(ShewhartType type, MovingRangeScreening screening, SeriesColumns series, int from, boolean[] counts) {
        this.type = type;
        this.screening = screening;
        int[] rows = IntStream.range(from, from + counts.length)
                .filter(i -> counts[i - from] && !series.isMissing(i))
                .toArray();
        int count = rows.length;
        this.used = count;
        this.values = new double[count];
        this.sizes = new double[count];
        double[] tops = new double[count];
        double[] deviations = new double[count];
        for (int i = 0; i < count; i++) {
            double value = series.value(rows[i]);
            this.values[i] = type == ShewhartType.T ? toT(value) : value;
            this.sizes[i] = series.size(rows[i]);
            tops[i] = type == ShewhartType.X_BAR ? value * sizes[i] : series.numerator(rows[i]);
            deviations[i] = series.deviation(rows[i]);
        }
        this.within = type.needsMeasurements() ? NormalSpread.within(deviations, sizes) : Double.NaN;
        this.mean = count == 0 ? Double.NaN : centre(tops);
        this.line = count > 0 && type == ShewhartType.G ? median() : back(mean);
        this.factor = isLaney() ? meanMovingRange(standardised()) / D2 : 1;
        this.sigma = count == 0 ? Double.NaN : sigma();
    }

    private double centre(double[] tops) {
        if (type.needsDenominator() || type == ShewhartType.X_BAR) {
            return ExactSum.of(tops) / ExactSum.of(sizes);
        }
        return switch (type) {
            case RUN -> median();
            case S -> within;
            default -> ExactSum.of(values) / values.length;
        };
    }

    /** The centre line as it is drawn. */
    double line() {
        return line;
    }

    int used() {
        return used;
    }

    /** Sigma of a point of size 1, before Laney's factor; of measurements, the standard deviation within subgroups. */
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
        if (type.needsMeasurements()) {
            return "sigma is zero or undefined, because no subgroup that counts has measurements that vary";
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
        double step = step(size);
        if (!(step > 0)) {
            return Optional.empty();
        }
        return Optional.of(new ControlLimits(
                limit(-3, step) * multiplier,
                limit(-2, step) * multiplier,
                limit(2, step) * multiplier,
                limit(3, step) * multiplier));
    }

    /** One sigma of a point of the given size; 0 or NaN where there is none. */
    private double step(double size) {
        return switch (type) {
            case X_BAR -> sigma / NormalSpread.c4(size) / Math.sqrt(size);
            case S -> sigma * NormalSpread.relativeSigma(size);
            default -> sigma * factor / (type.needsDenominator() ? Math.sqrt(size) : 1);
        };
    }

    private double limit(int sigmas, double step) {
        double limit = mean + sigmas * step;
        return switch (type) {
            case I, I_PRIME, RUN, X_BAR -> limit;
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
            case X_BAR, S -> within;
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
