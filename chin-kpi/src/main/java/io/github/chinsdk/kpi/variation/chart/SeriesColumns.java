package io.github.chinsdk.kpi.variation.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The subgroups of a series as columns, on the scale that a chart plots; NaN stands for missing within this package. */
final class SeriesColumns {

    private final ShewhartType type;
    private final double[] values;
    private final double[] numerators;
    private final double[] sizes;
    private final double[] deviations;
    private final String[] reasons;

    SeriesColumns(ShewhartType type, List<Subgroup> series) {
        this.type = type;
        int length = series.size();
        this.values = new double[length];
        this.numerators = new double[length];
        this.sizes = new double[length];
        this.deviations = new double[length];
        this.reasons = new String[length];
        for (int i = 0; i < length; i++) {
            read(series.get(i), i);
        }
    }

    /** What is plotted, a copy. */
    double[] values(int from, int endExclusive) {
        return Arrays.copyOfRange(values, from, endExclusive);
    }

    double value(int i) {
        return values[i];
    }

    boolean isMissing(int i) {
        return Double.isNaN(values[i]);
    }

    /** What was divided. */
    double numerator(int i) {
        return numerators[i];
    }

    /** The denominator or the number of measurements, 1 where the chart has neither. */
    double size(int i) {
        return sizes[i];
    }

    /** The standard deviation of the measurements, NaN where there is none. */
    double deviation(int i) {
        return deviations[i];
    }

    String reason(int i) {
        return reasons[i];
    }

    /** The first point of a phase has no range, nor has one beside a missing value. */
    void toMovingRanges(int from, int endExclusive) {
        for (int i = endExclusive - 1; i >= from; i--) {
            values[i] = i == from ? Double.NaN : Math.abs(values[i] - values[i - 1]);
            numerators[i] = values[i];
            if (Double.isNaN(values[i]) && reasons[i].isEmpty()) {
                reasons[i] = "there is no value before it to take the range from";
            }
        }
    }

    private void read(Subgroup subgroup, int i) {
        boolean sized = type.needsDenominator() || type.needsMeasurements();
        values[i] = Double.NaN;
        reasons[i] = "";
        sizes[i] = sized ? subgroup.denominator().orElse(Double.NaN) : 1;
        deviations[i] = subgroup.standardDeviation().orElse(Double.NaN);
        if (subgroup.value().isEmpty()) {
            reasons[i] = "the value is missing";
            return;
        }
        check(subgroup, i);
        double value = subgroup.value().getAsDouble();
        numerators[i] = value;
        if (type.needsMeasurements()) {
            values[i] = type == ShewhartType.S ? deviations[i] : value;
            reasons[i] = Double.isNaN(values[i]) ? "one measurement has no standard deviation" : "";
            return;
        }
        double denominator = subgroup.denominator().orElse(1);
        boolean divides = type.needsDenominator()
                || (type == ShewhartType.RUN && subgroup.standardDeviation().isEmpty());
        if (divides && denominator == 0) {
            reasons[i] = "the denominator is 0";
        } else if ((type == ShewhartType.P || type == ShewhartType.P_PRIME) && value > denominator) {
            reasons[i] = "the numerator is above the denominator, which a proportion cannot be";
        } else {
            values[i] = divides ? value / denominator : value;
        }
    }

    private void check(Subgroup subgroup, int i) {
        double value = subgroup.value().orElseThrow();
        if (value < 0 && !type.takesAnySign()) {
            throw wrong(
                    i,
                    String.format(Locale.ROOT, "value must be >= 0 on a %s, was %s", type.title(), value),
                    "an I chart suits the measure");
        }
        if (type.needsDenominator() && subgroup.denominator().isEmpty()) {
            throw wrong(i, "a " + type.title() + " needs a denominator", "make it with Subgroup.of(Counts)");
        }
        if (type.needsDenominator() && subgroup.standardDeviation().isPresent()) {
            throw wrong(
                    i,
                    "a " + type.title() + " needs counts, had measurements",
                    "an X-bar chart is meant: ShewhartType.X_BAR");
        }
        if (type.needsMeasurements() && !isMeasured(subgroup)) {
            throw wrong(
                    i,
                    "an " + type.title() + " needs measurements",
                    "make it with Subgroup.ofMeasurements(double...); single values belong on an I chart");
        }
    }

    private static boolean isMeasured(Subgroup subgroup) {
        return subgroup.standardDeviation().isPresent()
                || subgroup.denominator().equals(OptionalDouble.of(1));
    }

    private static IllegalArgumentException wrong(int i, String what, String maybe) {
        return new IllegalArgumentException("point " + i + ": " + what + "\nMaybe " + maybe + ".");
    }
}
