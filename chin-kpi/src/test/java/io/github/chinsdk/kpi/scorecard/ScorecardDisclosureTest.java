package io.github.chinsdk.kpi.scorecard;

import static io.github.chinsdk.kpi.scorecard.Fixtures.HYP006;
import static io.github.chinsdk.kpi.scorecard.Fixtures.ISLINGTON;
import static io.github.chinsdk.kpi.scorecard.Fixtures.measured;
import static io.github.chinsdk.kpi.scorecard.Fixtures.practice;
import static io.github.chinsdk.kpi.scorecard.Fixtures.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Working;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.disclosure.DisclosureRule;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.model.document.json.JsonDocuments;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardDisclosureTest {

    private static final OrganisationId A = new OrganisationId("A");
    private static final OrganisationId PEERS = new OrganisationId("PEERS");
    private static final Map<OrganisationId, OrganisationId> BOROUGH =
            Map.of(A, ISLINGTON, new OrganisationId("B"), ISLINGTON, new OrganisationId("C"), ISLINGTON);

    /** A has a small numerator; B and C have not, but the borough's total would give A's away. */
    private static List<KpiMeasurement> measurements() {
        return List.of(
                measured(HYP006, "2016/17", "A", 3, 203),
                measured(HYP006, "2016/17", "B", 151, 203),
                measured(HYP006, "2016/17", "C", 333, 502),
                measured(HYP006, "2016/17", "08H", 487, 908));
    }

    private static ScorecardCalculation calculation() {
        return ScorecardCalculation.of(
                List.of(HYP006),
                years(2016, 1),
                List.of(
                        practice("A", ISLINGTON),
                        practice("B", ISLINGTON, PEERS),
                        practice("C", ISLINGTON, PEERS),
                        new ScorecardUnit(ISLINGTON, "Islington", UnitLevel.BOROUGH, List.of())),
                List.of(
                        ScorecardComparator.measured(ISLINGTON, ComparatorKind.BOROUGH, "Islington"),
                        ScorecardComparator.peers(PEERS, "A", List.of(A))));
    }

    @Test
    void theScorecardIsMadeFromWhatWasProtected() {
        Scorecard shown = calculation()
                .calculate(ScorecardDisclosure.of(List.of(HYP006), BOROUGH).protect(measurements()));
        List<ScorecardCell> cells = shown.cells(HYP006.key(), "2016/17");
        assertThat(cells.get(0).value().status()).isEqualTo(EstimateStatus.WITHHELD);
        assertThat(cells.get(0).value().counts()).isEmpty();
        assertThat(cells.get(0).value().reason())
                .isEqualTo("a count is small, or protects one that is, under the rule \"HES\"");
        assertThat(cells.get(0).comparisons().get(0).category()).isEqualTo(BenchmarkCategory.NOT_COMPARED);
        assertThat(cells.get(0).target().status()).isEqualTo(TargetStatus.NO_TARGET);
        // One more is hidden, so that the borough less the others does not give A away.
        assertThat(cells.subList(1, 3).stream().filter(cell -> cell.value().isCalculated()))
                .hasSize(1);
        ScorecardCell borough = cells.get(3);
        assertThat(borough.value().counts()).contains(Counts.of(485, 910));
        assertThat(borough.caveats())
                .contains(new Caveat("rounded-counts", "Counts are rounded to the nearest 5 under the rule \"HES\"."));
        // A hidden member leaves its peer group without counts.
        assertThat(cells.get(1).comparisons().get(1).value()).isEmpty();
        String document = JsonDocuments.write(shown);
        assertThat(document).doesNotContain("203", "487", "151", "333", "\"numerator\" : 3.0");
    }

    @Test
    void theTeamsOwnScorecardKeepsTheTrueCounts() {
        assertThat(calculation()
                        .calculate(measurements())
                        .cells()
                        .get(0)
                        .value()
                        .counts())
                .contains(Counts.of(3, 203));
    }

    @Test
    void whatIsNotShownCountsAsARowThatAReaderCanWorkOut() {
        // The borough less B is A's 3 of 203: hide B or the borough, though neither is small.
        List<KpiMeasurement> two =
                List.of(measured(HYP006, "2016/17", "B", 151, 203), measured(HYP006, "2016/17", "08H", 154, 406));
        List<KpiMeasurement> shown =
                ScorecardDisclosure.of(List.of(HYP006), BOROUGH).protect(two);
        assertThat(shown)
                .anySatisfy(measurement ->
                        assertThat(measurement.estimate().status()).isEqualTo(EstimateStatus.WITHHELD));
    }

    @Test
    void unitsAloneAndOtherRules() {
        List<KpiMeasurement> alone =
                List.of(measured(HYP006, "2016/17", "A", 100, 102), measured(HYP006, "2016/17", "B", 100, 202));
        List<KpiMeasurement> shown = ScorecardDisclosure.of(List.of(HYP006), Map.of())
                .with(DisclosureRule.ofSuppressingUpTo(5))
                .protect(alone);
        // Two who were not achieved are as few as two who were.
        assertThat(shown.get(0).estimate().status()).isEqualTo(EstimateStatus.WITHHELD);
        assertThat(shown.get(1)).isEqualTo(alone.get(1));
    }

    @Test
    void aStandardisedRateKeepsItsValueWithoutItsWorkings() {
        Kpi deaths = KpiCatalogue.standard().get(KpiKey.parse("under-75-mortality-all-causes@1"));
        Estimate rate = Estimate.from(Counts.of(63, 15_001), deaths.unit(), deaths.method())
                .working("deaths", 63)
                .calculated(400);
        Estimate few = Estimate.from(Counts.of(6, 15_001), deaths.unit(), deaths.method())
                .withheld("fewer than 10");
        List<KpiMeasurement> shown = ScorecardDisclosure.of(List.of(deaths), Map.of())
                .protect(List.of(
                        new KpiMeasurement(deaths.key(), "2016/17", A, rate),
                        new KpiMeasurement(deaths.key(), "2016/17", ISLINGTON, few)));
        assertThat(shown.get(0).estimate().value()).isEqualTo(400);
        assertThat(shown.get(0).estimate().counts()).isEqualTo(Counts.of(65, 15_000));
        assertThat(shown.get(0).estimate().workings()).isEqualTo(List.<Working>of());
        assertThat(shown.get(1).estimate().counts()).isEqualTo(Counts.of(0, 0));
    }

    @Test
    void wrongInputSaysWhatIsWrong() {
        ScorecardDisclosure none = ScorecardDisclosure.of(List.of(), Map.of());
        assertThatThrownBy(() -> none.protect(measurements()))
                .hasMessage(
                        "measurements must be of the KPIs given, qof-hyp006@2016-17 is not one\nMaybe it is of another version.");
        Estimate weighted = Estimate.from(new Counts(1.5, 2), HYP006.unit(), HYP006.method())
                .calculated(75);
        assertThatThrownBy(() -> ScorecardDisclosure.of(List.of(HYP006), Map.of())
                        .protect(List.of(new KpiMeasurement(HYP006.key(), "2016/17", A, weighted))))
                .hasMessage(
                        "counts of a proportion must be whole to be protected, one is not\nMaybe it is weighted: protect the unweighted counts.");
    }
}
