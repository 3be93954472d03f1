package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.variation.Benchmark;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.kpi.variation.BenchmarkResult;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.programme.KpiTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The cells of one KPI. The value of a comparator is found once for each period, however many units it is held against. */
final class KpiCells {

    private static final CellValue NOT_MEASURED =
            CellValue.notMeasured("nothing was measured for this unit and period");
    private static final Caveat NOT_VERIFIED = new Caveat(
            "definition-not-verified",
            "The definition was not read in its source: check it before quoting the number.");

    private final Kpi kpi;
    private final List<ScorecardPeriod> periods;
    private final MeasurementTable table;
    private final Map<ComparatorKind, BenchmarkMethod> methods;
    private final Map<ComparatorKind, Benchmark> benchmarks = new HashMap<>();
    private final Map<OrganisationId, Held> comparators = new HashMap<>();
    private final Targets targets;
    private final TimeSeries series;

    /** A comparator and its values by period, null where it has none. */
    private record Held(
            ScorecardComparator comparator,
            List<@Nullable Estimate> estimates,
            List<OptionalDouble> values,
            List<Integer> membersWithoutCounts) {}

    KpiCells(
            Kpi kpi,
            List<ScorecardPeriod> periods,
            List<ScorecardComparator> comparators,
            Map<ComparatorKind, BenchmarkMethod> methods,
            MeasurementTable table,
            Map<OrganisationId, List<KpiTarget>> targets) {
        Polarity polarity = Polarity.valueOf(kpi.polarity().name());
        this.kpi = kpi;
        this.periods = periods;
        this.table = table;
        this.methods = methods;
        this.targets = new Targets(kpi, polarity, targets);
        this.series = new TimeSeries(kpi, polarity, periods);
        methods.forEach((kind, method) -> benchmarks.put(kind, Benchmark.of(method, polarity)));
        PooledEstimates pooling = new PooledEstimates(kpi);
        for (ScorecardComparator comparator : comparators) {
            this.comparators.put(comparator.id(), held(comparator, pooling));
        }
    }

    ScorecardCell cell(ScorecardUnit unit, int period) {
        List<@Nullable Estimate> upToNow = new ArrayList<>(period + 1);
        for (int i = 0; i <= period; i++) {
            upToNow.add(table.get(kpi.key(), unit.id(), i));
        }
        Estimate estimate = upToNow.get(period);
        List<Caveat> caveats = new ArrayList<>();
        if (estimate != null) {
            caveats.addAll(estimate.caveats());
        }
        if (!kpi.verified() && !caveats.contains(NOT_VERIFIED)) {
            caveats.add(NOT_VERIFIED);
        }
        List<CellComparison> comparisons = new ArrayList<>(unit.comparators().size());
        for (OrganisationId id : unit.comparators()) {
            Held held = comparators.get(id);
            if (held == null) {
                throw new AssertionError("the shape was checked");
            }
            comparisons.add(comparison(estimate, held, period));
            int without = held.membersWithoutCounts().get(period);
            if (without > 0) {
                caveats.add(new Caveat(
                        "comparator-incomplete",
                        String.format(
                                Locale.ROOT,
                                "%d of the %d members of \"%s\" had no counts and were left out of it.",
                                without,
                                held.comparator().members().size(),
                                held.comparator().name())));
            }
        }
        CellTarget target = targets.target(unit.id(), estimate);
        return new ScorecardCell(
                kpi.key(),
                periods.get(period).name(),
                unit.id(),
                estimate == null ? NOT_MEASURED : CellValue.of(estimate),
                comparisons,
                series.trend(upToNow),
                target,
                targets.trajectory(unit.id(), periods.get(period), estimate),
                series.icons(upToNow, target.target()),
                caveats);
    }

    private CellComparison comparison(@Nullable Estimate estimate, Held held, int period) {
        ScorecardComparator comparator = held.comparator();
        Estimate other = held.estimates().get(period);
        BenchmarkCategory category = BenchmarkCategory.NOT_COMPARED;
        String reason;
        if (estimate == null) {
            reason = "nothing was measured for this unit and period";
        } else if (other == null) {
            reason = "nothing was measured for the comparator in that period";
        } else {
            BenchmarkResult result = benchmark(comparator.kind()).compare(estimate, other);
            category = result.category();
            reason = result.reason();
        }
        return new CellComparison(
                comparator.id(),
                comparator.kind(),
                comparator.name(),
                held.values().get(period),
                category,
                method(comparator.kind()),
                reason);
    }

    private Held held(ScorecardComparator comparator, PooledEstimates pooling) {
        List<@Nullable Estimate> estimates = new ArrayList<>(periods.size());
        List<OptionalDouble> values = new ArrayList<>(periods.size());
        List<Integer> without = new ArrayList<>(periods.size());
        for (int period = 0; period < periods.size(); period++) {
            Estimate estimate;
            if (comparator.members().isEmpty()) {
                estimate = table.get(kpi.key(), comparator.id(), period);
                without.add(0);
            } else {
                PooledEstimates.Pooled pooled = pooling.of(members(comparator, period));
                estimate = pooled.estimate();
                without.add(pooled.withoutCounts());
            }
            estimates.add(estimate);
            values.add(estimate == null ? OptionalDouble.empty() : estimate.valueIfCalculated());
        }
        return new Held(comparator, estimates, values, without);
    }

    private List<@Nullable Estimate> members(ScorecardComparator comparator, int period) {
        List<@Nullable Estimate> members = new ArrayList<>(comparator.members().size());
        for (OrganisationId member : comparator.members()) {
            members.add(table.get(kpi.key(), member, period));
        }
        return members;
    }

    private Benchmark benchmark(ComparatorKind kind) {
        Benchmark benchmark = benchmarks.get(kind);
        if (benchmark == null) {
            throw new AssertionError("every kind has a benchmark");
        }
        return benchmark;
    }

    private BenchmarkMethod method(ComparatorKind kind) {
        BenchmarkMethod method = methods.get(kind);
        if (method == null) {
            throw new AssertionError("every kind has a method");
        }
        return method;
    }
}
