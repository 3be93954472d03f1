package io.github.chinsdk.model.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed figures of the delivery plan of North Central London, March 2017, and of the papers around it. */
class DeliveryPlanTest {

    private static final FinancialYear YEAR = new FinancialYear(2017);

    @Test
    void twentyTwoDeliverablesGoLiveOverEightQuarters() {
        DeliverySchedule plan = Samples.deliverySchedule();
        assertThat(plan.milestones()).hasSize(22);
        assertThat(plan.perQuarter(ScheduleView.PLAN).values()).containsExactly(7L, 4L, 2L, 4L, 3L, 1L, 0L, 1L);
        assertThat(plan.cumulative(ScheduleView.PLAN).values()).containsExactly(7L, 11L, 13L, 17L, 20L, 21L, 21L, 22L);
        assertThat(plan.cumulative(ScheduleView.PLAN).firstKey()).hasToString("2017/18 Q1");
        assertThat(plan.cumulative(ScheduleView.PLAN).lastKey().lastDay()).isEqualTo("2019-03-31");
    }

    @Test
    void barnetChin1SlippedByFourMonthsAndChin2IsExpectedInMarch() {
        Milestone chin1 = new Milestone(
                "B1", "Barnet CHIN 1", "Barnet", 50_000L, YearMonth.of(2017, 9), null, YearMonth.of(2018, 1));
        Milestone chin2 = new Milestone(
                "B2", "Barnet CHIN 2", "Barnet", null, YearMonth.of(2017, 12), YearMonth.of(2018, 3), null);
        assertThat(chin1.slippageMonths()).isEqualTo(4);
        assertThat(chin2.slippageMonths()).isEqualTo(3);
        assertThat(chin1.rag(YearMonth.of(2018, 2), Period.ofMonths(3))).isEqualTo(Rag.COMPLETE);
        assertThat(chin2.rag(YearMonth.of(2018, 1), Period.ofMonths(3))).isEqualTo(Rag.AMBER);
        assertThat(chin2.rag(YearMonth.of(2018, 1), Period.ofMonths(2))).isEqualTo(Rag.RED);
        assertThat(chin2.rag(YearMonth.of(2018, 3), Period.ofMonths(3))).isEqualTo(Rag.AMBER);
        assertThat(chin2.rag(YearMonth.of(2018, 4), Period.ofMonths(3))).isEqualTo(Rag.RED);
        assertThat(chin2.withForecast(YearMonth.of(2017, 11)).rag(YearMonth.of(2017, 10), Period.ZERO))
                .isEqualTo(Rag.GREEN);
        assertThat(chin2.withForecast(YearMonth.of(2017, 11)).slippageMonths()).isEqualTo(-1);
    }

    @Test
    void coverageAddsUpAndDoesNotPretendToKnowWhatIsMissing() {
        Milestone known =
                new Milestone("A", "A", "Barnet", 50_000L, YearMonth.of(2017, 6), null, YearMonth.of(2017, 7));
        Milestone later =
                new Milestone("B", "B", "Barnet", 30_000L, YearMonth.of(2017, 9), YearMonth.of(2018, 2), null);
        DeliverySchedule schedule = new DeliverySchedule("Barnet", List.of(known, later));
        assertThat(schedule.cumulativePopulation(ScheduleView.PLAN))
                .containsExactly(Map.entry(YEAR.quarter(1), 50_000L), Map.entry(YEAR.quarter(2), 80_000L));
        assertThat(schedule.cumulativePopulation(ScheduleView.EXPECTED))
                .containsExactly(
                        Map.entry(YEAR.quarter(2), 50_000L),
                        Map.entry(YEAR.quarter(3), 50_000L),
                        Map.entry(YEAR.quarter(4), 80_000L));
        assertThatThrownBy(() -> Samples.deliverySchedule().cumulativePopulation(ScheduleView.PLAN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "populationCovered must be present in every milestone, was missing in 'D1'\nMaybe leave that milestone out of this schedule: missing is never zero.");
        assertThat(new DeliverySchedule("None", List.of()).cumulative(ScheduleView.PLAN))
                .isEmpty();
    }

    @Test
    void elevenRisksSumTo135BeforeAnd83After() {
        RiskRegister register = Samples.riskRegister();
        assertThat(register.risks()).hasSize(11);
        assertThat(register.risks())
                .extracting(risk -> risk.initial().score())
                .containsExactly(16, 16, 16, 16, 12, 12, 12, 12, 9, 8, 6);
        assertThat(register.initialTotal()).isEqualTo(135);
        assertThat(register.residualTotal()).as("computed").isEqualTo(83);
        assertThat(register.risks().stream()
                        .mapToInt(risk -> risk.residual().statedScore())
                        .sum())
                .as("as printed")
                .isEqualTo(84);
        assertThat(register.risks())
                .extracting(Risk::escalation)
                .filteredOn(Escalation.HIGH::equals)
                .hasSize(6);
        assertThat(register.risks().get(0).change()).isEqualTo(-4);
    }

    @Test
    void everyScoreFallsInABandAndOnlyFourteenScoresExist() {
        Map<Integer, String> bands = new TreeMap<>();
        for (Likelihood likelihood : Likelihood.values()) {
            for (Impact impact : Impact.values()) {
                RiskRating rating = RiskRating.of(likelihood, impact);
                bands.put(rating.score(), RiskMatrix.usual().bandOf(rating).name());
            }
        }
        assertThat(bands)
                .containsExactly(
                        Map.entry(1, "low"),
                        Map.entry(2, "low"),
                        Map.entry(3, "low"),
                        Map.entry(4, "moderate"),
                        Map.entry(5, "moderate"),
                        Map.entry(6, "moderate"),
                        Map.entry(8, "high"),
                        Map.entry(9, "high"),
                        Map.entry(10, "high"),
                        Map.entry(12, "high"),
                        Map.entry(15, "extreme"),
                        Map.entry(16, "extreme"),
                        Map.entry(20, "extreme"),
                        Map.entry(25, "extreme"));
    }

    @Test
    void matricesCoverEveryScore() {
        assertThatThrownBy(() -> new RiskMatrix(List.of(new RiskBand("low", 12))))
                .hasMessage(
                        "bands must cover every score to 25, the last ends at 12\nMaybe the band of the highest scores is missing.");
        assertThatThrownBy(() -> new RiskMatrix(List.of(new RiskBand("a", 12), new RiskBand("b", 12))))
                .hasMessage(
                        "bands must rise, 'b' ends at 12 after one that ends at 12\nMaybe list them from the lowest scores to the highest.");
        assertThatThrownBy(() -> RiskRating.of(Likelihood.RARE, Impact.MINOR).stated(26))
                .hasMessage("statedScore must be from 1 to 25, was 26\nMaybe a column is shifted in the source.");
        assertThatThrownBy(() -> Likelihood.ofLevel(0))
                .hasMessageStartingWith("likelihood must be from 1 to 5, was 0\nMaybe ");
        assertThatThrownBy(() -> Impact.ofLevel(6)).hasMessageStartingWith("impact must be from 1 to 5, was 6\nMaybe ");
        Risk risk = Samples.riskRegister().risks().get(0);
        assertThatThrownBy(() -> new RiskRegister("Twice", YearMonth.of(2017, 3), List.of(risk, risk)))
                .hasMessage(
                        "risks must have each id once, 'R1' comes twice\nMaybe two registers were joined: number them anew.");
    }

    @Test
    void theCentralTeamCosts807170Pounds() {
        Budget team = Samples.centralTeam();
        assertThat(team.totalPence()).isEqualTo(807_170_00L);
        assertThat(team.totalPence(Recurrence.RECURRENT)).isEqualTo(807_170_00L);
        assertThat(team.totalPence(Recurrence.NON_RECURRENT)).isZero();
        assertThat(team.penceIn(YEAR)).isEqualTo(807_170_00L);
        assertThat(team.penceIn(new FinancialYear(2016))).isZero();
        assertThat(team.penceIn(new FinancialYear(2020))).isEqualTo(807_170_00L);
    }

    @ParameterizedTest
    @CsvSource({"246041, 492082000", "50000, 100000000"})
    void tenPoundsForTheNetworkAndTenForTheQist(long patients, long pence) {
        Budget perPatient = new Budget(
                "Per patient",
                LegalBasis.OWN_BUDGET,
                List.of(
                        new InvestmentLine("Network", patients, "patient", 10_00, Recurrence.RECURRENT, YEAR),
                        new InvestmentLine("QIST", patients, "patient", 10_00, Recurrence.RECURRENT, YEAR)),
                null);
        assertThat(perPatient.totalPence()).isEqualTo(pence);
    }

    @Test
    void moneyComesBackInTheYearInWhichNetTurnsPositive() {
        InvestmentCase business = Samples.investmentCase();
        assertThat(business.netPenceIn(YEAR)).isEqualTo(-807_170_00L);
        assertThat(business.netPenceIn(YEAR.next())).isEqualTo(1_000_000_00L - 807_170_00L);
        // 807,170 spent in 2017/18, then 192,830 a year net: back after five more years.
        assertThat(business.payback(YEAR, new FinancialYear(2030))).contains(new FinancialYear(2022));
        assertThat(business.payback(YEAR, new FinancialYear(2021))).isEmpty();
        assertThat(new InvestmentCase(
                                new Budget("None", LegalBasis.OWN_BUDGET, List.of(), null), business.grossSavings())
                        .payback(YEAR, YEAR))
                .as("nothing was spent")
                .isEmpty();
    }

    @Test
    void moneyIsNeverNegativeAndAlwaysFits() {
        assertThatThrownBy(() -> new InvestmentLine("x", 1, "post", -1, Recurrence.RECURRENT, YEAR))
                .hasMessage("pencePerUnit must be >= 0, was -1\nMaybe a sign or a column is wrong in the source.");
        assertThatThrownBy(() -> new InvestmentLine("x", Long.MAX_VALUE, "post", 2, Recurrence.RECURRENT, YEAR))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Budget("x", LegalBasis.SECTION_75, List.of(), -5L))
                .hasMessageStartingWith("statedTotalPence must be >= 0, was -5\nMaybe ");
    }

    @Test
    void pricesMoveByAnIndexThatIsKnown() {
        PriceIndex index = new PriceIndex(
                "invented", new TreeMap<>(Map.of(YEAR, new BigDecimal("100"), YEAR.next(), new BigDecimal("102.5"))));
        assertThat(index.convert(100_00, YEAR, YEAR.next())).isEqualTo(102_50);
        assertThat(index.convert(102_50, YEAR.next(), YEAR)).isEqualTo(100_00);
        assertThatThrownBy(() -> index.convert(1, YEAR, new FinancialYear(2030)))
                .hasMessage(
                        "year must have an index in 'invented', 2030/31 has none\nMaybe the figures end before it: add the year with its source.");
        assertThatThrownBy(() -> new PriceIndex("changes", new TreeMap<>(Map.of(YEAR, BigDecimal.ZERO))))
                .hasMessageStartingWith("index of 2017/18 must be > 0, was 0\nMaybe ");
    }

    @Test
    void aTrajectoryIsStraightBetweenItsPointsAndSilentOutside() {
        KpiTarget target = Samples.kpiTarget();
        assertThat(target.plannedFor(YEAR.quarter(1))).contains(new BigDecimal("82.50"));
        assertThat(target.plannedFor(YEAR.quarter(2)).orElseThrow()).isEqualByComparingTo("81.25");
        assertThat(target.plannedFor(YEAR.next().quarter(1)).orElseThrow()).isEqualByComparingTo("78.08");
        assertThat(target.plannedFor(new FinancialYear(2016).quarter(4))).isEmpty();
        assertThat(target.plannedFor(new FinancialYear(2019).quarter(1))).isEmpty();
        assertThat(target.target().value()).isEqualByComparingTo("75.2");
        TrajectoryPoint point = new TrajectoryPoint(YEAR.quarter(1), BigDecimal.ONE);
        assertThatThrownBy(() -> new KpiTarget("k", "%", Polarity.HIGH_IS_GOOD, List.of(point, point)))
                .hasMessage(
                        "trajectory must rise in time, 2017/18 Q1 comes after 2017/18 Q1\nMaybe sort the points, and keep one for each quarter.");
        assertThatThrownBy(() -> new KpiTarget("k", "%", Polarity.HIGH_IS_GOOD, List.of()))
                .hasMessageStartingWith("trajectory must not be empty\nMaybe ");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-03-31, 2016/17 Q4", "2017-04-01, 2017/18 Q1", "2017-06-30, 2017/18 Q1", "2017-07-01, 2017/18 Q2",
        "2017-12-31, 2017/18 Q3", "2018-01-01, 2017/18 Q4", "2018-03-31, 2017/18 Q4", "2000-01-01, 1999/00 Q4"
    })
    void theYearBeginsOnTheFirstOfApril(LocalDate date, String quarter) {
        assertThat(FinancialQuarter.containing(date)).hasToString(quarter).isEqualTo(FinancialQuarter.parse(quarter));
        assertThat(FinancialYear.containing(date)).hasToString(quarter.substring(0, 7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2017/19", "2017-18", "17/18", "2017/18x", "1899/00"})
    void anotherFormOfAYearIsRefused(String text) {
        assertThatThrownBy(() -> FinancialYear.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe ");
        assertThatThrownBy(() -> FinancialQuarter.parse(text + " Q1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void refusalsSayTheForm() {
        assertThatThrownBy(() -> FinancialYear.parse("2017-18"))
                .hasMessage(
                        "financial year must be like 2017/18, was \"2017-18\"\nMaybe write the year of its 1 April, a slash, and the next year's last two digits.");
        assertThatThrownBy(() -> FinancialQuarter.parse("Q1 17/18"))
                .hasMessage(
                        "financial quarter must be like 2017/18 Q1, was \"Q1 17/18\"\nMaybe put the financial year first, then a space and the quarter.");
        assertThatThrownBy(() -> YEAR.quarter(5)).hasMessageStartingWith("quarter must be from 1 to 4, was 5\nMaybe ");
    }
}
