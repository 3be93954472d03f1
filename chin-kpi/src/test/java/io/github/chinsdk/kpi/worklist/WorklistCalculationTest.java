package io.github.chinsdk.kpi.worklist;

import static io.github.chinsdk.kpi.scorecard.Fixtures.HYP006;
import static io.github.chinsdk.kpi.scorecard.Fixtures.measured;
import static io.github.chinsdk.kpi.scorecard.Fixtures.practice;
import static io.github.chinsdk.kpi.scorecard.Fixtures.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.scorecard.KpiMeasurement;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCalculation;
import io.github.chinsdk.kpi.scorecard.ScorecardComparator;
import io.github.chinsdk.kpi.scorecard.ScorecardUnit;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.variation.TrendDirection;
import io.github.chinsdk.model.document.CsvDocuments;
import io.github.chinsdk.model.document.CsvRows;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.json.JsonDocuments;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WorklistCalculationTest {

    private static final OrganisationId PEERS = new OrganisationId("PEERS");
    private static final Kpi ADMISSIONS = KpiCatalogue.standard().get(KpiKey.parse("emergency-admissions@1"));
    private static final Kpi IN_HOSPITAL = KpiCatalogue.standard().get(KpiKey.parse("deaths-in-hospital@1"));

    /** Peers at 70, 75, 80, 85 and 90%: the upper quartile is 85%, the lower 75%. */
    private static Scorecard card(Kpi kpi, List<KpiMeasurement> more, String... practices) {
        List<KpiMeasurement> measurements = new ArrayList<>(more);
        List<OrganisationId> peers = new ArrayList<>();
        List<ScorecardUnit> units = new ArrayList<>();
        for (String practice : practices) {
            units.add(practice(practice, PEERS));
        }
        for (int i = 0; i < 5; i++) {
            measurements.add(measured(kpi, "2016/17", "P" + i, 700 + 50 * i, 1_000));
            peers.add(new OrganisationId("P" + i));
            units.add(practice("P" + i));
        }
        return ScorecardCalculation.of(
                        List.of(kpi), years(2016, 1), units, List.of(ScorecardComparator.peers(PEERS, "five", peers)))
                .calculate(measurements);
    }

    private static PotentialGain gain(Worklist list, String practice) {
        return list.items().stream()
                .filter(item -> item.practice().value().equals(practice))
                .findFirst()
                .orElseThrow()
                .gains()
                .get(0);
    }

    @Test
    void theGainIsWhatTakesThePracticeToTheUpperQuartile() {
        Worklist list = WorklistCalculation.withDefaults()
                .withListSizes(Map.of(new OrganisationId("A"), 8_350L))
                .calculate(card(HYP006, List.of(measured(HYP006, "2016/17", "A", 601, 1_001)), "A"), "2016/17");
        // 85% of 1,001 is 850.85: the 851st is the first at the aim.
        assertThat(gain(list, "A").patients()).isEqualTo(250);
        assertThat(gain(list, "A").aim()).hasValue(85);
        assertThat(gain(list, "A").peersUsed()).isEqualTo(5);
        assertThat(gain(list, "A").besidePeers()).isEqualTo(BenchmarkCategory.WORSE);
        WorklistItem first = list.items().get(0);
        assertThat(first.reasons())
                .containsExactly(
                        "Hypertension: last blood pressure 150/90 mmHg or less: 250 patients would gain at 85.00%, the upper quartile of 5 peers; now 60.04% (95% 56.97 to 63.03), worse than the peers together.",
                        "8,350 patients are registered.");
        assertThat(list.patients()).isEqualTo(250);
        assertThat(list.totals()).containsExactly(new KpiGain(HYP006.key(), HYP006.title(), 1, 250));
        assertThat(list.caveats()).extracting(Caveat::code).containsExactly("patients-overlap", "aim-varies");
    }

    @Test
    void aGapThatMayBeChanceIsShownAndNotCounted() {
        // 16 of 20 is 80%, 95% 58 to 92: 85% is within reach of chance.
        Worklist list = WorklistCalculation.withDefaults()
                .calculate(card(HYP006, List.of(measured(HYP006, "2016/17", "A", 16, 20)), "A"), "2016/17");
        assertThat(gain(list, "A").status()).isEqualTo(GainStatus.NOT_SIGNIFICANT);
        assertThat(gain(list, "A").patients()).isEqualTo(1);
        assertThat(gain(list, "A").counted()).isZero();
        assertThat(gain(list, "A").reason())
                .isEqualTo("the aim lies within the practice's 95% interval: the gap may be chance");
        assertThat(list.patients()).isZero();
        assertThat(list.items().get(0).reasons())
                .containsExactly(
                        "No gap to the peers' quartile is beyond chance.",
                        "1 more gap may be chance and is not counted.");
    }

    @Test
    void whatCouldNotBeAssessedIsNotCalledNoGap() {
        Worklist list = WorklistCalculation.withDefaults().calculate(card(HYP006, List.of(), "NOBODY"), "2016/17");
        assertThat(gain(list, "NOBODY").status()).isEqualTo(GainStatus.NOT_ASSESSED);
        assertThat(list.items().stream()
                        .filter(item -> item.practice().value().equals("NOBODY"))
                        .flatMap(item -> item.reasons().stream()))
                .containsExactly("No KPI could be assessed.");
    }

    @Test
    void rowsAreWrittenAndComeBackAsTheyWere() throws IOException {
        Worklist list = WorklistCalculation.withDefaults()
                .withListSizes(Map.of(new OrganisationId("-A"), 8_350L))
                .calculate(card(HYP006, List.of(measured(HYP006, "2016/17", "-A", 601, 1_001)), "-A"), "2016/17");
        StringWriter csv = new StringWriter();

        WorklistCsv.write(list, csv);

        List<String> lines = csv.toString().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(
                        "rank,practice,name,listSize,patientsOfPractice,kpi,status,patients,value,aim,valueUnit,peersUsed,besidePeers,trend,reason,reasonsOfPractice");
        assertThat(lines.get(1)).startsWith("1,'-A,Practice -A,8350,250,qof-hyp006@2016-17,COUNTED,250,60.0");
        CsvRows<WorklistRow> read = CsvDocuments.read(
                WorklistRow.class, CsvSource.ofBytes("list.csv", csv.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(WorklistCsv.rows(list).toList());
        assertThat(read.rows().get(1).listSize()).isNull();
    }

    @Test
    void aStricterGuardCountsLess() {
        Scorecard card = card(HYP006, List.of(measured(HYP006, "2016/17", "A", 820, 1_000)), "A");
        assertThat(gain(WorklistCalculation.withDefaults().calculate(card, "2016/17"), "A")
                        .status())
                .isEqualTo(GainStatus.COUNTED);
        assertThat(gain(
                                WorklistCalculation.withDefaults()
                                        .with(ConfidenceLevel.P99_8)
                                        .calculate(card, "2016/17"),
                                "A")
                        .status())
                .isEqualTo(GainStatus.NOT_SIGNIFICANT);
        assertThat(gain(
                                WorklistCalculation.withDefaults()
                                        .with(ConfidenceLevel.P90)
                                        .calculate(card, "2016/17"),
                                "A")
                        .reason())
                .isEqualTo("the 90% interval is absent");
    }

    @Test
    void whereLowIsGoodTheLowerQuartileIsTheAim() {
        Worklist list = WorklistCalculation.withDefaults()
                .withDirection(IN_HOSPITAL.key(), Polarity.LOW_IS_GOOD)
                .calculate(
                        card(IN_HOSPITAL, List.of(measured(IN_HOSPITAL, "2016/17", "A", 900, 1_000)), "A"), "2016/17");
        assertThat(gain(list, "A").aim()).hasValue(75);
        assertThat(gain(list, "A").patients()).isEqualTo(150);
        assertThat(list.items().get(0).reasons().get(0))
                .contains("150 patients would gain at 75.00%, the lower quartile");
        assertThat(list.items().get(0).caveats()).extracting(Caveat::code).contains("direction-of-caller");
        Worklist open = WorklistCalculation.withDefaults()
                .calculate(
                        card(IN_HOSPITAL, List.of(measured(IN_HOSPITAL, "2016/17", "A", 900, 1_000)), "A"), "2016/17");
        assertThat(gain(open, "A").reason()).isEqualTo("the KPI has no good direction");
    }

    @Test
    void whatCannotBeAssessedHasAReason() {
        Worklist list = WorklistCalculation.withDefaults()
                .calculate(card(HYP006, List.of(measured(HYP006, "2016/17", "A", 850, 1_000)), "A", "GONE"), "2016/17");
        assertThat(gain(list, "A").status()).isEqualTo(GainStatus.AT_AIM);
        assertThat(gain(list, "GONE").reason()).isEqualTo("nothing was measured for this unit and period");
        assertThat(gain(list, "P0").reason()).isEqualTo("P0 has no peer group");
        assertThat(gain(
                                WorklistCalculation.withDefaults()
                                        .calculate(
                                                card(
                                                        ADMISSIONS,
                                                        List.of(measured(ADMISSIONS, "2016/17", "A", 9, 10)),
                                                        "A"),
                                                "2016/17"),
                                "A")
                        .reason())
                .isEqualTo(
                        "only a proportion counts patients, this is a number of the method \"crude rate, Byar, exact Poisson below 10 events\"");
    }

    @Test
    void aQuartileNeedsFourPeersWithTwentyPeople() {
        List<OrganisationId> peers = new ArrayList<>();
        List<ScorecardUnit> units = new ArrayList<>(List.of(practice("A", PEERS)));
        List<KpiMeasurement> measurements = new ArrayList<>(List.of(measured(HYP006, "2016/17", "A", 500, 1_000)));
        for (int i = 0; i < 4; i++) {
            peers.add(new OrganisationId("P" + i));
            units.add(practice("P" + i));
            measurements.add(measured(HYP006, "2016/17", "P" + i, 19, i == 0 ? 19 : 20));
        }
        Scorecard card = ScorecardCalculation.of(
                        List.of(HYP006),
                        years(2016, 1),
                        units,
                        List.of(ScorecardComparator.peers(PEERS, "four", peers)))
                .calculate(measurements);
        assertThat(gain(WorklistCalculation.withDefaults().calculate(card, "2016/17"), "A")
                        .reason())
                .isEqualTo("3 peers have 20 people or more in the denominator, and a quartile needs 4");
    }

    @Test
    void tiesAreInTheOrderOfIdentifiersWhateverTheOrderOfUnits() {
        List<KpiMeasurement> same = List.of(
                measured(HYP006, "2016/17", "B", 600, 1_000),
                measured(HYP006, "2016/17", "A", 600, 1_000),
                measured(HYP006, "2016/17", "C", 500, 1_000));
        Worklist list = WorklistCalculation.withDefaults().calculate(card(HYP006, same, "B", "A", "C"), "2016/17");
        assertThat(list.items().stream().map(item -> item.practice().value()).limit(4))
                .containsExactly("C", "A", "B", "P0");
        assertThat(list.items().stream().map(WorklistItem::rank).limit(3)).containsExactly(1, 2, 3);
        assertThat(JsonDocuments.read(Worklist.class, JsonDocuments.write(list)))
                .isEqualTo(list);
        assertThat(list).hasToString("Worklist[2016/17, 8 practices, 1 KPIs]");
    }

    @Test
    void sumsThatDoNotAddUpAreRefused() {
        Worklist list = WorklistCalculation.withDefaults()
                .calculate(card(HYP006, List.of(measured(HYP006, "2016/17", "A", 600, 1_000)), "A"), "2016/17");
        WorklistItem item = list.items().get(0);
        assertThatThrownBy(() -> new WorklistItem(
                        1,
                        item.practice(),
                        item.name(),
                        OptionalLong.empty(),
                        249,
                        item.gains(),
                        item.reasons(),
                        List.of()))
                .hasMessage(
                        "patients of A must be the sum of the gains that count, 250, was 249\nMaybe the document was edited by hand.");
        assertThatThrownBy(() -> new WorklistItem(
                        0,
                        item.practice(),
                        item.name(),
                        OptionalLong.empty(),
                        250,
                        item.gains(),
                        item.reasons(),
                        List.of()))
                .hasMessage("rank must be >= 1, was 0\nMaybe ranks were counted from 0.");
        assertThatThrownBy(() ->
                        new Worklist(list.period(), list.rule(), list.items().subList(1, 3), list.totals(), List.of()))
                .hasMessage(
                        "items must fall by patients and be ranked from 1, P0 with rank 2 is out of its place\nMaybe they were sorted otherwise.");
        assertThatThrownBy(() -> new Worklist(list.period(), list.rule(), List.of(), list.totals(), List.of()))
                .hasMessage(
                        "patients of practices and of KPIs must add up to the same, were 0 and 250\nMaybe a practice was taken out: make the list anew.");
        assertThatThrownBy(() -> new PotentialGain(
                        HYP006.key(),
                        GainStatus.COUNTED,
                        0,
                        OptionalDouble.of(1),
                        OptionalDouble.of(2),
                        "%",
                        5,
                        BenchmarkCategory.WORSE,
                        TrendDirection.INCREASING,
                        ""))
                .hasMessage(
                        "patients must be above 0 if and only if the practice is short of its aim, was 0 with COUNTED\nMaybe the document was edited by hand.");
        assertThatThrownBy(() -> new PotentialGain(
                        HYP006.key(),
                        GainStatus.COUNTED,
                        1,
                        OptionalDouble.of(1),
                        OptionalDouble.of(2),
                        "%",
                        5,
                        BenchmarkCategory.WORSE,
                        TrendDirection.INCREASING,
                        "why"))
                .hasMessage(
                        "reason must be given if and only if the gain does not count, was \"why\" with COUNTED\nMaybe the document was edited by hand.");
        assertThatThrownBy(() -> WorklistCalculation.withDefaults().withListSizes(Map.of(new OrganisationId("A"), -1L)))
                .hasMessage("list size of A must be >= 0, was -1\nMaybe the sign marks a suppressed count.");
    }
}
