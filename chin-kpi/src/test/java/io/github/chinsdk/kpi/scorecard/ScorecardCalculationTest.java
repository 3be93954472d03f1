package io.github.chinsdk.kpi.scorecard;

import static io.github.chinsdk.kpi.scorecard.Fixtures.ENGLAND;
import static io.github.chinsdk.kpi.scorecard.Fixtures.HYP006;
import static io.github.chinsdk.kpi.scorecard.Fixtures.HYPERTENSION;
import static io.github.chinsdk.kpi.scorecard.Fixtures.ISLINGTON;
import static io.github.chinsdk.kpi.scorecard.Fixtures.measured;
import static io.github.chinsdk.kpi.scorecard.Fixtures.months;
import static io.github.chinsdk.kpi.scorecard.Fixtures.practice;
import static io.github.chinsdk.kpi.scorecard.Fixtures.series;
import static io.github.chinsdk.kpi.scorecard.Fixtures.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.kpi.variation.TrendDirection;
import io.github.chinsdk.kpi.variation.chart.AssuranceType;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.KpiTarget;
import io.github.chinsdk.model.programme.Polarity;
import io.github.chinsdk.model.programme.TrajectoryPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScorecardCalculationTest {

    private static final ScorecardComparator WHOLE =
            ScorecardComparator.measured(ENGLAND, ComparatorKind.ENGLAND, "England");
    private static final ScorecardComparator BOROUGH =
            ScorecardComparator.measured(ISLINGTON, ComparatorKind.BOROUGH, "Islington");
    private static final OrganisationId PEERS = new OrganisationId("PEERS-A");
    private static final ScorecardComparator PEERS_OF_A = ScorecardComparator.peers(
            PEERS, "B and C", List.of(new OrganisationId("B"), new OrganisationId("C"), new OrganisationId("GONE")));

    /** Islington's published HYP006 of 2016/17 (16,968 of 20,816, 81.5142%); the others are made up. */
    private static List<KpiMeasurement> oneYear() {
        return List.of(
                measured(HYP006, "2016/17", "08H", 16_968, 20_816),
                measured(HYP006, "2016/17", "ENG", 795_000, 1_000_000),
                measured(HYP006, "2016/17", "A", 700, 1_000),
                measured(HYP006, "2016/17", "B", 850, 1_000),
                measured(HYP006, "2016/17", "C", 900, 1_000));
    }

    private static Scorecard oneYearCard() {
        return ScorecardCalculation.of(
                        List.of(HYP006),
                        years(2016, 1),
                        List.of(
                                practice("A", ENGLAND, ISLINGTON, PEERS),
                                practice("NOBODY", ENGLAND, PEERS),
                                new ScorecardUnit(ISLINGTON, "Islington", UnitLevel.BOROUGH, List.of(ENGLAND))),
                        List.of(WHOLE, BOROUGH, PEERS_OF_A))
                .calculate(oneYear());
    }

    @Test
    void valueIntervalsAndComparisonsOfOneYear() {
        ScorecardCell islington = oneYearCard().cell(HYP006.key(), "2016/17", ISLINGTON);
        assertThat(islington.value().value().orElseThrow()).isCloseTo(81.5142, within(5e-5));
        assertThat(islington.value().counts()).contains(Counts.of(16_968, 20_816));
        assertThat(islington.value().interval(ConfidenceLevel.P95)).isPresent();
        assertThat(islington.value().interval(ConfidenceLevel.P99_8)).isPresent();
        // England's 79.5% is below even the 99.8% interval.
        assertThat(islington.comparisons()).singleElement().satisfies(beside -> {
            assertThat(beside.name()).isEqualTo("England");
            assertThat(beside.value()).hasValue(79.5);
            assertThat(beside.category()).isEqualTo(BenchmarkCategory.BEST);
        });
    }

    @Test
    void peersAreTheirCountsAddedUpAndAreHeldAgainstBothIntervals() {
        ScorecardCell a = oneYearCard().cell(HYP006.key(), "2016/17", new OrganisationId("A"));
        assertThat(a.comparisons())
                .extracting(CellComparison::kind)
                .containsExactly(ComparatorKind.ENGLAND, ComparatorKind.BOROUGH, ComparatorKind.PEER_GROUP);
        CellComparison peers = a.comparisons().get(2);
        assertThat(peers.value()).hasValue(87.5);
        assertThat(peers.category()).isEqualTo(BenchmarkCategory.WORSE);
        assertThat(peers.method()).isEqualTo(BenchmarkMethod.DOUBLE_OVERLAP_95);
        assertThat(a.caveats())
                .contains(new Caveat(
                        "comparator-incomplete",
                        "1 of the 3 members of \"B and C\" had no counts and were left out of it."));
    }

    @Test
    void whatWasNotMeasuredIsAReasonInEveryPart() {
        ScorecardCell nobody = oneYearCard().cell(HYP006.key(), "2016/17", new OrganisationId("NOBODY"));
        assertThat(nobody.value().status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(nobody.value().counts()).isEmpty();
        assertThat(nobody.value().reason()).isEqualTo("nothing was measured for this unit and period");
        assertThat(nobody.comparisons()).allSatisfy(beside -> {
            assertThat(beside.category()).isEqualTo(BenchmarkCategory.NOT_COMPARED);
            assertThat(beside.value()).isPresent();
            assertThat(beside.reason()).isEqualTo("nothing was measured for this unit and period");
        });
        assertThat(nobody.trend().direction()).isEqualTo(TrendDirection.CANNOT_BE_CALCULATED);
        assertThat(nobody.process().reason()).isEqualTo("0 of the 13 values that firm limits need are there");
        assertThat(nobody.target().status()).isEqualTo(TargetStatus.NO_TARGET);
        assertThat(nobody.target().reason()).isEqualTo("neither the place nor the definition has a target");
    }

    @Test
    void aComparatorThatWasNotMeasuredIsAReason() {
        Scorecard card = ScorecardCalculation.of(
                        List.of(HYP006), years(2016, 1), List.of(practice("A", ENGLAND)), List.of(WHOLE))
                .calculate(List.of(measured(HYP006, "2016/17", "A", 700, 1_000)));
        assertThat(card.cells().get(0).comparisons()).singleElement().satisfies(beside -> {
            assertThat(beside.value()).isEmpty();
            assertThat(beside.reason()).isEqualTo("nothing was measured for the comparator in that period");
        });
    }

    @Test
    void peersOfAStandardisedRateAreNotAddedUp() {
        Kpi deaths = KpiCatalogue.standard().get(KpiKey.parse("under-75-mortality-all-causes@1"));
        Estimate one = Estimate.from(Counts.of(60, 15_000), deaths.unit(), KpiMethod.DIRECTLY_STANDARDISED_RATE)
                .calculated(400);
        Scorecard card = ScorecardCalculation.of(
                        List.of(deaths), years(2016, 1), List.of(practice("A", PEERS)), List.of(PEERS_OF_A))
                .calculate(List.of(
                        new KpiMeasurement(deaths.key(), "2016/17", new OrganisationId("A"), one),
                        new KpiMeasurement(deaths.key(), "2016/17", new OrganisationId("B"), one)));
        assertThat(card.cells().get(0).comparisons().get(0).reason())
                .isEqualTo(
                        "the comparator has no value: a number of the method \"directly standardised rate, Dobson\" cannot be added up from its units: measure the whole");
    }

    @Test
    void aTrendNeedsFiveYearsWithoutAGap() {
        List<ScorecardPeriod> five = years(2015, 5);
        List<KpiMeasurement> rising = series(HYP006, "A", five, 1_000, 600, 660, 720, 780, 840);
        ScorecardCalculation calculation =
                ScorecardCalculation.of(List.of(HYP006), five, List.of(practice("A")), List.of());
        List<ScorecardCell> cells = calculation.calculate(rising).series(HYP006.key(), new OrganisationId("A"));
        assertThat(cells.get(3).trend().reason()).isEqualTo("there are fewer than five points");
        assertThat(cells.get(4).trend().direction()).isEqualTo(TrendDirection.INCREASING);
        List<ScorecardPeriod> gap = new ArrayList<>(five.subList(0, 4));
        gap.add(Fixtures.year(2020));
        List<KpiMeasurement> moved = series(HYP006, "A", gap, 1_000, 600, 660, 720, 780, 840);
        assertThat(ScorecardCalculation.of(List.of(HYP006), gap, List.of(practice("A")), List.of())
                        .calculate(moved)
                        .cells()
                        .get(4)
                        .trend())
                .satisfies(trend -> {
                    assertThat(trend.direction()).isEqualTo(TrendDirection.CANNOT_BE_CALCULATED);
                    assertThat(trend.reason()).isEqualTo("the last five periods do not follow one another");
                });
        assertThat(calculation
                        .calculate(rising.subList(0, 4))
                        .cells()
                        .get(4)
                        .trend()
                        .reason())
                .isEqualTo("one of the last five points has no value: nothing was measured in that period");
    }

    @Test
    void iconsComeWithTheThirteenthMonth() {
        List<ScorecardPeriod> months = months(20);
        long[] counts = new long[20];
        Arrays.setAll(counts, i -> 800 + (i % 2 == 0 ? 5 : -5));
        counts[19] = 900;
        KpiTarget target = new KpiTarget(
                "qof-hyp006",
                "%",
                Polarity.HIGH_IS_GOOD,
                List.of(new TrajectoryPoint(FinancialQuarter.parse("2017/18 Q4"), new BigDecimal("95"))));
        Scorecard card = ScorecardCalculation.of(List.of(HYP006), months, List.of(practice("A")), List.of())
                .withTarget(new OrganisationId("A"), target)
                .calculate(series(HYP006, "A", months, 1_000, counts));
        List<ScorecardCell> cells = card.series(HYP006.key(), new OrganisationId("A"));
        assertThat(cells.get(11).process().variation()).isEqualTo(VariationType.NOT_ASSESSED);
        assertThat(cells.get(11).process().points()).isEqualTo(12);
        assertThat(cells.get(12).process().variation()).isEqualTo(VariationType.COMMON_CAUSE);
        assertThat(cells.get(12).process().assurance()).isEqualTo(AssuranceType.CONSISTENTLY_FAILS);
        assertThat(cells.get(19).process().variation()).isEqualTo(VariationType.IMPROVEMENT);
        Scorecard last = ScorecardCalculation.of(List.of(HYP006), months, List.of(practice("A")), List.of())
                .withTarget(new OrganisationId("A"), target)
                .withPeriodsShown(1)
                .calculate(series(HYP006, "A", months, 1_000, counts));
        assertThat(last.cells()).containsExactly(cells.get(19));
    }

    @Test
    void targetAndTrajectoryFollowThePolarity() {
        KpiTarget target = new KpiTarget(
                "qof-hyp006@2016-17",
                "%",
                Polarity.HIGH_IS_GOOD,
                List.of(
                        new TrajectoryPoint(FinancialQuarter.parse("2016/17 Q4"), new BigDecimal("60")),
                        new TrajectoryPoint(FinancialQuarter.parse("2018/19 Q4"), new BigDecimal("80"))));
        List<ScorecardPeriod> years = years(2016, 4);
        List<ScorecardCell> cells = ScorecardCalculation.of(List.of(HYP006), years, List.of(practice("A")), List.of())
                .withTarget(new OrganisationId("A"), target)
                .calculate(series(HYP006, "A", years, 1_000, 700, 650, 801))
                .cells();
        assertThat(cells.get(0).target().status()).isEqualTo(TargetStatus.MISSED);
        assertThat(cells.get(0).target().category()).isEqualTo(BenchmarkCategory.WORST);
        assertThat(cells.get(0).target().statedBy()).isEqualTo("the place, for 2018/19 Q4");
        assertThat(cells.get(0).trajectory().status()).isEqualTo(TargetStatus.MET);
        // Half way between 60 and 80.
        assertThat(cells.get(1).trajectory().target()).hasValue(70);
        assertThat(cells.get(1).trajectory().status()).isEqualTo(TargetStatus.MISSED);
        assertThat(cells.get(2).target().status()).isEqualTo(TargetStatus.MET);
        assertThat(cells.get(2).target().category()).isEqualTo(BenchmarkCategory.SIMILAR);
        assertThat(cells.get(3).target().reason()).isEqualTo("there is no value to hold against it");
        assertThat(cells.get(3).trajectory().reason()).isEqualTo("the trajectory does not reach 2019/20 Q4");
    }

    @Test
    void theDefinitionsTargetStandsInAndAKpiWithoutAGoodWayIsNotJudged() {
        Kpi flu = KpiCatalogue.standard().get(KpiKey.parse("flu-uptake-65-plus@1"));
        Scorecard card = ScorecardCalculation.of(List.of(flu), years(2016, 1), List.of(practice("A")), List.of())
                .calculate(List.of(measured(flu, "2016/17", "A", 700, 1_000)));
        assertThat(card.cells().get(0).target().target()).hasValue(75);
        assertThat(card.cells().get(0).target().status()).isEqualTo(TargetStatus.MISSED);
        KpiTarget open = new KpiTarget(
                HYPERTENSION.id(),
                "%",
                Polarity.NO_JUDGEMENT,
                List.of(new TrajectoryPoint(FinancialQuarter.parse("2016/17 Q4"), BigDecimal.TEN)));
        CellTarget notJudged = ScorecardCalculation.of(
                        List.of(HYPERTENSION), years(2016, 1), List.of(practice("A")), List.of())
                .withTarget(new OrganisationId("A"), open)
                .calculate(List.of(measured(HYPERTENSION, "2016/17", "A", 100, 1_000)))
                .cells()
                .get(0)
                .target();
        assertThat(notJudged.status()).isEqualTo(TargetStatus.NOT_ASSESSED);
        assertThat(notJudged.reason()).isEqualTo("neither way is good");
    }

    @Test
    void theOrderOfMeasurementsChangesNothing() {
        List<KpiMeasurement> shuffled = new ArrayList<>(oneYear());
        Collections.shuffle(shuffled, new Random(4));
        Scorecard again = ScorecardCalculation.of(
                        List.of(HYP006),
                        years(2016, 1),
                        oneYearCard().units(),
                        oneYearCard().comparators())
                .calculate(shuffled);
        assertThat(again).isEqualTo(oneYearCard());
    }

    @Test
    void anotherMethodOfComparison() {
        Scorecard card = ScorecardCalculation.of(
                        List.of(HYP006), years(2016, 1), List.of(practice("A", ENGLAND)), List.of(WHOLE))
                .with(ComparatorKind.ENGLAND, BenchmarkMethod.CONTROL_LIMITS_OF_PROPORTION)
                .calculate(oneYear());
        assertThat(card.cells().get(0).comparisons().get(0).method())
                .isEqualTo(BenchmarkMethod.CONTROL_LIMITS_OF_PROPORTION);
        assertThat(card.cells().get(0).comparisons().get(0).category()).isEqualTo(BenchmarkCategory.WORST);
    }

    @Test
    void wrongInputSaysWhatIsWrong() {
        ScorecardCalculation calculation =
                ScorecardCalculation.of(List.of(HYP006), years(2016, 1), List.of(practice("A")), List.of());
        KpiMeasurement once = measured(HYP006, "2016/17", "A", 700, 1_000);
        assertThatThrownBy(() -> calculation.calculate(List.of(once, once)))
                .hasMessage(
                        "measurements must be there once, qof-hyp006@2016-17 of A in 2016/17 is there twice\nMaybe two files were joined.");
        assertThatThrownBy(() -> calculation.calculate(List.of(measured(HYP006, "2017/18", "A", 1, 2))))
                .hasMessage(
                        "measurements must be of the KPIs and periods of the scorecard, qof-hyp006@2016-17 of A in 2017/18 is not\nMaybe it is of another version of the KPI, or the period is spelt otherwise.");
        Estimate share = Estimate.from(Counts.of(1, 2), RateUnit.PROPORTION, KpiMethod.PROPORTION)
                .calculated(0.5);
        assertThatThrownBy(() -> calculation.calculate(
                        List.of(new KpiMeasurement(HYP006.key(), "2016/17", new OrganisationId("A"), share))))
                .hasMessage(
                        "measurements must be in the unit of their KPI, qof-hyp006@2016-17 of A in 2016/17 is in \"proportion\" and not \"%\"\nMaybe calculate it with KpiCalculation.");
        assertThatThrownBy(() -> calculation.withPeriodsShown(2))
                .hasMessage(
                        "lastPeriods must be in [1, 1], the periods there are, was 2\nMaybe leave it out to show all.");
        assertThatThrownBy(() -> ScorecardCalculation.of(
                        List.of(HYP006, HYP006), years(2016, 1), List.of(practice("A")), List.of()))
                .hasMessage("kpis must be unique, \"qof-hyp006@2016-17\" is there twice\nMaybe two lists were joined.");
        assertThatThrownBy(() -> ScorecardCalculation.of(
                        List.of(HYP006), years(2016, 1), List.of(practice("A", ENGLAND)), List.of()))
                .hasMessage(
                        "comparators of A must be among those of the scorecard, ENG is not\nMaybe it was left out of the list of comparators.");
        ScorecardComparator second = ScorecardComparator.measured(ISLINGTON, ComparatorKind.ENGLAND, "England again");
        assertThatThrownBy(() -> ScorecardCalculation.of(
                        List.of(HYP006),
                        years(2016, 1),
                        List.of(practice("A", ENGLAND, ISLINGTON)),
                        List.of(WHOLE, second)))
                .hasMessage(
                        "comparators of A must be of different kinds, 08H is a second ENGLAND\nMaybe make another scorecard for another choice of peers.");
        assertThatThrownBy(() -> ScorecardCalculation.of(
                        List.of(HYP006),
                        List.of(Fixtures.year(2017), Fixtures.year(2016)),
                        List.of(practice("A")),
                        List.of()))
                .hasMessage(
                        "periods must rise without overlap, \"2016/17\" begins on 2016-04-01 and \"2017/18\" ends on 2018-03-31\nMaybe sort them, or make a scorecard of years and another of months.");
        assertThatThrownBy(() -> ScorecardComparator.peers(PEERS, "none", List.of()))
                .hasMessage(
                        "members of peer group PEERS-A must not be empty\nMaybe the features left no candidate over.");
    }

    @Test
    void wrongTargetsSayWhatIsWrong() {
        ScorecardCalculation calculation =
                ScorecardCalculation.of(List.of(HYP006), years(2016, 1), List.of(practice("A")), List.of());
        OrganisationId a = new OrganisationId("A");
        List<TrajectoryPoint> point =
                List.of(new TrajectoryPoint(FinancialQuarter.parse("2016/17 Q4"), BigDecimal.TEN));
        assertThatThrownBy(
                        () -> calculation.withTarget(a, new KpiTarget("qof-hyp007", "%", Polarity.HIGH_IS_GOOD, point)))
                .hasMessage(
                        "target must be for a KPI of the scorecard, \"qof-hyp007\" is not\nMaybe write the key, as in \"qof-dm002@2016-17\".");
        assertThatThrownBy(() -> calculation.withTarget(
                        a, new KpiTarget("qof-hyp006", "per 1,000", Polarity.HIGH_IS_GOOD, point)))
                .hasMessage(
                        "target of A for qof-hyp006@2016-17 must be in \"%\" and HIGH_IS_GOOD, was in \"per 1,000\" and HIGH_IS_GOOD\nMaybe it belongs to another version of the KPI.");
        KpiTarget good = new KpiTarget("qof-hyp006", "%", Polarity.HIGH_IS_GOOD, point);
        assertThatThrownBy(() -> calculation.withTarget(a, good).withTarget(a, good))
                .hasMessage(
                        "targets must be one for each unit and KPI, qof-hyp006@2016-17 of A has two\nMaybe join them to one trajectory.");
    }

    @Test
    void lookingForWhatIsNotThere() {
        Scorecard card = oneYearCard();
        assertThat(card.kpi(HYP006.key())).isEqualTo(HYP006);
        assertThat(card).hasToString("Scorecard[1 kpis, 1 periods, 3 units]");
        assertThatThrownBy(() -> card.cells(HYPERTENSION.key(), "2016/17"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "KPI must be one of the scorecard, \"recorded-prevalence-hypertension@qof\" is not\nMaybe it is spelt otherwise.");
        assertThatThrownBy(() -> card.cells(HYP006.key(), "2017/18")).hasMessageStartingWith("period must be");
        assertThatThrownBy(() -> card.series(HYP006.key(), new OrganisationId("Z")))
                .hasMessageStartingWith("unit must be");
    }

    @Test
    void aScorecardRefusesCellsOutOfPlace() {
        Scorecard card = oneYearCard();
        List<ScorecardCell> fewer = card.cells().subList(0, 2);
        assertThatThrownBy(() -> new Scorecard(card.kpis(), card.periods(), card.units(), card.comparators(), fewer))
                .hasMessage(
                        "cells must be one for each of 1 KPIs, 1 periods and 3 units, were 2\nMaybe a cell without a value was left out: give its reason.");
        List<ScorecardCell> turned = new ArrayList<>(card.cells());
        Collections.swap(turned, 0, 1);
        assertThatThrownBy(() -> new Scorecard(card.kpis(), card.periods(), card.units(), card.comparators(), turned))
                .hasMessage(
                        "cells[0] must be of qof-hyp006@2016-17, 2016/17 and A, was of qof-hyp006@2016-17, 2016/17 and NOBODY\nMaybe the cells were sorted: they go by KPI, period and unit.");
    }
}
