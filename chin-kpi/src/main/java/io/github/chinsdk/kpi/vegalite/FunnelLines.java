package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.array;
import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelCurvePoint;
import io.github.chinsdk.kpi.variation.FunnelMethod;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnel;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a funnel at sizes from its smallest to its largest unit.
 *
 * @param curve the limits that decide, by size
 * @param chance the limits of chance alone where those are others; empty where they are not
 */
record FunnelLines(List<FunnelCurvePoint> curve, List<FunnelCurvePoint> chance) {

    private static final int STEPS = 200;

    static FunnelLines of(Funnel funnel) {
        return new FunnelLines(funnel.curve(STEPS), List.of());
    }

    /**
     * An overdispersed funnel keeps limits at its units only, so the lines between are those of units that do not exist:
     * on target, at sizes along the axis, with the variance that was found.
     */
    static FunnelLines of(OverdispersedFunnel funnel) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        List<Interval> levels = List.of();
        for (OverdispersedFunnelPoint point : funnel.points()) {
            if (point.value().isPresent()) {
                levels = point.adjustedLimits();
                smallest = Math.min(smallest, point.unit().counts().denominator());
                largest = Math.max(largest, point.unit().counts().denominator());
            }
        }
        if (levels.isEmpty()) {
            return new FunnelLines(List.of(), List.of());
        }
        double plainTarget = funnel.target() / funnel.unit().multiplier();
        List<FunnelUnit> onTarget = new ArrayList<>(STEPS);
        for (int step = 0; step < STEPS; step++) {
            double share = (double) step / (STEPS - 1);
            double size = smallest * StrictMath.exp(share * StrictMath.log(largest / smallest));
            onTarget.add(FunnelUnit.of("size " + step, new Counts(plainTarget * size, size)));
        }
        OverdispersedFunnel lines = plot(funnel.method(), funnel.unit())
                .withLevels(levels.get(0).level(), levels.get(1).level())
                .withTauSquared(funnel.overdispersion().tauSquared())
                .calculate(onTarget);
        List<FunnelCurvePoint> curve = new ArrayList<>(STEPS);
        List<FunnelCurvePoint> chance = new ArrayList<>(STEPS);
        for (OverdispersedFunnelPoint point : lines.points()) {
            double size = point.unit().counts().denominator();
            curve.add(new FunnelCurvePoint(size, point.adjustedLimits()));
            chance.add(new FunnelCurvePoint(size, point.chanceLimits()));
        }
        return funnel.overdispersion().tauSquared() > 0
                ? new FunnelLines(curve, chance)
                : new FunnelLines(chance, List.of());
    }

    /** The rows of both: a line each for the lower and upper side of a level, as far as it lies in the frame. */
    ArrayNode rows(Frame frame) {
        ArrayNode rows = array();
        add(rows, frame, curve, " limits");
        add(rows, frame, chance, " limits of chance alone");
        return rows;
    }

    /** The names of the lines in a legend, inner before outer. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names(names, curve, " limits");
        names(names, chance, " limits of chance alone");
        return names;
    }

    /** The limits that decide at the size nearest to one. */
    List<Interval> near(double size) {
        List<Interval> nearest = List.of();
        double distance = Double.POSITIVE_INFINITY;
        for (FunnelCurvePoint point : curve) {
            if (Math.abs(point.denominator() - size) < distance) {
                distance = Math.abs(point.denominator() - size);
                nearest = point.limits();
            }
        }
        return nearest;
    }

    private static void names(List<String> names, List<FunnelCurvePoint> points, String behind) {
        if (!points.isEmpty()) {
            points.get(0).limits().forEach(limits -> names.add(limits.level() + behind));
        }
    }

    private static void add(ArrayNode rows, Frame frame, List<FunnelCurvePoint> points, String behind) {
        for (FunnelCurvePoint point : points) {
            for (Interval limits : point.limits()) {
                String line = limits.level() + behind;
                add(rows, frame, line, "lower", point.denominator(), limits.lower());
                add(rows, frame, line, "upper", point.denominator(), limits.upper());
            }
        }
    }

    private static void add(ArrayNode rows, Frame frame, String line, String side, double size, double value) {
        if (frame.contains(value)) {
            rows.add(object("line", line, "side", side, "size", size, "value", value));
        }
    }

    private static OverdispersedFunnelPlot plot(FunnelMethod method, RateUnit unit) {
        return switch (method) {
            case OVERDISPERSED_RATIO_SHMI -> OverdispersedFunnelPlot.shmi().with(unit);
            case OVERDISPERSED_RATIO_CQC -> OverdispersedFunnelPlot.cqc().with(unit);
            case OVERDISPERSED_RATIO_OF_COUNTS ->
                OverdispersedFunnelPlot.ofRatiosOfCounts().with(unit);
            default -> OverdispersedFunnelPlot.ofProportions().with(unit);
        };
    }
}
