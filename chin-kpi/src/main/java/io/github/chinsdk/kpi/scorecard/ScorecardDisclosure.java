package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.disclosure.DisclosureControl;
import io.github.chinsdk.kpi.disclosure.DisclosureRule;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes measurements fit to publish: the explicit last step of counting, before the scorecard that is published is made.
 *
 * <p>The scorecard is then calculated from what was protected, and not protected afterwards: its colours, trends, icons
 * and peer values are functions of the counts, and would give away what the hidden counts were.
 *
 * <pre>{@code
 * ScorecardCalculation calculation = ScorecardCalculation.of(kpis, periods, units, comparators);
 * Scorecard forTheTeam = calculation.calculate(measurements);
 * Scorecard forTheBoard = calculation.calculate(
 *         ScorecardDisclosure.of(kpis, boroughOfPractice).protect(measurements));
 * }</pre>
 *
 * <p>For each KPI and period all units are one table with its subtotals, protected as {@link DisclosureControl} says: a row
 * for each unit, wholes being the sums of their members and of those that are not shown (the whole less its members); a
 * column for the numerator and, of a proportion, one for the others in the denominator. So neither can a hidden practice be
 * found as its borough less the others, nor a hidden borough as the sum of its practices. A unit is shown only if none of
 * its counts is hidden. Shown counts are rounded by the rule and the KPI is calculated from the rounded ones. A number that cannot be
 * calculated from two counts, such as a standardised rate, keeps its value where its numerator is shown.
 *
 * <p>What it does not do: KPIs and periods are not protected against each other, and neither are two releases. Immutable.
 */
public final class ScorecardDisclosure {

    private final Map<KpiKey, Kpi> kpis;
    private final Map<OrganisationId, OrganisationId> parents;
    private final DisclosureRule rule;

    private record Column(KpiKey kpi, String period) {}

    private ScorecardDisclosure(
            Map<KpiKey, Kpi> kpis, Map<OrganisationId, OrganisationId> parents, DisclosureRule rule) {
        this.kpis = kpis;
        this.parents = parents;
        this.rule = rule;
    }

    /**
     * Protection with the {@link DisclosureRule#HES} rule.
     *
     * @param kpis the definitions
     * @param parents for each unit that is part of another whose figures are published too, that other: the borough of a
     *     practice, the system of a borough
     * @return the protection
     */
    public static ScorecardDisclosure of(Collection<Kpi> kpis, Map<OrganisationId, OrganisationId> parents) {
        Map<KpiKey, Kpi> byKey = new HashMap<>();
        kpis.forEach(kpi -> byKey.put(kpi.key(), kpi));
        return new ScorecardDisclosure(Map.copyOf(byKey), Map.copyOf(parents), DisclosureRule.HES);
    }

    /**
     * The same with another rule.
     *
     * @param newRule the rule
     * @return a new protection
     */
    public ScorecardDisclosure with(DisclosureRule newRule) {
        return new ScorecardDisclosure(kpis, parents, newRule);
    }

    /**
     * Suppresses and rounds.
     *
     * @param measurements true measurements, of every unit whose figures will be published
     * @return as many measurements in the same order; those that are hidden are withheld, with the rule as the reason, and
     *     carry no counts
     * @throws IllegalArgumentException if a measurement is of none of the definitions, its counts are not whole numbers
     *     though its KPI adds up whole ones, or a unit is part of itself
     */
    public List<KpiMeasurement> protect(Collection<KpiMeasurement> measurements) {
        Map<Column, SortedMap<OrganisationId, Counts>> columns = new LinkedHashMap<>();
        for (KpiMeasurement measurement : measurements) {
            requireKpi(measurement);
            columns.computeIfAbsent(new Column(measurement.kpi(), measurement.period()), column -> new TreeMap<>())
                    .put(measurement.unit(), measurement.estimate().counts());
        }
        Map<Column, Set<OrganisationId>> hidden = new HashMap<>();
        columns.forEach((column, counts) ->
                hidden.put(column, ProtectedHierarchy.hidden(requireKpi(column.kpi()), parents, counts, rule)));
        List<KpiMeasurement> shown = new ArrayList<>(measurements.size());
        for (KpiMeasurement measurement : measurements) {
            Column column = new Column(measurement.kpi(), measurement.period());
            boolean hide = hidden.getOrDefault(column, Set.of()).contains(measurement.unit());
            Kpi kpi = requireKpi(measurement.kpi());
            shown.add(new KpiMeasurement(
                    measurement.kpi(),
                    measurement.period(),
                    measurement.unit(),
                    hide ? withheld(kpi) : rounded(kpi, measurement.estimate())));
        }
        return shown;
    }

    private Estimate withheld(Kpi kpi) {
        return Estimate.from(Counts.of(0, 0), kpi.unit(), kpi.method())
                .withheld(String.format(
                        Locale.ROOT, "a count is small, or protects one that is, under the rule \"%s\"", rule.name()));
    }

    private Estimate rounded(Kpi kpi, Estimate estimate) {
        if (rule.roundTo() == 1) {
            return estimate;
        }
        Counts counts = new Counts(
                round(estimate.counts().numerator()), round(estimate.counts().denominator()));
        Caveat caveat = new Caveat(
                "rounded-counts",
                String.format(
                        Locale.ROOT,
                        "Counts are rounded to the nearest %d under the rule \"%s\".",
                        rule.roundTo(),
                        rule.name()));
        Estimate again = switch (kpi.method()) {
            case PROPORTION, CRUDE_RATE, AMOUNT_OVER_POPULATION ->
                KpiCalculation.of(kpi).calculate(counts);
            default -> withCounts(estimate, counts);
        };
        for (Caveat old : estimate.caveats()) {
            again = again.with(old);
        }
        return again.with(caveat);
    }

    /** The same value without the workings, which hold true counts. */
    private static Estimate withCounts(Estimate estimate, Counts counts) {
        Estimate.Builder copy = Estimate.from(counts, estimate.unit(), estimate.method());
        estimate.intervals().forEach(copy::interval);
        return switch (estimate.status()) {
            case CALCULATED -> copy.calculated(estimate.value());
            case WITHHELD -> copy.withheld(estimate.reason());
            case UNDEFINED -> copy.undefined(estimate.reason());
            case REJECTED -> copy.rejected(estimate.reason());
        };
    }

    private double round(double count) {
        return rule.round(Math.round(count));
    }

    private Kpi requireKpi(KpiMeasurement measurement) {
        return requireKpi(measurement.kpi());
    }

    private Kpi requireKpi(KpiKey key) {
        Kpi kpi = kpis.get(key);
        if (kpi == null) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "measurements must be of the KPIs given, %s is not one\nMaybe it is of another version.",
                    key));
        }
        return kpi;
    }
}
