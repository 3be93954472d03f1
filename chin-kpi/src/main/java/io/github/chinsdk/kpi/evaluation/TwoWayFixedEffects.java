package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.regression.Design;
import io.github.chinsdk.kpi.internal.regression.IrlsFit;
import io.github.chinsdk.kpi.internal.regression.Likelihood;
import io.github.chinsdk.kpi.internal.regression.RowOrder;
import io.github.chinsdk.kpi.internal.regression.UnitEffectsPoisson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Difference in differences on a whole panel: Poisson regression with an effect for every unit and every period, so that
 * units may differ in level and periods in season, and {@link Panel#EFFECT} is what is left. The fit has that one
 * coefficient. All treated units change at the same time here; where they do not, estimates of this kind mislead
 * (Goodman-Bacon 2021, doi:10.1016/j.jeconom.2021.03.014).
 *
 * <p>Units without any event, and periods without any, say nothing about a ratio and are left out with a caveat. Effects of
 * units are not estimated one by one, so thousands of practices cost no more than a few. Defaults:
 * {@link StandardErrors#CLUSTER_ROBUST} by unit, intervals at 95%. Immutable.
 */
public final class TwoWayFixedEffects {

    private static final EvaluationMethod METHOD = EvaluationMethod.TWO_WAY_FIXED_EFFECTS;

    private final StandardErrors errors;
    private final List<ConfidenceLevel> levels;

    private TwoWayFixedEffects(StandardErrors errors, List<ConfidenceLevel> levels) {
        this.errors = errors;
        this.levels = levels;
    }

    /**
     * {@return the regression with cluster-robust errors by unit and 95% intervals}
     */
    public static TwoWayFixedEffects withDefaults() {
        return new TwoWayFixedEffects(StandardErrors.CLUSTER_ROBUST, List.of(ConfidenceLevel.P95));
    }

    /**
     * A copy with other standard errors.
     *
     * @param errors what the standard errors trust
     * @return the copy
     */
    public TwoWayFixedEffects with(StandardErrors errors) {
        return new TwoWayFixedEffects(errors, levels);
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public TwoWayFixedEffects with(ConfidenceLevel... levels) {
        return new TwoWayFixedEffects(errors, Levels.of(levels));
    }

    /**
     * Fits the regression.
     *
     * @param panel units, periods, and which were treated from when on
     * @return the coefficient {@link Panel#EFFECT}, or the status and reason why there is none
     * @throws IllegalArgumentException if Newey-West errors are asked for
     */
    public RegressionFit fit(Panel panel) {
        if (errors.serial()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "errors must not depend on the order of the rows, were %s\nMaybe use InterruptedTimeSeries, or cluster-robust errors.",
                    errors.title()));
        }
        List<Caveat> caveats = new ArrayList<>();
        List<PanelRow> rows = withEvents(panel, caveats);
        Counts total = panel.columns().build().total();
        if (rows.isEmpty()) {
            return without(total, FitStatus.NO_EVENTS, "There is no event in any row.", caveats);
        }
        List<Integer> periods =
                List.copyOf(rows.stream().map(PanelRow::period).collect(Collectors.toCollection(TreeSet::new)));
        int[] unitOf = new int[rows.size()];
        int units = numberUnits(rows, unitOf);
        Design arrived = design(panel, rows, periods);
        double[] signatures = RowOrder.groupSignatures(unitOf, orderedBy(arrived));
        double[][] keys = orderedBy(arrived);
        double[][] keysByUnit = new double[keys.length + 1][];
        keysByUnit[0] = signatures;
        System.arraycopy(keys, 0, keysByUnit, 1, keys.length);
        int[] order = RowOrder.canonical(keysByUnit);
        Design design = arrived.inOrder(order);
        int[] orderedUnitOf = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            orderedUnitOf[place] = unitOf[order[place]];
        }
        UnitEffectsPoisson.Result result = UnitEffectsPoisson.fit(design, orderedUnitOf, units);
        IrlsFit fit = result.fit();
        int parameters = design.terms().length + units;
        switch (fit.obstacle()) {
            case COLLINEAR -> {
                return without(
                        total,
                        FitStatus.COLLINEAR,
                        "The effect cannot be told from those of units and periods: there must be treated and untreated units, each before and after the change.",
                        caveats);
            }
            case SEPARATED -> {
                return without(
                        total,
                        FitStatus.SEPARATED,
                        "A group of units and periods has no event, so a ratio to it is infinite or zero.",
                        caveats);
            }
            case NOT_CONVERGED -> {
                return without(
                        total,
                        FitStatus.NOT_CONVERGED,
                        "The iteration did not settle on a maximum of the likelihood.",
                        caveats);
            }
            case NONE -> {}
        }
        Optional<double[][]> covariance =
                new RobustErrors(errors, parameters, orderedUnitOf, units).covariance(result.within(), fit, caveats);
        int effect = design.terms().length - 1;
        if (covariance.isEmpty() || !(covariance.get()[effect][effect] > 1e-18 * fit.covariance()[effect][effect])) {
            return without(
                    total,
                    FitStatus.ERRORS_UNDEFINED,
                    String.format(
                            Locale.ROOT,
                            "The data leave no freedom for %s: there must be more rows than units and periods together.",
                            errors.title()),
                    caveats);
        }
        double logLikelihood = Likelihood.poisson(design.outcomes(), fit.means());
        FitStatistics statistics = new FitStatistics(
                rows.size(),
                parameters,
                fit.steps(),
                fit.deviance(),
                Likelihood.poissonNullDeviance(design),
                logLikelihood,
                2.0 * parameters - 2 * logLikelihood,
                fit.pearson());
        double coefficient = fit.coefficients()[effect];
        double standardError = StrictMath.sqrt(covariance.get()[effect][effect]);
        Estimate ratio =
                RegressionRun.ratio(total, RateUnit.RATIO, METHOD, coefficient, standardError, levels, caveats);
        return new RegressionFit(
                FitStatus.FITTED,
                "",
                errors,
                List.of(new Coefficient(Panel.EFFECT, coefficient, standardError, OptionalInt.empty(), ratio)),
                Optional.of(statistics),
                OptionalDouble.empty(),
                ratio,
                caveats);
    }

    private static List<PanelRow> withEvents(Panel panel, List<Caveat> caveats) {
        Set<String> units = panel.rows().stream()
                .filter(row -> row.events() > 0)
                .map(PanelRow::unit)
                .collect(Collectors.toSet());
        Set<Integer> periods = panel.rows().stream()
                .filter(row -> row.events() > 0)
                .map(PanelRow::period)
                .collect(Collectors.toSet());
        List<PanelRow> kept = panel.rows().stream()
                .filter(row -> units.contains(row.unit()) && periods.contains(row.period()))
                .toList();
        if (kept.size() < panel.rows().size()) {
            caveats.add(new Caveat(
                    "rows-without-events-left-out",
                    String.format(
                            Locale.ROOT,
                            "%d of %d rows belong to units or periods without any event and are left out: they say nothing about a ratio.",
                            panel.rows().size() - kept.size(),
                            panel.rows().size())));
        }
        return kept;
    }

    private static int numberUnits(List<PanelRow> rows, int[] unitOf) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int row = 0; row < unitOf.length; row++) {
            Integer known = numbers.putIfAbsent(rows.get(row).unit(), numbers.size());
            unitOf[row] = known == null ? numbers.size() - 1 : known;
        }
        return numbers.size();
    }

    /** A column for each period but the first, then the effect; the first period's is the mean of the units. */
    private static Design design(Panel panel, List<PanelRow> rows, List<Integer> periods) {
        double[] events = new double[rows.size()];
        double[] offsets = new double[rows.size()];
        double[][] terms = new double[periods.size()][rows.size()];
        for (int row = 0; row < events.length; row++) {
            PanelRow each = rows.get(row);
            events[row] = each.events();
            offsets[row] = StrictMath.log(each.personYears());
            int period = Collections.binarySearch(periods, each.period());
            if (period > 0) {
                terms[period - 1][row] = 1;
            }
            terms[periods.size() - 1][row] = panel.isTreated(each) && panel.isAfter(each) ? 1 : 0;
        }
        return new Design(events, offsets, terms);
    }

    private static double[][] orderedBy(Design design) {
        double[][] columns = new double[design.terms().length + 2][];
        columns[0] = design.outcomes();
        columns[1] = design.offsets();
        System.arraycopy(design.terms(), 0, columns, 2, design.terms().length);
        return columns;
    }

    private RegressionFit without(Counts total, FitStatus status, String reason, List<Caveat> caveats) {
        return RegressionFit.without(status, reason, errors, Estimate.from(total, RateUnit.RATIO, METHOD), caveats);
    }
}
