package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import io.github.chinsdk.kpi.internal.variation.ExactSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Funnel plots with additive overdispersion: units are allowed to differ among themselves with variance tau squared, and
 * only those are named that differ by more than that and chance together.
 *
 * <p>With Y the transformed value and s its standard error under chance:
 *
 * <table>
 * <caption>transformations</caption>
 * <tr><th>plot</th><th>Y</th><th>centre</th><th>s</th></tr>
 * <tr><td>{@link #shmi()}</td><td>ln(O/E)</td><td>0</td><td>1/sqrt(E)</td></tr>
 * <tr><td>{@link #cqc()}</td><td>sqrt(O/E)</td><td>1</td><td>1/(2 sqrt(E))</td></tr>
 * <tr><td>{@link #ofProportions()}</td><td>asin(sqrt(p))</td><td>of the pooled p</td><td>1/(2 sqrt(n))</td></tr>
 * <tr><td>{@link #ofRatiosOfCounts()}</td><td>ln((a+0.5)/(b+0.5))</td><td>ln of the pooled a/b</td>
 *   <td>sqrt(a/(a+0.5)^2 + b/(b+0.5)^2), for limits 1/(2 sqrt(b))</td></tr>
 * </table>
 *
 * <p>phi is the mean of the squared z-scores {@code (Y - centre) / s}, Winsorised at the type-7 quantiles {@code trim}
 * and {@code 1 - trim}; the SHMI instead leaves out the first and last of {@code 1/trim} rank groups. With n units used
 * and w = 1/s^2, {@code tau^2 = max(0, (n phi - (n - 1)) / (sum w - sum w^2 / sum w))}. Adjusted limits lie at
 * {@code centre -+ z sqrt(s^2 + tau^2)}, transformed back; chance limits are exact Poisson (chi-squared, real E) for
 * O/E, and those of tau^2 = 0 for the others. The adjusted limits decide, unless a
 * variance of 0 was given or none could be estimated: then the chance limits do.
 *
 * <p>Sources: Spiegelhalter, Handling over-dispersion of performance indicators, Qual Saf Health Care 2005,
 * doi:10.1136/qshc.2005.013755; NHS Digital, SHMI specification.
 */
public final class OverdispersedFunnelPlot {

    private static final double DEFAULT_TRIM = 0.1;

    private final FunnelMethod method;
    private final RateUnit unit;
    private final double trim;
    private final OptionalDouble givenTauSquared;
    private final FunnelScale inner;
    private final FunnelScale outer;

    private OverdispersedFunnelPlot(
            FunnelMethod method,
            RateUnit unit,
            double trim,
            OptionalDouble givenTauSquared,
            ConfidenceLevel innerLevel,
            ConfidenceLevel outerLevel) {
        this.method = method;
        this.unit = unit;
        this.trim = trim;
        this.givenTauSquared = givenTauSquared;
        this.inner = new FunnelScale(method, innerLevel);
        this.outer = new FunnelScale(method, outerLevel);
    }

    /**
     * {@return observed over expected on the log scale with truncation, as published for the Summary Hospital-level
     *     Mortality Indicator; reference 1}
     */
    public static OverdispersedFunnelPlot shmi() {
        return of(FunnelMethod.OVERDISPERSED_RATIO_SHMI, RateUnit.RATIO);
    }

    /**
     * {@return observed over expected on the square-root scale with Winsorising, as the Care Quality Commission used
     *     it; reference 1}
     */
    public static OverdispersedFunnelPlot cqc() {
        return of(FunnelMethod.OVERDISPERSED_RATIO_CQC, RateUnit.RATIO);
    }

    /**
     * {@return proportions, in percent}
     */
    public static OverdispersedFunnelPlot ofProportions() {
        return of(FunnelMethod.OVERDISPERSED_PROPORTION, RateUnit.PERCENT);
    }

    /**
     * {@return ratios of two counts, numerator over denominator}
     */
    public static OverdispersedFunnelPlot ofRatiosOfCounts() {
        return of(FunnelMethod.OVERDISPERSED_RATIO_OF_COUNTS, RateUnit.RATIO);
    }

    private static OverdispersedFunnelPlot of(FunnelMethod method, RateUnit unit) {
        return new OverdispersedFunnelPlot(
                method, unit, DEFAULT_TRIM, OptionalDouble.empty(), ConfidenceLevel.P95, ConfidenceLevel.P99_8);
    }

    /**
     * The same plot in another unit.
     *
     * @param unit the unit of values, limits and target
     * @return a new calculator
     */
    public OverdispersedFunnelPlot with(RateUnit unit) {
        return new OverdispersedFunnelPlot(method, unit, trim, givenTauSquared, inner.level(), outer.level());
    }

    /**
     * The same plot with other levels than 95% and 99.8%.
     *
     * @param innerLevel the level of the inner limits
     * @param outerLevel the level of the outer limits, above the inner one
     * @return a new calculator
     * @throws IllegalArgumentException if the outer level is not above the inner one
     */
    public OverdispersedFunnelPlot withLevels(ConfidenceLevel innerLevel, ConfidenceLevel outerLevel) {
        FunnelLimits.requireOrder(innerLevel, outerLevel);
        return new OverdispersedFunnelPlot(method, unit, trim, givenTauSquared, innerLevel, outerLevel);
    }

    /**
     * The same plot with another share trimmed on either side than 10%.
     *
     * @param trim the share on either side, above 0 and below 0.5
     * @return a new calculator
     * @throws IllegalArgumentException if the share is out of range
     */
    public OverdispersedFunnelPlot withTrim(double trim) {
        if (!(trim > 0 && trim < 0.5)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "trim must be above 0 and below 0.5, was %s\nMaybe 0.1: 10%% on either side.", trim));
        }
        return new OverdispersedFunnelPlot(method, unit, trim, givenTauSquared, inner.level(), outer.level());
    }

    /**
     * The same plot with a variance between units that the caller gives, say last year's, in place of estimating it; 0
     * for chance alone.
     *
     * @param tauSquared the variance on the transformed scale, finite and at least 0
     * @return a new calculator
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public OverdispersedFunnelPlot withTauSquared(double tauSquared) {
        if (!(tauSquared >= 0) || Double.isInfinite(tauSquared)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "tauSquared must be finite and >= 0, was %s\nMaybe let it be estimated: leave withTauSquared out.",
                    tauSquared));
        }
        return new OverdispersedFunnelPlot(
                method, unit, trim, OptionalDouble.of(tauSquared), inner.level(), outer.level());
    }

    /**
     * Places every unit in the funnel.
     *
     * @param units the units, at least one, names unique
     * @return the funnel, its points in the order of the units
     * @throws IllegalArgumentException if there is no unit, a name occurs twice, or no unit has usable counts
     */
    public OverdispersedFunnel calculate(List<FunnelUnit> units) {
        FunnelUnit.requireDistinct(units);
        ExactSum numerators = new ExactSum();
        ExactSum denominators = new ExactSum();
        List<Counts> usable = new ArrayList<>(units.size());
        for (FunnelUnit each : units) {
            if (inner.unusable(each.counts()).isEmpty()) {
                usable.add(each.counts());
                numerators.add(each.counts().numerator());
                denominators.add(each.counts().denominator());
            }
        }
        double target = inner.target(numerators.value(), denominators.value());
        double centre = inner.centre(target);
        OverdispersionEstimate estimate = OverdispersionEstimate.of(inner, centre, trim, givenTauSquared, usable);
        List<OverdispersedFunnelPoint> points = new ArrayList<>(units.size());
        for (FunnelUnit each : units) {
            points.add(point(each, centre, estimate));
        }
        return new OverdispersedFunnel(
                method,
                unit,
                target * unit.multiplier(),
                estimate.overdispersion(),
                points,
                caveats(units, usable, estimate.overdispersion()),
                workings(numerators.value(), denominators.value(), estimate.overdispersion()));
    }

    private OverdispersedFunnelPoint point(FunnelUnit each, double centre, OverdispersionEstimate estimate) {
        Counts counts = each.counts();
        String unusable = inner.unusable(counts);
        if (!unusable.isEmpty()) {
            return new OverdispersedFunnelPoint(
                    each,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    List.of(),
                    List.of(),
                    FunnelPosition.NOT_ASSESSED,
                    unusable);
        }
        double tauSquared = estimate.overdispersion().tauSquared();
        double size = counts.denominator();
        double value = counts.numerator() / size * unit.multiplier();
        List<Interval> chance =
                List.of(inner.chance(size, centre, unit.multiplier()), outer.chance(size, centre, unit.multiplier()));
        List<Interval> adjusted = List.of(
                inner.adjusted(size, centre, tauSquared, unit.multiplier()),
                outer.adjusted(size, centre, tauSquared, unit.multiplier()));
        FunnelPosition position =
                FunnelLines.position(value, estimate.overdispersion().decides() ? adjusted : chance);
        OptionalDouble z = inner.zScore(counts, centre);
        String reason = z.isPresent() ? "" : "no events, whose logarithm is undefined: the unit is not part of phi";
        return new OverdispersedFunnelPoint(
                each,
                OptionalDouble.of(value),
                z,
                z.isPresent() ? estimate.trimmed(z.getAsDouble()) : z,
                chance,
                adjusted,
                position,
                reason);
    }

    private List<Caveat> caveats(List<FunnelUnit> units, List<Counts> usable, Overdispersion overdispersion) {
        List<Caveat> caveats = new ArrayList<>();
        if (usable.size() < units.size()) {
            caveats.add(new Caveat(
                    "units-without-usable-counts",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d units have no usable counts; they are not assessed and not part of the target.",
                            units.size() - usable.size(),
                            units.size())));
        }
        long withoutZ = usable.stream()
                .filter(counts -> inner.zScore(counts, 0).isEmpty())
                .count();
        if (withoutZ > 0) {
            caveats.add(new Caveat(
                    "units-not-part-of-phi",
                    String.format(
                            Locale.ROOT,
                            "%,d of %,d units have no events; phi and tau squared are estimated without them.",
                            withoutZ,
                            units.size())));
        }
        if (overdispersion.status() == Overdispersion.Status.NOT_ESTIMABLE) {
            caveats.add(new Caveat("overdispersion-not-estimable", overdispersion.reason()));
        }
        return caveats;
    }

    private static List<Working> workings(double numerator, double denominator, Overdispersion overdispersion) {
        List<Working> workings = new ArrayList<>();
        workings.add(new Working("numerators of the units with usable counts", numerator));
        workings.add(new Working("denominators of the units with usable counts", denominator));
        workings.add(new Working("units that phi was estimated from", overdispersion.unitsUsed()));
        overdispersion.phi().ifPresent(phi -> workings.add(new Working("phi", phi)));
        workings.add(new Working("tau squared", overdispersion.tauSquared()));
        return workings;
    }
}
