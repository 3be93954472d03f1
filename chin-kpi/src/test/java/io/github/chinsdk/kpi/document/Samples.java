package io.github.chinsdk.kpi.document;

import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.scorecard.ComparatorKind;
import io.github.chinsdk.kpi.scorecard.Fixtures;
import io.github.chinsdk.kpi.scorecard.KpiMeasurement;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCalculation;
import io.github.chinsdk.kpi.scorecard.ScorecardComparator;
import io.github.chinsdk.kpi.scorecard.ScorecardPeriod;
import io.github.chinsdk.kpi.scorecard.ScorecardUnit;
import io.github.chinsdk.kpi.worklist.WorklistCalculation;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A document of each kind with every field filled somewhere in the first of its lists. */
final class Samples {

    private Samples() {}

    static List<Record> all() {
        Scorecard card = scorecard();
        return List.of(
                KpiCatalogue.standard().get(KpiKey.parse("qof-hyp006@2016-17")),
                KpiCatalogue.standard().get(KpiKey.parse("flu-uptake-65-plus@1")),
                card,
                WorklistCalculation.withDefaults()
                        .withListSizes(Map.of(new OrganisationId("A"), 8_000L))
                        .calculate(card, "2019/20"));
    }

    private static Scorecard scorecard() {
        OrganisationId peers = new OrganisationId("PEERS-A");
        List<ScorecardPeriod> years = Fixtures.years(2015, 5);
        List<KpiMeasurement> measurements = new ArrayList<>();
        List<ScorecardUnit> units = new ArrayList<>();
        for (String unit : List.of("A", "B", "C", "D", "E")) {
            units.add(unit.equals("A") ? Fixtures.practice(unit, Fixtures.ENGLAND, peers) : Fixtures.practice(unit));
            for (int i = 0; i < years.size(); i++) {
                long counted = unit.equals("A") ? 500 + 10 * i : 800 + 10 * i;
                measurements.add(Fixtures.measured(Fixtures.HYP006, years.get(i).name(), unit, counted, 1_000));
            }
        }
        years.forEach(
                year -> measurements.add(Fixtures.measured(Fixtures.HYP006, year.name(), "ENG", 795_000, 1_000_000)));
        units.add(Fixtures.practice("F"));
        return ScorecardCalculation.of(
                        List.of(Fixtures.HYP006),
                        years,
                        units,
                        List.of(
                                ScorecardComparator.measured(Fixtures.ENGLAND, ComparatorKind.ENGLAND, "England"),
                                ScorecardComparator.peers(
                                        peers,
                                        "four peers",
                                        List.of(
                                                new OrganisationId("B"),
                                                new OrganisationId("C"),
                                                new OrganisationId("D"),
                                                new OrganisationId("E")))))
                .withPeriodsShown(2)
                .calculate(measurements);
    }
}
