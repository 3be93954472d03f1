package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.WilsonScore;
import io.github.chinsdk.kpi.internal.variation.PoissonLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Holds an area against a comparator: worse, similar or better where high is good or bad (red, amber, green), lower,
 * similar or higher where there is no judgement (shades of blue). With two levels, beyond the outer one is worst, best,
 * lowest or highest. For quintiles see {@link QuintileBenchmark}.
 *
 * <p>Source: Office for Health Improvement and Disparities, Fingertips technical guidance.
 */
public final class Benchmark {

    private final BenchmarkMethod method;
    private final Polarity polarity;

    private Benchmark(BenchmarkMethod method, Polarity polarity) {
        this.method = method;
        this.polarity = polarity;
    }

    /**
     * A benchmark.
     *
     * @param method how areas are compared
     * @param polarity whether high is good
     * @return the calculator
     */
    public static Benchmark of(BenchmarkMethod method, Polarity polarity) {
        return new Benchmark(method, polarity);
    }

    /**
     * Compares an area with another estimate, say that of England.
     *
     * @param area the area, with the intervals that the method needs
     * @param comparator the comparator in the same unit; its interval is needed for double overlap only
     * @return the outcome; {@link BenchmarkCategory#NOT_COMPARED} with a reason where a value or interval is absent
     * @throws IllegalArgumentException if the two are in different units
     */
    public BenchmarkResult compare(Estimate area, Estimate comparator) {
        if (!area.unit().equals(comparator.unit())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "area and comparator must be in one unit, were in \"%s\" and \"%s\"\nMaybe calculate both with one RateUnit.",
                    area.unit(),
                    comparator.unit()));
        }
        if (!comparator.isCalculated()) {
            return none("the comparator has no value: " + comparator.reason());
        }
        if (method != BenchmarkMethod.DOUBLE_OVERLAP_95) {
            return compare(area, comparator.value(), comparator.unit());
        }
        if (!area.isCalculated()) {
            return none("the area has no value: " + area.reason());
        }
        Optional<Interval> ours = area.interval(ConfidenceLevel.P95);
        Optional<Interval> theirs = comparator.interval(ConfidenceLevel.P95);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return none("the 95% interval of " + (ours.isEmpty() ? "the area" : "the comparator") + " is absent");
        }
        int side = ours.get().lower() > theirs.get().upper()
                ? 1
                : ours.get().upper() < theirs.get().lower() ? -1 : 0;
        return new BenchmarkResult(
                BenchmarkCategory.ofSide(side, polarity), method, List.of(ours.get(), theirs.get()), "");
    }

    /**
     * Compares an area with a fixed value, say a national ambition.
     *
     * @param area the area, with the intervals that the method needs
     * @param comparator the value to compare with, finite and at least 0
     * @param unit the unit of {@code comparator}
     * @return the outcome; {@link BenchmarkCategory#NOT_COMPARED} with a reason where a value or interval is absent
     * @throws IllegalArgumentException if the comparator is negative or not finite, or above 1 as a plain proportion where
     *     the method is for proportions, or the method needs an interval of the comparator
     */
    public BenchmarkResult compare(Estimate area, double comparator, RateUnit unit) {
        double plain = comparator / unit.multiplier();
        requireComparator(comparator, plain, unit);
        if (!area.isCalculated()) {
            return none("the area has no value: " + area.reason());
        }
        return switch (method) {
            case INTERVAL_95 -> byIntervals(area, plain, ConfidenceLevel.P95);
            case INTERVALS_95_AND_99_8 -> byIntervals(area, plain, ConfidenceLevel.P95, ConfidenceLevel.P99_8);
            case CONTROL_LIMITS_OF_PROPORTION, CONTROL_LIMITS_OF_RATE -> byControlLimits(area, plain);
            case DOUBLE_OVERLAP_95 ->
                throw new IllegalArgumentException(
                        "DOUBLE_OVERLAP_95 needs the comparator's interval, had a number only\nMaybe use compare(area, comparator) with two estimates.");
        };
    }

    private void requireComparator(double comparator, double plain, RateUnit unit) {
        boolean proportion = method == BenchmarkMethod.CONTROL_LIMITS_OF_PROPORTION;
        if (!(plain >= 0 && plain <= (proportion ? 1 : Double.MAX_VALUE))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "comparator must be %s, was %s %s\nMaybe the unit is not the one meant.",
                    proportion ? "a proportion between 0 and 1" : "finite and >= 0",
                    comparator,
                    unit));
        }
    }

    private BenchmarkResult byIntervals(Estimate area, double plain, ConfidenceLevel... levels) {
        double comparator = plain * area.unit().multiplier();
        int side = 0;
        List<Interval> used = new ArrayList<>(levels.length);
        for (ConfidenceLevel level : levels) {
            Optional<Interval> interval = area.interval(level);
            if (interval.isEmpty()) {
                return none("the " + level + " interval of the area is absent");
            }
            used.add(interval.get());
            side += interval.get().lower() > comparator ? 1 : interval.get().upper() < comparator ? -1 : 0;
        }
        return new BenchmarkResult(BenchmarkCategory.ofSide(side, polarity), method, used, "");
    }

    private BenchmarkResult byControlLimits(Estimate area, double plain) {
        Counts counts = area.counts();
        if (!(counts.denominator() > 0)) {
            return none("the area has no denominator");
        }
        if (method == BenchmarkMethod.CONTROL_LIMITS_OF_RATE && plain == 0) {
            return none("no events are expected at a comparator of 0");
        }
        List<Interval> limits = List.of(
                limits(ConfidenceLevel.P95, plain, counts.denominator(), area.unit()),
                limits(ConfidenceLevel.P99_8, plain, counts.denominator(), area.unit()));
        int side = 0;
        for (Interval each : limits) {
            side += area.value() > each.upper() ? 1 : area.value() < each.lower() ? -1 : 0;
        }
        return new BenchmarkResult(BenchmarkCategory.ofSide(side, polarity), method, limits, "");
    }

    private Interval limits(ConfidenceLevel level, double plain, double size, RateUnit unit) {
        double times = unit.multiplier();
        double expected = plain * size;
        if (method == BenchmarkMethod.CONTROL_LIMITS_OF_PROPORTION) {
            return new Interval(
                    level,
                    WilsonScore.lower(expected, size, level.z()) * times,
                    WilsonScore.upper(expected, size, level.z()) * times);
        }
        PoissonLines poisson = new PoissonLines(level);
        return new Interval(
                level,
                poisson.publishedLower(expected) / size * times,
                poisson.publishedUpper(expected) / size * times);
    }

    private BenchmarkResult none(String reason) {
        return new BenchmarkResult(BenchmarkCategory.NOT_COMPARED, method, List.of(), reason);
    }
}
