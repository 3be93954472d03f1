package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import io.github.chinsdk.kpi.internal.Rejections;
import io.github.chinsdk.kpi.internal.variation.ExactSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Funnel plots: which units differ from a target by more than chance, given their size.
 *
 * <p><b>Target.</b> The sum of the events over the sum of the denominators of all units that have one; for ratios of
 * observed to expected events, 1. A target of the caller's own replaces either ({@link #withTarget}).
 *
 * <p><b>Limits.</b> A proportion's limits are {@code target -+ z sqrt(target (1 - target) / n)} cut to [0, 1]: the
 * proportions whose Wilson interval just touches the target. Limits of ratios and rates are exact Poisson: the events
 * whose exact (Garwood) interval just touches the expected events, divided by the denominator.
 *
 * <p><b>Position.</b> A proportion is compared with its limits. A ratio or rate is outside where the published interval
 * of its events (exact Poisson below 10 events, Byar from 10) does not contain the events expected at the target; where
 * Byar's approximation and the exact line disagree, the point says so. Directly standardised rates are not assessed below
 * 10 events. Touching a limit is within it.
 *
 * <p>One bad unit does not spoil the rest: it comes back {@link FunnelPosition#NOT_ASSESSED} with its reason, is left
 * out of the target, and a caveat counts it.
 *
 * <p>Sources: Spiegelhalter, Funnel plots for comparing institutional performance, Stat Med 2005,
 * doi:10.1002/sim.1970; English public health practice as in the Fingertips technical guidance.
 */
public final class FunnelPlot {

    private final FunnelMethod method;
    private final RateUnit unit;
    private final OptionalDouble target;
    private final FunnelLines lines;

    private FunnelPlot(FunnelMethod method, RateUnit unit, OptionalDouble target, FunnelLines lines) {
        this.method = method;
        this.unit = unit;
        this.target = target;
        this.lines = lines;
    }

    /**
     * {@return a funnel plot of proportions, in percent: denominators are people}
     */
    public static FunnelPlot ofProportions() {
        return of(FunnelMethod.PROPORTION, RateUnit.PERCENT);
    }

    /**
     * {@return a funnel plot of observed over expected events, reference 1: denominators are expected events}
     */
    public static FunnelPlot ofRatios() {
        return of(FunnelMethod.RATIO, RateUnit.RATIO);
    }

    /**
     * {@return a funnel plot of crude rates per 100,000: denominators are person-years}
     */
    public static FunnelPlot ofCrudeRates() {
        return of(FunnelMethod.CRUDE_RATE, RateUnit.PER_100_000);
    }

    /**
     * {@return a funnel plot of directly standardised rates per 100,000: make the units with
     *     {@link FunnelUnit#ofRate(String, io.github.chinsdk.kpi.Estimate)}}
     */
    public static FunnelPlot ofDirectlyStandardisedRates() {
        return of(FunnelMethod.DIRECTLY_STANDARDISED_RATE, RateUnit.PER_100_000);
    }

    private static FunnelPlot of(FunnelMethod method, RateUnit unit) {
        return new FunnelPlot(
                method,
                unit,
                OptionalDouble.empty(),
                new FunnelLines(method, ConfidenceLevel.P95, ConfidenceLevel.P99_8));
    }

    /**
     * The same plot in another unit.
     *
     * @param unit the unit of values, limits and target in the results
     * @return a new calculator
     */
    public FunnelPlot with(RateUnit unit) {
        return new FunnelPlot(method, unit, target, lines);
    }

    /**
     * The same plot around a target of the caller's own, say a national ambition, in place of the units' average.
     *
     * @param target the target in {@code unit}, finite and at least 0; at most 1 as a plain proportion
     * @param unit the unit in which {@code target} is given
     * @return a new calculator
     * @throws IllegalArgumentException if the target is out of range
     */
    public FunnelPlot withTarget(double target, RateUnit unit) {
        double plain = target / unit.multiplier();
        double most = method == FunnelMethod.PROPORTION ? 1 : Double.MAX_VALUE;
        if (!(plain >= 0 && plain <= most) || (plain == 0 && method.isPoisson())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "target must be %s, was %s %s\nMaybe the unit is not the one meant: 0.667 is RateUnit.PROPORTION, 66.7 is RateUnit.PERCENT.",
                    method == FunnelMethod.PROPORTION ? "a proportion between 0 and 1" : "finite and above 0",
                    target,
                    unit));
        }
        return new FunnelPlot(method, this.unit, OptionalDouble.of(plain), lines);
    }

    /**
     * The same plot with other levels than 95% and 99.8%.
     *
     * @param innerLevel the level of the inner limits
     * @param outerLevel the level of the outer limits, above the inner one
     * @return a new calculator
     * @throws IllegalArgumentException if the outer level is not above the inner one
     */
    public FunnelPlot withLevels(ConfidenceLevel innerLevel, ConfidenceLevel outerLevel) {
        return new FunnelPlot(method, unit, target, new FunnelLines(method, innerLevel, outerLevel));
    }

    /**
     * Places every unit in the funnel.
     *
     * @param units the units, at least one, names unique
     * @return the funnel, its points in the order of the units
     * @throws IllegalArgumentException if there is no unit, a name occurs twice, or no unit has a usable denominator and
     *     no target was given
     */
    public Funnel calculate(List<FunnelUnit> units) {
        FunnelUnit.requireDistinct(units);
        ExactSum events = new ExactSum();
        ExactSum denominators = new ExactSum();
        int excluded = 0;
        List<String> reasons = new ArrayList<>(units.size());
        for (FunnelUnit each : units) {
            String reason =
                    lines.unusable(each.counts().numerator(), each.counts().denominator());
            reasons.add(reason);
            if (reason.isEmpty()) {
                events.add(each.counts().numerator());
                denominators.add(each.counts().denominator());
            } else {
                excluded++;
            }
        }
        double centre = centre(events.value(), denominators.value());
        List<FunnelPoint> points = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            points.add(point(units.get(i), centre, reasons.get(i)));
        }
        List<Caveat> caveats = new ArrayList<>(1);
        if (excluded > 0) {
            caveats.add(new Caveat(
                    "units-without-usable-counts",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d units have no usable counts; they are not assessed and not part of the target.",
                            excluded,
                            units.size())));
        }
        List<Working> workings = List.of(
                new Working("events of the units with usable counts", events.value()),
                new Working("denominators of the units with usable counts", denominators.value()),
                new Working("target, in the unit of the funnel", centre * unit.multiplier()));
        return new Funnel(this, centre, points, caveats, workings);
    }

    /**
     * Positions from columns, for hosts that hold arrays; the same decisions as {@link #calculate}.
     *
     * @param numerators events, row by row
     * @param denominators people, expected events, person-years or effective population, row by row
     * @return the position of each row; a row whose counts cannot be used is not assessed and not part of the target
     * @throws IllegalArgumentException if the columns are empty or of different lengths, or no row has a usable denominator
     *     and no target was given
     */
    public FunnelPositions positions(double[] numerators, double[] denominators) {
        if (numerators.length == 0 || numerators.length != denominators.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "numerators and denominators must be of one length above 0, were %d and %d\nMaybe one column was filtered and the other was not.",
                    numerators.length,
                    denominators.length));
        }
        Rejections reasons = new Rejections();
        ExactSum events = new ExactSum();
        ExactSum people = new ExactSum();
        FunnelPosition[] positions = new FunnelPosition[numerators.length];
        for (int row = 0; row < positions.length; row++) {
            String reason = lines.unusable(numerators[row], denominators[row]);
            if (reason.isEmpty()) {
                events.add(numerators[row]);
                people.add(denominators[row]);
            } else {
                positions[row] = FunnelPosition.NOT_ASSESSED;
                reasons.add(
                        row,
                        String.format(Locale.ROOT, "%s, was %s over %s", reason, numerators[row], denominators[row]));
            }
        }
        double centre = centre(events.value(), people.value());
        for (int row = 0; row < positions.length; row++) {
            if (positions[row] == null) {
                positions[row] = lines.position(numerators[row], denominators[row], centre);
                if (positions[row] == FunnelPosition.NOT_ASSESSED) {
                    reasons.add(row, FunnelLines.TOO_FEW);
                }
            }
        }
        return new FunnelPositions(positions, reasons);
    }

    FunnelMethod method() {
        return method;
    }

    RateUnit unit() {
        return unit;
    }

    ConfidenceLevel innerLevel() {
        return lines.innerLevel();
    }

    List<Interval> limitsAt(double denominator, double centre) {
        return lines.at(denominator, centre, unit.multiplier());
    }

    List<FunnelBoundary> boundariesOf(double events, double centre) {
        return lines.boundariesOf(events, centre, unit.multiplier());
    }

    private double centre(double events, double denominators) {
        if (target.isPresent()) {
            return target.getAsDouble();
        }
        if (method == FunnelMethod.RATIO) {
            return 1;
        }
        if (!(denominators > 0) || (events == 0 && method.isPoisson())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "units must have %s, had %s events over %s\nMaybe give a target with withTarget(target, unit).",
                    denominators > 0 ? "at least one event" : "at least one usable denominator",
                    events,
                    denominators));
        }
        return events / denominators;
    }

    private FunnelPoint point(FunnelUnit each, double centre, String unusable) {
        Counts counts = each.counts();
        if (!unusable.isEmpty()) {
            return new FunnelPoint(each, OptionalDouble.empty(), List.of(), FunnelPosition.NOT_ASSESSED, unusable);
        }
        double plain = counts.numerator() / counts.denominator();
        List<Interval> limits = limitsAt(counts.denominator(), centre);
        FunnelPosition position = lines.position(counts.numerator(), counts.denominator(), centre);
        String reason = "";
        if (position == FunnelPosition.NOT_ASSESSED) {
            reason = FunnelLines.TOO_FEW;
        } else if (method.isPoisson() && position != FunnelLines.position(plain * unit.multiplier(), limits)) {
            reason = "on the edge: Byar's interval, which decides, and the exact limit differ here";
        }
        return new FunnelPoint(each, OptionalDouble.of(plain * unit.multiplier()), limits, position, reason);
    }
}
