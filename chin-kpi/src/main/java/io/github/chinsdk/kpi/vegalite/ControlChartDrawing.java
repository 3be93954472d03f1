package io.github.chinsdk.kpi.vegalite;

import io.github.chinsdk.kpi.variation.chart.AssuranceType;
import io.github.chinsdk.kpi.variation.chart.ControlChart;
import io.github.chinsdk.kpi.variation.chart.ControlLimits;
import io.github.chinsdk.kpi.variation.chart.ControlPhase;
import io.github.chinsdk.kpi.variation.chart.ControlPoint;
import io.github.chinsdk.kpi.variation.chart.ImprovementDirection;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import io.github.chinsdk.kpi.variation.chart.XmrLimits;
import io.github.chinsdk.kpi.variation.chart.XmrPoint;
import io.github.chinsdk.kpi.variation.chart.XmrSegment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Control charts over time in the manner of Making Data Count: values joined by a grey line that a missing value breaks, the
 * mean and limits of each phase, the target, and dots in the colours of special causes; the icons in words below the title.
 * A value that is missing has a cross at the foot of the chart, whose tooltip says why. Immutable.
 */
public final class ControlChartDrawing {

    private final Caption caption;
    private final String unit;
    private final OptionalDouble target;

    private ControlChartDrawing(Caption caption, String unit, OptionalDouble target) {
        this.caption = caption;
        this.unit = unit;
        this.target = target;
    }

    /**
     * A drawing without target.
     *
     * @param caption the words
     * @return the drawing
     */
    public static ControlChartDrawing of(Caption caption) {
        return new ControlChartDrawing(Objects.requireNonNull(caption, "caption"), "", OptionalDouble.empty());
    }

    /**
     * The same drawing with a unit for the values of an {@link XmrChart}, which has none itself.
     *
     * @param unit the unit as it stands behind a number, {@code "%"} for example; not blank
     * @return a new drawing
     * @throws IllegalArgumentException if the unit is blank
     */
    public ControlChartDrawing inUnit(String unit) {
        if (unit.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "unit must not be blank, was \"%s\"\nMaybe leave inUnit(..) out where the measure is a plain number.",
                    unit));
        }
        return new ControlChartDrawing(caption, unit, target);
    }

    /**
     * The same drawing with a line for the target.
     *
     * @param target the target, finite, in the unit of the values; for an {@link XmrChart} the one that it was calculated
     *     with
     * @return a new drawing
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public ControlChartDrawing withTarget(double target) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "target must be finite, was %s\nMaybe there is none: leave withTarget out.", target));
        }
        return new ControlChartDrawing(caption, unit, OptionalDouble.of(target));
    }

    /**
     * Draws an XmR chart.
     *
     * @param chart the chart
     * @return the picture
     * @throws IllegalArgumentException if a target was given and the chart's assurance is not that of it
     */
    public VegaLiteSpecification draw(XmrChart chart) {
        requireSameTarget(chart);
        ControlChartSketch sketch = new ControlChartSketch(caption, unit, "control-chart-xmr");
        for (XmrPoint point : chart.points()) {
            LocalDate date = point.observation().date();
            if (point.observation().value().isPresent()) {
                sketch.point(
                        date,
                        point.observation().value().getAsDouble(),
                        point.segment(),
                        word(point.meaning()),
                        Palette.of(point.meaning()),
                        point.cause().title());
            } else {
                sketch.missing(date, "the value is missing");
            }
            XmrSegment segment = chart.segments().get(point.segment());
            if (segment.mean().isPresent()) {
                sketch.line(
                        ControlChartSketch.MEAN,
                        "mean",
                        point.segment(),
                        date,
                        segment.mean().getAsDouble());
            }
            if (segment.limits().isPresent()) {
                XmrLimits limits = segment.limits().get();
                sketch.line(ControlChartSketch.LIMITS, "lower", point.segment(), date, limits.lower());
                sketch.line(ControlChartSketch.LIMITS, "upper", point.segment(), date, limits.upper());
            }
        }
        target.ifPresent(sketch::target);
        sketch.says(
                "Variation: " + word(chart.variation()).toLowerCase(Locale.ROOT) + ". Assurance: " + word(chart) + ".");
        if (chart.segments().size() > 1) {
            sketch.says("Mean and limits begin anew on "
                    + String.join(
                            ", ",
                            chart.segments().stream()
                                    .skip(1)
                                    .map(segment -> segment.start().toString())
                                    .toList())
                    + ".");
        }
        chart.caveats().forEach(caveat -> sketch.says(caveat.text()));
        return sketch.finish(
                chart.direction() == ImprovementDirection.NEUTRAL
                        ? List.of(VariationType.COMMON_CAUSE, VariationType.NEUTRAL_HIGH)
                        : List.of(VariationType.COMMON_CAUSE, VariationType.IMPROVEMENT, VariationType.CONCERN));
    }

    /**
     * Draws a Shewhart chart or a run chart.
     *
     * @param chart the chart
     * @param days the day of each point, or the first day of its period, in the order of the points; strictly rising
     * @return the picture
     * @throws IllegalArgumentException if there is not a day for each point, or the days do not rise
     */
    public VegaLiteSpecification draw(ControlChart chart, List<LocalDate> days) {
        requireDays(chart, days);
        ControlChartSketch sketch =
                new ControlChartSketch(caption, unit.isEmpty() ? chart.unit().label() : unit, "control-chart-shewhart");
        for (int i = 0; i < days.size(); i++) {
            ControlPoint point = chart.points().get(i);
            ControlPhase phase = chart.phases().get(point.phase());
            // Nobody said which way is good: the colour must not say it either.
            VariationType meaning = point.isSignal() ? VariationType.NEUTRAL_HIGH : VariationType.COMMON_CAUSE;
            if (point.value().isPresent()) {
                sketch.point(
                        days.get(i),
                        point.value().getAsDouble(),
                        point.phase(),
                        point.isSignal() ? ControlChartSketch.SIGNAL : word(meaning),
                        Palette.of(meaning),
                        point.isSignal() ? "outside the three-sigma limits" : "within the limits");
            } else {
                sketch.missing(days.get(i), point.reason());
            }
            if (phase.centre().isPresent()) {
                sketch.line(
                        ControlChartSketch.MEAN,
                        "mean",
                        point.phase(),
                        days.get(i),
                        phase.centre().getAsDouble());
            }
            if (point.limits().isPresent()) {
                ControlLimits limits = point.limits().get();
                sketch.line(ControlChartSketch.LIMITS, "lower", point.phase(), days.get(i), limits.lower());
                sketch.line(ControlChartSketch.LIMITS, "upper", point.phase(), days.get(i), limits.upper());
            }
        }
        target.ifPresent(sketch::target);
        long outside = chart.points().stream().filter(ControlPoint::isSignal).count();
        boolean runs = chart.phases().stream().anyMatch(phase -> phase.runs().isSignal());
        sketch.says(chart.type().title() + ": " + Wording.whole(outside) + " of "
                + Wording.whole(chart.points().size()) + " points outside the limits; runs "
                + (runs ? "are not those of chance" : "are those of chance") + ".");
        chart.caveats().forEach(caveat -> sketch.says(caveat.text()));
        return sketch.finish(List.of());
    }

    private static void requireDays(ControlChart chart, List<LocalDate> days) {
        if (days.size() != chart.points().size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "days must be one for each of %d points, were %d\nMaybe a missing value was left out of one of the two.",
                    chart.points().size(),
                    days.size()));
        }
        for (int i = 1; i < days.size(); i++) {
            if (!days.get(i - 1).isBefore(days.get(i))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "days must rise strictly, %s comes after %s\nMaybe sort the series before the chart is calculated.",
                        days.get(i),
                        days.get(i - 1)));
            }
        }
    }

    /** The chart keeps what its target said, not the target. */
    private void requireSameTarget(XmrChart chart) {
        Optional<XmrLimits> limits =
                chart.segments().get(chart.segments().size() - 1).limits();
        if (target.isEmpty() || limits.isEmpty() || chart.direction() == ImprovementDirection.NEUTRAL) {
            return;
        }
        boolean above = target.getAsDouble() > limits.get().upper();
        boolean below = target.getAsDouble() < limits.get().lower();
        boolean increase = chart.direction() == ImprovementDirection.INCREASE;
        AssuranceType ours = !above && !below
                ? AssuranceType.INCONSISTENT
                : above == increase ? AssuranceType.CONSISTENTLY_FAILS : AssuranceType.CONSISTENTLY_PASSES;
        if (ours != chart.assurance()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "target %s gives %s, but the assurance of the chart is %s\nMaybe the chart was calculated with another target: ProcessControlChart.withTarget.",
                    target.getAsDouble(),
                    ours,
                    chart.assurance()));
        }
    }

    private static String word(XmrChart chart) {
        return switch (chart.assurance()) {
            case CONSISTENTLY_PASSES -> "the target will be met consistently";
            case CONSISTENTLY_FAILS -> "the target will be missed consistently";
            case INCONSISTENT -> "the target will be met and missed at random";
            case NOT_ASSESSED -> "not assessed, " + chart.assuranceReason();
        };
    }

    static String word(VariationType type) {
        return switch (type) {
            case COMMON_CAUSE -> "Common cause";
            case IMPROVEMENT -> "Special cause: improvement";
            case CONCERN -> "Special cause: concern";
            case NEUTRAL_HIGH, NEUTRAL_LOW -> "Special cause";
            case NOT_ASSESSED -> "Not assessed";
        };
    }
}
