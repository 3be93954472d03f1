package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.programme.KpiTarget;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Makes a {@link Scorecard} from measurements. Each cell is found by the calculator of its quantity:
 *
 * <ul>
 *   <li>comparison: {@link io.github.chinsdk.kpi.variation.Benchmark}. England, system and borough by the unit's 95% and
 *       99.8% intervals. A peer group by overlap of both 95% intervals, since a few peers vary by chance themselves, and a
 *       comparison that takes their value for certain finds differences where there are none (Dropkin 2018, RightCare:
 *       wrong answers, <a href="https://doi.org/10.1093/pubmed/fdx136">doi:10.1093/pubmed/fdx136</a>);
 *   <li>trend: {@link io.github.chinsdk.kpi.variation.RecentTrend}, the last five periods, which must follow one another
 *       without a gap;
 *   <li>icons: {@link io.github.chinsdk.kpi.variation.chart.ProcessControlChart}, from 13 values on, below which its limits
 *       are provisional;
 *   <li>target: that of the place if there is one, else the published one of the definition; trajectory: that of the
 *       place, for the quarter in which the period ends.
 * </ul>
 *
 * <p>Time grows with the cells and the members of comparators, never with units times units. Immutable.
 *
 * <pre>{@code
 * Scorecard card = ScorecardCalculation.of(kpis, periods, units, comparators)
 *         .withTarget(islington, hypertensionTarget)
 *         .calculate(measurements);
 * }</pre>
 */
public final class ScorecardCalculation {

    private final List<Kpi> kpis;
    private final List<ScorecardPeriod> periods;
    private final List<ScorecardUnit> units;
    private final List<ScorecardComparator> comparators;
    private final Map<ComparatorKind, BenchmarkMethod> methods;
    private final Map<OrganisationId, List<KpiTarget>> targets;
    private final int shownPeriods;

    private ScorecardCalculation(
            List<Kpi> kpis,
            List<ScorecardPeriod> periods,
            List<ScorecardUnit> units,
            List<ScorecardComparator> comparators,
            Map<ComparatorKind, BenchmarkMethod> methods,
            Map<OrganisationId, List<KpiTarget>> targets,
            int shownPeriods) {
        this.kpis = kpis;
        this.periods = periods;
        this.units = units;
        this.comparators = comparators;
        this.methods = methods;
        this.targets = targets;
        this.shownPeriods = shownPeriods;
    }

    /**
     * The calculation of a scorecard.
     *
     * @param kpis the definitions, in the order in which they are shown
     * @param periods the periods, the earliest first, all shown unless {@linkplain #withPeriodsShown told otherwise}
     * @param units the units that are shown, in that order
     * @param comparators with what units are compared; those that are measured, and members, need not be shown
     * @return the calculation
     * @throws IllegalArgumentException if one of these is there twice, periods do not rise, or a unit names a comparator
     *     that is not there, or two of one kind
     */
    public static ScorecardCalculation of(
            List<Kpi> kpis,
            List<ScorecardPeriod> periods,
            List<ScorecardUnit> units,
            List<ScorecardComparator> comparators) {
        ScorecardShape.check(kpis, periods, units, comparators);
        Map<ComparatorKind, BenchmarkMethod> methods = new EnumMap<>(ComparatorKind.class);
        for (ComparatorKind kind : ComparatorKind.values()) {
            methods.put(
                    kind,
                    kind == ComparatorKind.PEER_GROUP
                            ? BenchmarkMethod.DOUBLE_OVERLAP_95
                            : BenchmarkMethod.INTERVALS_95_AND_99_8);
        }
        return new ScorecardCalculation(
                List.copyOf(kpis),
                List.copyOf(periods),
                List.copyOf(units),
                List.copyOf(comparators),
                Collections.unmodifiableMap(methods),
                Map.of(),
                periods.size());
    }

    /**
     * The same with another way to compare.
     *
     * @param kind with what is compared
     * @param method how
     * @return a new calculation
     */
    public ScorecardCalculation with(ComparatorKind kind, BenchmarkMethod method) {
        Map<ComparatorKind, BenchmarkMethod> changed = new EnumMap<>(methods);
        changed.put(kind, method);
        return new ScorecardCalculation(
                kpis, periods, units, comparators, Collections.unmodifiableMap(changed), targets, shownPeriods);
    }

    /**
     * The same with a place's own target.
     *
     * @param unit the place
     * @param target its target and trajectory; its {@code kpi} is the key or the id of a definition, its {@code unit} the
     *     label of that definition's unit
     * @return a new calculation
     * @throws IllegalArgumentException if it belongs to no definition of this scorecard, or its unit or polarity is
     *     another, or the unit has a target for that definition already
     */
    public ScorecardCalculation withTarget(OrganisationId unit, KpiTarget target) {
        List<KpiTarget> ofUnit = new ArrayList<>(targets.getOrDefault(unit, List.of()));
        Targets.require(kpis, unit, target, ofUnit);
        ofUnit.add(target);
        Map<OrganisationId, List<KpiTarget>> more = new HashMap<>(targets);
        more.put(unit, List.copyOf(ofUnit));
        return new ScorecardCalculation(
                kpis, periods, units, comparators, methods, Collections.unmodifiableMap(more), shownPeriods);
    }

    /**
     * The same, the last periods shown and the earlier ones used for trends and charts only.
     *
     * @param lastPeriods how many are shown, from 1 to all
     * @return a new calculation
     * @throws IllegalArgumentException if there are not as many
     */
    public ScorecardCalculation withPeriodsShown(int lastPeriods) {
        if (lastPeriods < 1 || lastPeriods > periods.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "lastPeriods must be in [1, %d], the periods there are, was %d\nMaybe leave it out to show all.",
                    periods.size(),
                    lastPeriods));
        }
        return new ScorecardCalculation(kpis, periods, units, comparators, methods, targets, lastPeriods);
    }

    /**
     * Makes the scorecard.
     *
     * @param measurements what was measured, in any order, each once; those of units that are neither shown nor compared
     *     with are passed over
     * @return the scorecard: a cell for each KPI, shown period and unit, with a reason where nothing was measured
     * @throws IllegalArgumentException if a measurement is there twice, of a KPI or period that the scorecard has not, or
     *     in another unit than its KPI's
     */
    public Scorecard calculate(Collection<KpiMeasurement> measurements) {
        MeasurementTable table = MeasurementTable.of(kpis, periods, measurements);
        List<ScorecardCell> cells = new ArrayList<>();
        int from = periods.size() - shownPeriods;
        for (Kpi kpi : kpis) {
            KpiCells ofKpi = new KpiCells(kpi, periods, comparators, methods, table, targets);
            for (int period = from; period < periods.size(); period++) {
                for (ScorecardUnit unit : units) {
                    cells.add(ofKpi.cell(unit, period));
                }
            }
        }
        return new Scorecard(kpis, periods.subList(from, periods.size()), units, comparators, cells);
    }
}
