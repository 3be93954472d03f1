package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the rows and columns of a scorecard owe each other. */
final class ScorecardShape {

    private ScorecardShape() {}

    static void check(
            List<Kpi> kpis,
            List<ScorecardPeriod> periods,
            List<ScorecardUnit> units,
            List<ScorecardComparator> comparators) {
        Parts.unique("kpis", kpis.stream().map(Kpi::key).toList());
        Parts.unique("periods", periods.stream().map(ScorecardPeriod::name).toList());
        Parts.unique("units", units.stream().map(ScorecardUnit::id).toList());
        Parts.unique(
                "comparators", comparators.stream().map(ScorecardComparator::id).toList());
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i - 1).lastDay().isBefore(periods.get(i).firstDay())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "periods must rise without overlap, \"%s\" begins on %s and \"%s\" ends on %s\nMaybe sort them, or make a scorecard of years and another of months.",
                        periods.get(i).name(),
                        periods.get(i).firstDay(),
                        periods.get(i - 1).name(),
                        periods.get(i - 1).lastDay()));
            }
        }
        Map<OrganisationId, ComparatorKind> kinds = new HashMap<>();
        comparators.forEach(comparator -> kinds.put(comparator.id(), comparator.kind()));
        units.forEach(unit -> requireKnown(unit, kinds));
    }

    private static void requireKnown(ScorecardUnit unit, Map<OrganisationId, ComparatorKind> kinds) {
        Set<ComparatorKind> seen = EnumSet.noneOf(ComparatorKind.class);
        for (OrganisationId comparator : unit.comparators()) {
            ComparatorKind kind = kinds.get(comparator);
            if (kind == null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "comparators of %s must be among those of the scorecard, %s is not\nMaybe it was left out of the list of comparators.",
                        unit.id(),
                        comparator));
            }
            if (!seen.add(kind)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "comparators of %s must be of different kinds, %s is a second %s\nMaybe make another scorecard for another choice of peers.",
                        unit.id(),
                        comparator,
                        kind));
            }
        }
    }
}
