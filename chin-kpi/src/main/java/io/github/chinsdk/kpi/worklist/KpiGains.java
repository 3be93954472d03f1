package io.github.chinsdk.kpi.worklist;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import io.github.chinsdk.kpi.internal.variation.Quantile;
import io.github.chinsdk.kpi.scorecard.CellComparison;
import io.github.chinsdk.kpi.scorecard.ComparatorKind;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCell;
import io.github.chinsdk.kpi.scorecard.ScorecardComparator;
import io.github.chinsdk.kpi.scorecard.ScorecardUnit;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The gains of all practices in one KPI. The quartile of a peer group is found once, however many practices have it. */
final class KpiGains {

    private static final int FEWEST_PEERS = 4;
    private static final double FEWEST_PEOPLE = 20;
    private static final double UPPER_QUARTILE = 0.75;

    /** Undoes the last bits of a product, so that a practice at the very aim is not one patient short of it. */
    private static final double SLACK = 1e-9;

    private final Kpi kpi;
    private final Polarity direction;
    private final ConfidenceLevel level;
    private final List<ScorecardCell> cells;
    private final Map<OrganisationId, ScorecardCell> byUnit = new HashMap<>();
    private final Map<OrganisationId, ScorecardComparator> groups = new HashMap<>();
    private final Map<OrganisationId, Aim> aims = new HashMap<>();

    /** A quartile as a plain proportion, absent where there are too few peers. */
    private record Aim(OptionalDouble proportion, int peers) {}

    KpiGains(Kpi kpi, Polarity direction, ConfidenceLevel level, Scorecard scorecard, List<ScorecardCell> cells) {
        this.kpi = kpi;
        this.direction = direction;
        this.level = level;
        this.cells = cells;
        cells.forEach(cell -> byUnit.put(cell.unit(), cell));
        for (ScorecardComparator comparator : scorecard.comparators()) {
            if (comparator.kind() == ComparatorKind.PEER_GROUP) {
                groups.put(comparator.id(), comparator);
            }
        }
    }

    Kpi kpi() {
        return kpi;
    }

    ScorecardCell cell(int index) {
        return cells.get(index);
    }

    /** Whether the caller chose the good direction, the definition having another or none. */
    boolean hasDirectionOfCaller() {
        return !direction.name().equals(kpi.polarity().name());
    }

    Polarity direction() {
        return direction;
    }

    PotentialGain gain(ScorecardUnit unit, int index) {
        ScorecardCell cell = cells.get(index);
        Optional<CellComparison> beside = cell.comparisons().stream()
                .filter(comparison -> comparison.kind() == ComparatorKind.PEER_GROUP)
                .findFirst();
        BenchmarkCategory besidePeers = beside.map(CellComparison::category).orElse(BenchmarkCategory.NOT_COMPARED);
        if (kpi.method() != KpiMethod.PROPORTION) {
            return none(
                    cell,
                    besidePeers,
                    new Aim(OptionalDouble.empty(), 0),
                    GainStatus.NOT_ASSESSED,
                    String.format(
                            Locale.ROOT,
                            "only a proportion counts patients, this is a number of the method \"%s\"",
                            kpi.method().title()));
        }
        if (direction == Polarity.NO_JUDGEMENT) {
            return none(
                    cell,
                    besidePeers,
                    new Aim(OptionalDouble.empty(), 0),
                    GainStatus.NOT_ASSESSED,
                    "the KPI has no good direction");
        }
        ScorecardComparator group =
                beside.map(comparison -> groups.get(comparison.comparator())).orElse(null);
        if (group == null) {
            return none(
                    cell,
                    besidePeers,
                    new Aim(OptionalDouble.empty(), 0),
                    GainStatus.NOT_ASSESSED,
                    String.format(Locale.ROOT, "%s has no peer group", unit.id()));
        }
        Aim aim = aims.computeIfAbsent(group.id(), id -> aim(group));
        return judged(cell, besidePeers, aim);
    }

    private PotentialGain judged(ScorecardCell cell, BenchmarkCategory besidePeers, Aim aim) {
        if (!cell.value().isCalculated() || cell.value().counts().isEmpty()) {
            return none(
                    cell,
                    besidePeers,
                    aim,
                    GainStatus.NOT_ASSESSED,
                    cell.value().isCalculated()
                            ? "the counts are not shown"
                            : cell.value().reason());
        }
        if (aim.proportion().isEmpty()) {
            return none(
                    cell,
                    besidePeers,
                    aim,
                    GainStatus.NOT_ASSESSED,
                    String.format(
                            Locale.ROOT,
                            "%d peers have 20 people or more in the denominator, and a quartile needs 4",
                            aim.peers()));
        }
        Counts counts = cell.value().counts().get();
        double reached = aim.proportion().getAsDouble() * counts.denominator();
        boolean high = direction == Polarity.HIGH_IS_GOOD;
        double missing = high ? reached - counts.numerator() : counts.numerator() - reached;
        long patients = (long) Math.ceil(missing - SLACK);
        if (patients < 1) {
            return none(cell, besidePeers, aim, GainStatus.AT_AIM, "the practice is at the aim or beyond it");
        }
        Optional<Interval> interval = cell.value().interval(level);
        if (interval.isEmpty()) {
            return none(
                    cell,
                    besidePeers,
                    aim,
                    GainStatus.NOT_ASSESSED,
                    String.format(Locale.ROOT, "the %s interval is absent", level));
        }
        double goal = shown(aim).getAsDouble();
        boolean beyondChance =
                high ? interval.get().upper() < goal : interval.get().lower() > goal;
        return new PotentialGain(
                kpi.key(),
                beyondChance ? GainStatus.COUNTED : GainStatus.NOT_SIGNIFICANT,
                patients,
                cell.value().value(),
                shown(aim),
                kpi.unit().toString(),
                aim.peers(),
                besidePeers,
                cell.trend().direction(),
                beyondChance
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "the aim lies within the practice's %s interval: the gap may be chance",
                                level));
    }

    private PotentialGain none(
            ScorecardCell cell, BenchmarkCategory besidePeers, Aim aim, GainStatus status, String reason) {
        return new PotentialGain(
                kpi.key(),
                status,
                0,
                cell.value().value(),
                shown(aim),
                kpi.unit().toString(),
                aim.peers(),
                besidePeers,
                cell.trend().direction(),
                reason);
    }

    private OptionalDouble shown(Aim aim) {
        return aim.proportion().isPresent()
                ? OptionalDouble.of(aim.proportion().getAsDouble() * kpi.unit().multiplier())
                : OptionalDouble.empty();
    }

    private Aim aim(ScorecardComparator group) {
        double[] proportions = group.members().stream()
                .map(byUnit::get)
                .filter(cell -> cell != null
                        && cell.value().isCalculated()
                        && cell.value().counts().isPresent())
                .map(cell -> cell.value().counts().get())
                .filter(counts -> counts.denominator() >= FEWEST_PEOPLE)
                .mapToDouble(counts -> counts.numerator() / counts.denominator())
                .toArray();
        if (proportions.length < FEWEST_PEERS) {
            return new Aim(OptionalDouble.empty(), proportions.length);
        }
        Arrays.sort(proportions);
        double probability = direction == Polarity.HIGH_IS_GOOD ? UPPER_QUARTILE : 1 - UPPER_QUARTILE;
        return new Aim(OptionalDouble.of(Quantile.type7(proportions, probability)), proportions.length);
    }
}
