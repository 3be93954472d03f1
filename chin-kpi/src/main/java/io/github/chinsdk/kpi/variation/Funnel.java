package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A funnel with its units placed in it, and its lines for drawing. Immutable; made by {@link FunnelPlot}. */
public final class Funnel {

    private final FunnelPlot plot;
    private final double centre;
    private final List<FunnelPoint> points;
    private final List<Caveat> caveats;
    private final List<Working> workings;

    Funnel(FunnelPlot plot, double centre, List<FunnelPoint> points, List<Caveat> caveats, List<Working> workings) {
        this.plot = plot;
        this.centre = centre;
        this.points = List.copyOf(points);
        this.caveats = List.copyOf(caveats);
        this.workings = List.copyOf(workings);
    }

    /**
     * {@return the centre line in {@link #unit()}}
     */
    public double target() {
        return centre * unit().multiplier();
    }

    /**
     * {@return the unit of target, values and limits}
     */
    public RateUnit unit() {
        return plot.unit();
    }

    /**
     * {@return how the limits were calculated}
     */
    public FunnelMethod method() {
        return plot.method();
    }

    /**
     * {@return every unit in its place, in the order in which the units were given}
     */
    public List<FunnelPoint> points() {
        return points;
    }

    /**
     * One unit's place.
     *
     * @param name the name of the unit
     * @return its point, or empty where no unit has that name
     */
    public Optional<FunnelPoint> point(String name) {
        return points.stream().filter(point -> point.name().equals(name)).findFirst();
    }

    /**
     * {@return the units outside at least the inner limits, in the order in which they were given}
     */
    public List<FunnelPoint> outliers() {
        return points.stream().filter(point -> point.position().isOutlying()).toList();
    }

    /**
     * {@return what a reader must know before quoting the funnel}
     */
    public List<Caveat> caveats() {
        return caveats;
    }

    /**
     * {@return the lines of the working of the target}
     */
    public List<Working> workings() {
        return workings;
    }

    /**
     * The control limits for a unit of a given size.
     *
     * @param denominator people, expected events, person-years or effective population, finite and above 0
     * @return the limits, inner then outer, in {@link #unit()}
     * @throws IllegalArgumentException if the denominator is not finite or not above 0
     */
    public List<Interval> limitsAt(double denominator) {
        requirePositive("denominator", denominator);
        return plot.limitsAt(denominator, centre);
    }

    /**
     * Where a number of events meets the lines of a ratio or rate, exactly.
     *
     * @param events the events, finite and above 0
     * @return the boundary at the inner, then at the outer level
     * @throws IllegalArgumentException if the events are not finite or not above 0
     * @throws IllegalStateException if this is a funnel of proportions, whose lines depend on the denominator only
     */
    public List<FunnelBoundary> boundariesOf(double events) {
        if (!method().isPoisson()) {
            throw new IllegalStateException(
                    "boundariesOf(events) is for ratios and rates, this funnel shows proportions\nMaybe use limitsAt(denominator).");
        }
        requirePositive("events", events);
        return plot.boundariesOf(events, centre);
    }

    /**
     * The lines over the range of the assessed units, at sizes in geometric progression.
     *
     * @param steps how many points, at least 2; 100 draw a smooth line
     * @return the points by increasing denominator; empty where no unit has a denominator
     * @throws IllegalArgumentException if there are fewer than 2 steps
     */
    public List<FunnelCurvePoint> curve(int steps) {
        if (steps < 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "steps must be >= 2, was %d\nMaybe 100, which draws a smooth line.", steps));
        }
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (FunnelPoint point : points) {
            if (!point.limits().isEmpty()) {
                smallest = Math.min(smallest, point.unit().counts().denominator());
                largest = Math.max(largest, point.unit().counts().denominator());
            }
        }
        List<FunnelCurvePoint> curve = new ArrayList<>();
        for (int step = 0; step < steps && largest > 0; step++) {
            double share = (double) step / (steps - 1);
            double denominator =
                    step == steps - 1 ? largest : smallest * StrictMath.exp(share * StrictMath.log(largest / smallest));
            curve.add(new FunnelCurvePoint(denominator, plot.limitsAt(denominator, centre)));
        }
        return curve;
    }

    /**
     * {@return one line for people: how many units stand where}
     */
    @Override
    public String toString() {
        long outside = outliers().size();
        return String.format(
                Locale.ROOT,
                "%s: %,d units, %,d outside the %s limits, target %,.2f %s",
                method().title(),
                points.size(),
                outside,
                plot.innerLevel(),
                target(),
                unit());
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be finite and above 0, was %s\nMaybe ask at the size of a unit: point.unit().counts().",
                    name,
                    value));
        }
    }
}
