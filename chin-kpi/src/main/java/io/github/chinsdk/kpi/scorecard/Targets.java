package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiThreshold;
import io.github.chinsdk.kpi.variation.Benchmark;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.KpiTarget;
import io.github.chinsdk.model.programme.TrajectoryPoint;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A KPI's values beside their targets and trajectories. */
final class Targets {

    private static final CellTarget NO_TARGET = CellTarget.none("neither the place nor the definition has a target");
    private static final CellTarget NO_TRAJECTORY = CellTarget.none("the place has no trajectory for the KPI");

    private final Kpi kpi;
    private final Polarity polarity;
    private final Benchmark benchmark;
    private final Map<OrganisationId, List<KpiTarget>> byUnit;

    Targets(Kpi kpi, Polarity polarity, Map<OrganisationId, List<KpiTarget>> byUnit) {
        this.kpi = kpi;
        this.polarity = polarity;
        this.benchmark = Benchmark.of(BenchmarkMethod.INTERVALS_95_AND_99_8, polarity);
        this.byUnit = byUnit;
    }

    static void require(List<Kpi> kpis, OrganisationId unit, KpiTarget target, List<KpiTarget> already) {
        List<Kpi> named = kpis.stream().filter(kpi -> isFor(target, kpi)).toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "target must be for a KPI of the scorecard, \"%s\" is not\nMaybe write the key, as in \"qof-dm002@2016-17\".",
                    target.kpi()));
        }
        for (Kpi kpi : named) {
            if (!target.unit().equals(kpi.unit().label()) || target.polarity() != kpi.polarity()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "target of %s for %s must be in \"%s\" and %s, was in \"%s\" and %s\nMaybe it belongs to another version of the KPI.",
                        unit,
                        kpi.key(),
                        kpi.unit().label(),
                        kpi.polarity(),
                        target.unit(),
                        target.polarity()));
            }
            if (already.stream().anyMatch(other -> isFor(other, kpi))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "targets must be one for each unit and KPI, %s of %s has two\nMaybe join them to one trajectory.",
                        kpi.key(),
                        unit));
            }
        }
    }

    CellTarget target(OrganisationId unit, @Nullable Estimate estimate) {
        KpiTarget local = local(unit);
        if (local != null) {
            TrajectoryPoint point = local.target();
            return judged(point.value().doubleValue(), "the place, for " + point.quarter(), estimate);
        }
        KpiThreshold published = kpi.target();
        return published == null ? NO_TARGET : judged(published.value().doubleValue(), published.statedBy(), estimate);
    }

    CellTarget trajectory(OrganisationId unit, ScorecardPeriod period, @Nullable Estimate estimate) {
        KpiTarget local = local(unit);
        if (local == null) {
            return NO_TRAJECTORY;
        }
        FinancialQuarter quarter = FinancialQuarter.containing(period.lastDay());
        return local.plannedFor(quarter)
                .map(planned -> judged(planned.doubleValue(), "the place's trajectory, for " + quarter, estimate))
                .orElseGet(() -> CellTarget.none("the trajectory does not reach " + quarter));
    }

    private CellTarget judged(double target, String statedBy, @Nullable Estimate estimate) {
        if (estimate == null || !estimate.isCalculated()) {
            return notAssessed(target, statedBy, "there is no value to hold against it");
        }
        if (polarity == Polarity.NO_JUDGEMENT) {
            return notAssessed(target, statedBy, "neither way is good");
        }
        double value = estimate.value();
        boolean met = polarity == Polarity.HIGH_IS_GOOD ? value >= target : value <= target;
        BenchmarkCategory category =
                benchmark.compare(estimate, target, kpi.unit()).category();
        return new CellTarget(
                met ? TargetStatus.MET : TargetStatus.MISSED, OptionalDouble.of(target), statedBy, category, "");
    }

    private static CellTarget notAssessed(double target, String statedBy, String reason) {
        return new CellTarget(
                TargetStatus.NOT_ASSESSED, OptionalDouble.of(target), statedBy, BenchmarkCategory.NOT_COMPARED, reason);
    }

    private @Nullable KpiTarget local(OrganisationId unit) {
        for (KpiTarget target : byUnit.getOrDefault(unit, List.of())) {
            if (isFor(target, kpi)) {
                return target;
            }
        }
        return null;
    }

    private static boolean isFor(KpiTarget target, Kpi kpi) {
        return target.kpi().equals(kpi.id()) || target.kpi().equals(kpi.key().toString());
    }
}
