package io.github.chinsdk.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.SharedData;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.PeerGroup;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.worklist.GainStatus;
import io.github.chinsdk.kpi.worklist.Worklist;
import io.github.chinsdk.kpi.worklist.WorklistCalculation;
import io.github.chinsdk.kpi.worklist.WorklistItem;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.PracticePlacements;
import io.github.chinsdk.model.document.QofPrevalence;
import io.github.chinsdk.model.organisation.Country;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Hierarchy;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.organisation.PracticePlacement;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofListType;
import io.github.chinsdk.model.programme.FinancialYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All England, QOF 2016/17 and 2019/20: a scorecard of Islington, and one of every practice. Figures of 2019/20, the
 * quartile and the gains were worked out from the same files by a script of a few lines in another language.
 */
class QofScorecardTest {

    private static final String FOLDER = "qof-prevalence-practice/";
    private static final OrganisationId ISLINGTON = new OrganisationId("08H");
    private static final OrganisationId NCL = new OrganisationId("E54000028");
    private static final OrganisationId PEERS = new OrganisationId("PEERS-ISLINGTON");
    private static final List<ScorecardPeriod> YEARS = List.of(Fixtures.year(2016), Fixtures.year(2019));

    /** Register codes of QOF, by the definitions of the catalogue. */
    private static final Map<String, Kpi> KPIS = kpis();

    private static Map<String, Kpi> kpis() {
        Map<String, Kpi> kpis = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("HYP", "hypertension");
        names.put("AF", "atrial-fibrillation");
        names.put("DM", "diabetes");
        names.put("CKD", "chronic-kidney-disease");
        names.put("COPD", "copd");
        names.put("CHD", "coronary-heart-disease");
        names.put("DEM", "dementia");
        names.put("STIA", "stroke-tia");
        names.put("EP", "epilepsy");
        names.put("OB", "obesity");
        names.forEach((group, name) ->
                kpis.put(group, KpiCatalogue.standard().get(KpiKey.parse("recorded-prevalence-" + name + "@qof"))));
        return kpis;
    }

    /** One year's registers, and the whole of England as published: over the lists of all practices. */
    private static List<KpiMeasurement> measurements(QofPrevalence file, String period) {
        List<KpiMeasurement> measurements = new ArrayList<>();
        Map<String, Long> registers = new HashMap<>();
        Map<String, QofListType> lists = new HashMap<>();
        for (DiseaseRegister row : file.registers()) {
            String group = row.group().code();
            if (KPIS.containsKey(group)) {
                measurements.add(measured(
                        group, period, OrganisationId.of(row.practice()), Counts.of(row.register(), row.listSize())));
                registers.merge(group, row.register(), Math::addExact);
                lists.put(group, row.listType());
            }
        }
        Map<QofListType, Long> people = new HashMap<>();
        for (PracticeListSize list : file.listSizes()) {
            people.merge(list.listType(), list.patients(), Math::addExact);
        }
        for (String group : new TreeSet<>(registers.keySet())) {
            measurements.add(measured(
                    group,
                    period,
                    Country.ENGLAND.id(),
                    Counts.of(registers.get(group), people.get(lists.get(group)))));
        }
        return measurements;
    }

    private static KpiMeasurement measured(String group, String period, OrganisationId unit, Counts counts) {
        Kpi kpi = KPIS.get(group);
        return new KpiMeasurement(
                kpi.key(), period, unit, KpiCalculation.of(kpi).calculate(counts));
    }

    private static @Nullable Input read;

    @BeforeAll
    static void read() {
        read = new Input();
    }

    private static Input input() {
        return Objects.requireNonNull(read);
    }

    private static final class Input {

        final List<PracticePlacement> placements = PracticePlacements.read(
                        CsvSource.of(SharedData.path(FOLDER + "ORGANISATION_REFERENCE_1617.csv")))
                .rows();
        final Hierarchy hierarchy = OrganisationHistory.ofPlacements(
                        placements, DatePeriod.ofStart(new FinancialYear(2016).firstDay()))
                .asOf(new FinancialYear(2016).lastDay());
        final QofPrevalence first = QofPrevalence.read(CsvSource.of(SharedData.path(FOLDER + "PREVALENCE_1617.csv")));
        final QofPrevalence second = QofPrevalence.read(CsvSource.of(SharedData.path(FOLDER + "PREVALENCE_1920.csv")));
        final List<KpiMeasurement> practices = new ArrayList<>();
        final List<KpiMeasurement> all = new ArrayList<>();
        final Set<OrganisationId> orphans = new HashSet<>();

        Input() {
            practices.addAll(measurements(first, "2016/17"));
            practices.addAll(measurements(second, "2019/20"));
            all.addAll(practices);
            practices.removeIf(measurement -> measurement.unit().equals(Country.ENGLAND.id()));
            MeasurementRollUp boroughs =
                    MeasurementRollUp.of(KPIS.values(), practices, hierarchy, Grouping.COMMISSIONER);
            all.addAll(boroughs.measurements());
            orphans.addAll(boroughs.orphans());
            all.addAll(MeasurementRollUp.of(KPIS.values(), boroughs.measurements(), hierarchy, Grouping.SYSTEM)
                    .measurements());
        }

        Map<OrganisationId, Long> listSizes() {
            Map<OrganisationId, Long> sizes = new HashMap<>();
            for (PracticeListSize list : second.listSizes()) {
                if (list.listType().equals(QofListType.TOTAL)) {
                    sizes.put(OrganisationId.of(list.practice()), list.patients());
                }
            }
            return sizes;
        }
    }

    private static Scorecard islington() {
        List<OrganisationId> practices = List.copyOf(input().hierarchy.membersOf(ISLINGTON, Grouping.COMMISSIONER));
        List<ScorecardUnit> units = new ArrayList<>();
        units.add(new ScorecardUnit(
                ISLINGTON, "NHS Islington CCG", UnitLevel.BOROUGH, List.of(Country.ENGLAND.id(), NCL)));
        for (OrganisationId practice : practices) {
            units.add(new ScorecardUnit(
                    practice,
                    practice.value(),
                    UnitLevel.PRACTICE,
                    List.of(Country.ENGLAND.id(), NCL, ISLINGTON, PEERS)));
        }
        return ScorecardCalculation.of(
                        List.copyOf(KPIS.values()),
                        YEARS,
                        units,
                        List.of(
                                ScorecardComparator.measured(Country.ENGLAND.id(), ComparatorKind.ENGLAND, "England"),
                                ScorecardComparator.measured(NCL, ComparatorKind.SYSTEM, "North Central London"),
                                ScorecardComparator.measured(ISLINGTON, ComparatorKind.BOROUGH, "Islington"),
                                ScorecardComparator.peers(PEERS, "all practices of Islington", practices)))
                .calculate(input().all);
    }

    @Test
    void islingtonBesideEnglandInTwoYears() {
        Scorecard card = islington();
        assertThat(card.units()).hasSize(34);
        assertThat(card.cells()).hasSize(34 * 10 * 2);
        assertCell(card, "HYP", "2016/17", Counts.of(21_739, 246_041), 8.84, 13.83);
        assertCell(card, "AF", "2016/17", Counts.of(2_271, 246_041), 0.92, 1.84);
        assertCell(card, "DM", "2016/17", Counts.of(10_368, 207_799), 4.99, 6.67);
        assertCell(card, "CKD", "2016/17", Counts.of(3_537, 205_897), 1.72, 4.09);
        assertCell(card, "HYP", "2019/20", Counts.of(23_096, 267_569), 8.63, 14.10);
        assertCell(card, "AF", "2019/20", Counts.of(2_421, 267_569), 0.90, 2.05);
        assertCell(card, "DM", "2019/20", Counts.of(11_047, 228_396), 4.84, 7.08);
        ScorecardCell hypertension = card.cell(KPIS.get("HYP").key(), "2016/17", ISLINGTON);
        // Wilson, as the project was given it.
        assertThat(hypertension
                        .value()
                        .interval(ConfidenceLevel.P95)
                        .orElseThrow()
                        .lower())
                .isCloseTo(8.724, within(5e-4));
        assertThat(hypertension
                        .value()
                        .interval(ConfidenceLevel.P95)
                        .orElseThrow()
                        .upper())
                .isCloseTo(8.948, within(5e-4));
        // A register has no good length: lower, not worse.
        assertThat(hypertension.comparisons())
                .extracting(CellComparison::category)
                .containsExactly(BenchmarkCategory.LOWEST, BenchmarkCategory.LOWEST);
        assertThat(hypertension.trend().reason()).isEqualTo("there are fewer than five points");
        // One practice of 2016/17 was gone by 2019/20: a reason, not a zero.
        assertThat(card.cells(KPIS.get("HYP").key(), "2019/20").stream()
                        .filter(cell -> !cell.value().isCalculated())
                        .map(cell -> cell.value().reason()))
                .containsExactly("nothing was measured for this unit and period");
    }

    private static void assertCell(
            Scorecard card, String group, String period, Counts counts, double percent, double england) {
        ScorecardCell cell = card.cell(KPIS.get(group).key(), period, ISLINGTON);
        assertThat(cell.value().counts()).as("%s %s", group, period).contains(counts);
        assertThat(cell.value().value().orElseThrow()).isCloseTo(percent, within(5.01e-3));
        assertThat(cell.comparisons().get(0).value().orElseThrow()).isCloseTo(england, within(5.01e-3));
    }

    @Test
    void theQistsWorklistForUndiagnosedHypertension() {
        Scorecard card = islington();
        KpiKey hypertension = KPIS.get("HYP").key();
        Worklist list = WorklistCalculation.withDefaults()
                .withDirection(hypertension, Polarity.HIGH_IS_GOOD)
                .withListSizes(input().listSizes())
                .calculate(card, "2016/17");
        assertThat(list.patients()).isEqualTo(5_702);
        assertThat(list.items()).hasSize(33);
        WorklistItem first = list.items().get(0);
        assertThat(first.practice()).isEqualTo(new OrganisationId("F83624"));
        assertThat(first.patients()).isEqualTo(629);
        assertThat(first.reasons().get(0))
                .isEqualTo(
                        "Recorded prevalence of hypertension: 629 patients would gain at 10.93%, the upper quartile of 33 peers; now 5.42% (95% 5.02 to 5.85), lower than the peers together.");
        assertThat(list.items().stream().map(WorklistItem::patients).limit(4)).containsExactly(629L, 548L, 532L, 510L);
        assertThat(list.items().stream()
                        .map(item -> item.gains().get(0))
                        .filter(gain -> gain.status() == GainStatus.NOT_SIGNIFICANT)
                        .mapToLong(gain -> gain.patients()))
                .containsExactlyInAnyOrder(25L, 13L, 10L, 15L);
        assertThat(list.totals().get(0).practices()).isEqualTo(20);
        assertThat(list.totals().get(1).patients()).isZero();
    }

    @Test
    void peersByFeatures() {
        Map<OrganisationId, Long> sizes = input().listSizes();
        List<OrganisationId> candidates = input().hierarchy.membersOf(ISLINGTON, Grouping.COMMISSIONER).stream()
                .filter(sizes::containsKey)
                .toList();
        ScorecardComparator peers = ScorecardComparator.peers(
                PeerGroup.named(OrganisationId::value)
                        .withFeature(practice -> sizes.get(practice), 1)
                        .mostSimilarTo(candidates.get(0), 10, candidates),
                practice -> practice);
        assertThat(peers.members()).hasSize(10).doesNotContain(candidates.get(0));
        assertThat(peers.id()).hasToString("PEERS-" + candidates.get(0));
    }

    /** 7,392 practices, ten KPIs, two years; each held against England and its commissioner's practices taken together. */
    @Test
    void everyPracticeOfEngland() {
        List<ScorecardComparator> comparators = new ArrayList<>();
        comparators.add(ScorecardComparator.measured(Country.ENGLAND.id(), ComparatorKind.ENGLAND, "England"));
        for (OrganisationId borough : input().hierarchy.parentsIn(Grouping.COMMISSIONER)) {
            comparators.add(ScorecardComparator.peers(
                    borough,
                    "practices of " + borough,
                    List.copyOf(input().hierarchy.membersOf(borough, Grouping.COMMISSIONER))));
        }
        List<ScorecardUnit> units = input().placements.stream()
                .map(placement -> ScorecardUnit.of(placement.practice())
                        .withComparators(List.of(
                                Country.ENGLAND.id(), placement.commissioner().id())))
                .toList();
        Scorecard card = ScorecardCalculation.of(List.copyOf(KPIS.values()), YEARS, units, comparators)
                .calculate(input().all);
        assertThat(card.cells()).hasSize(7_392 * 10 * 2);
        assertThat(card.cells().stream().filter(cell -> cell.value().isCalculated()))
                .hasSizeGreaterThan(130_000);
        long counted = card.cells(KPIS.get("HYP").key(), "2016/17").stream()
                .flatMap(cell -> cell.value().counts().stream())
                .mapToLong(counts -> (long) counts.numerator())
                .sum();
        assertThat(counted).isEqualTo(8_028_077);
        Worklist list = WorklistCalculation.withDefaults()
                .withDirection(KPIS.get("HYP").key(), Polarity.HIGH_IS_GOOD)
                .calculate(card, "2016/17");
        assertThat(list.items()).hasSize(7_392);
        assertThat(list.items().stream()
                        .filter(item -> item.practice().equals(new OrganisationId("F83624")))
                        .mapToLong(WorklistItem::patients))
                .containsExactly(629L);
        // Practices that opened after 2016/17 belong to no commissioner of that year: set apart, not lost.
        assertThat(input().orphans).isNotEmpty();
    }
}
