package io.github.chinsdk.examples.dashboard;

import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.scorecard.ComparatorKind;
import io.github.chinsdk.kpi.scorecard.KpiMeasurement;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCalculation;
import io.github.chinsdk.kpi.scorecard.ScorecardComparator;
import io.github.chinsdk.kpi.scorecard.ScorecardPeriod;
import io.github.chinsdk.kpi.scorecard.ScorecardUnit;
import io.github.chinsdk.kpi.scorecard.UnitLevel;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.programme.FinancialYear;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The scorecard of one borough's practices beside their system. */
final class ProgrammeScorecard {

    static final Kpi HYPERTENSION = kpi("recorded-prevalence-hypertension@qof");
    static final ScorecardPeriod YEAR = ScorecardPeriod.of(new FinancialYear(2016));

    private static final Map<QofGroup, Kpi> KPIS = kpis();
    private static final OrganisationId SYSTEM = new OrganisationId("QMJ");

    private ProgrammeScorecard() {}

    static Scorecard of(Findings findings, String borough) {
        List<ScorecardUnit> units = new ArrayList<>();
        List<KpiMeasurement> measurements = new ArrayList<>();
        measure(measurements, SYSTEM, findings.whole());
        for (Area practice : findings.practices()) {
            if (practice.borough().code().equals(borough)) {
                OrganisationId id = new OrganisationId(practice.place().code());
                units.add(new ScorecardUnit(id, practice.place().name(), UnitLevel.PRACTICE, List.of(SYSTEM)));
                measure(measurements, id, practice);
            }
        }
        return ScorecardCalculation.of(
                        List.copyOf(KPIS.values()),
                        List.of(YEAR),
                        units,
                        List.of(ScorecardComparator.measured(
                                SYSTEM,
                                ComparatorKind.SYSTEM,
                                findings.programme().title())))
                .calculate(measurements);
    }

    private static void measure(List<KpiMeasurement> measurements, OrganisationId id, Area area) {
        area.prevalence().forEach((group, estimate) -> {
            Kpi kpi = KPIS.get(group);
            if (kpi != null) {
                measurements.add(new KpiMeasurement(
                        kpi.key(), YEAR.name(), id, KpiCalculation.of(kpi).calculate(estimate.counts())));
            }
        });
    }

    private static Map<QofGroup, Kpi> kpis() {
        Map<QofGroup, Kpi> kpis = new LinkedHashMap<>();
        kpis.put(new QofGroup("HYP"), HYPERTENSION);
        kpis.put(new QofGroup("AF"), kpi("recorded-prevalence-atrial-fibrillation@qof"));
        kpis.put(new QofGroup("DM"), kpi("recorded-prevalence-diabetes@qof"));
        return kpis;
    }

    private static Kpi kpi(String key) {
        return KpiCatalogue.standard().get(KpiKey.parse(key));
    }
}
