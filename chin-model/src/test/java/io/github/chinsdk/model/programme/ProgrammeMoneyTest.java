package io.github.chinsdk.model.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.SharedData;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Posts, activity by point of delivery, prices of one year, return on investment. */
class ProgrammeMoneyTest {

    private static final FinancialYear YEAR = new FinancialYear(2017);
    private static final BigDecimal ONE = BigDecimal.ONE;

    /** Delivery plan of March 2017: "midpoint of higher band + 20%" makes 108,644 pounds of 90,536.67. */
    @Test
    void aPostCostsItsSalaryAndTwentyPercent() {
        StaffingLine director =
                StaffingLine.ofSalary("Programme director", "9", ONE, 90_536_67, BigDecimal.valueOf(20));
        assertThat(director.pencePerWholeTimeEquivalent()).isEqualTo(108_644_00L);
        assertThatThrownBy(() -> StaffingLine.ofSalary("x", "9", ONE, 1, BigDecimal.valueOf(-1)))
                .hasMessage("onCostPercent must be >= 0, was -1\nMaybe it is a factor: 1.2 is 20 percent.");
    }

    /** Islington's roll-out team: 6 navigators and a manager, 4 matrons, 2 senior practitioners, 7 administrators. */
    @Test
    void theTeamBehindTheMeetingsOfIslington() {
        StaffingPlan team = Samples.staffingPlan();
        assertThat(team.wholeTimeEquivalents()).isEqualByComparingTo("20");
        // 246,041 people over 20 posts
        assertThat(team.peoplePerWholeTimeEquivalent(246_041)).isEqualByComparingTo("12302.1");
        assertThatThrownBy(team::paybillPence)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "pencePerWholeTimeEquivalent must be present in every line, was missing for 'care navigator'\n"
                                + "Maybe leave that line out of this plan: missing is never zero.");
        StaffingPlan paid = new StaffingPlan(
                "Two and a half",
                List.of(
                        new StaffingLine("nurse", "7", new BigDecimal("1.5"), 50_001_01L),
                        new StaffingLine("analyst", null, ONE, 40_000_00L)));
        // 1.5 x 5,000,101 pence is 7,500,151.5: half to even is ...152
        assertThat(paid.paybillPence()).isEqualTo(7_500_152 + 4_000_000);
        StaffingPlan empty = new StaffingPlan("None", List.of());
        assertThat(empty.paybillPence()).isZero();
        assertThatThrownBy(() -> empty.peoplePerWholeTimeEquivalent(1))
                .hasMessageStartingWith("lines must not be empty for people per post");
        assertThatThrownBy(() -> new StaffingLine("x", null, BigDecimal.ZERO, null))
                .hasMessage(
                        "wholeTimeEquivalents must be > 0, was 0\nMaybe the post is vacant: it is a post all the same.");
    }

    @Test
    void activityThatIsAvoidedSavesAndActivityThatIsAddedCosts() {
        ActivityPlan plan = Samples.activityPlan();
        PlannedActivity emergencies =
                plan.find(PointOfDelivery.NON_ELECTIVE_ADMISSION, YEAR).orElseThrow();
        assertThat(emergencies.change()).isEqualTo(-400);
        assertThat(emergencies.grossSavingPence()).isEqualTo(400 * 2_500_00L);
        assertThat(plan.find(PointOfDelivery.DAY_CASE, YEAR)).isEmpty();
        // 400 admissions at 2,500 pounds avoided, 2,000 appointments at 36 pounds added
        assertThat(plan.grossSavingPenceIn(YEAR)).isEqualTo(400 * 2_500_00L - 2_000 * 36_00L);
        assertThat(plan.grossSavingPenceIn(YEAR.next())).isEqualTo(600 * 2_550_00L);
        assertThat(plan.savings().penceIn(YEAR)).isEqualTo(400 * 2_500_00L);
        assertThat(plan.savings().penceIn(YEAR.next()))
                .as("each year by itself")
                .isEqualTo(600 * 2_550_00L);
        assertThat(plan.addedCosts().lines()).singleElement().satisfies(line -> {
            assertThat(line.description()).isEqualTo("primary care appointment added");
            assertThat(line.totalPence()).isEqualTo(2_000 * 36_00L);
        });
        for (FinancialYear year : List.of(YEAR, YEAR.next())) {
            assertThat(plan.savings().penceIn(year) - plan.addedCosts().penceIn(year))
                    .isEqualTo(plan.grossSavingPenceIn(year));
        }
        assertThatThrownBy(() -> new ActivityPlan("Twice", List.of(emergencies, emergencies)))
                .hasMessageStartingWith("point of delivery and year of activity must have each value once");
        assertThatThrownBy(() -> new PlannedActivity(PointOfDelivery.DAY_CASE, YEAR, 0, Long.MAX_VALUE, 2))
                .isInstanceOf(ArithmeticException.class);
    }

    /** 1,000,000 pounds saved in each of two years less 807,170 spent in each of three. */
    @Test
    void theReturnIsWhatComesBackBeyondEachPoundSpent() {
        InvestmentCase business = Samples.investmentCase();
        FinancialYear third = YEAR.next().next();
        BigDecimal expected = new BigDecimal("-0.1741"); // (2,000,000 - 2,421,510) / 2,421,510
        assertThat(business.returnOnInvestment(YEAR, third)).contains(expected);
        assertThat(business.returnOnInvestment(YEAR, YEAR)).contains(new BigDecimal("-1.0000"));
        assertThat(business.returnOnInvestment(new FinancialYear(2010), new FinancialYear(2011)))
                .as("nothing was spent")
                .isEmpty();
    }

    /** The GDP deflator as an integrated care board publishes it: the central team of 2017/18 in the prices of 2023/24. */
    @Test
    void theCentralTeamInLaterPrices() throws Exception {
        TreeMap<FinancialYear, BigDecimal> deflator = new TreeMap<>();
        List<String> lines = Files.readAllLines(SharedData.file("data/ncl-icb-seeds/uk_cost_indices.csv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            deflator.put(new FinancialYear(Integer.parseInt(cells[0])), new BigDecimal(cells[2]));
        }
        PriceIndex index = new PriceIndex("UK GDP deflator", deflator);
        FinancialYear later = new FinancialYear(2023);
        assertThat(Samples.centralTeam().penceIn(YEAR, index, YEAR)).isEqualTo(807_170_00L);
        assertThat(index.convert(807_170_00L, YEAR, later)).isEqualTo(100700531L);
        // Seven lines, each rounded to the penny.
        assertThat(Samples.centralTeam().penceIn(YEAR, index, later)).isBetween(100700531L - 4, 100700531L + 4);
    }

    @Test
    void linesOfSeveralYearsAreBroughtToThePricesOfOne() {
        PriceIndex index = new PriceIndex(
                "invented", new TreeMap<>(Map.of(YEAR, new BigDecimal("100"), YEAR.next(), new BigDecimal("110"))));
        Budget costs = new Budget(
                "Two lines",
                LegalBasis.OWN_BUDGET,
                List.of(
                        new InvestmentLine("old", 1, "post", 100_00, Recurrence.RECURRENT, YEAR),
                        new InvestmentLine("new", 1, "post", 110_00, Recurrence.RECURRENT, YEAR.next())),
                null);
        assertThat(costs.penceIn(YEAR.next())).as("each at its own prices").isEqualTo(210_00);
        assertThat(costs.penceIn(YEAR.next(), index, YEAR.next())).isEqualTo(220_00);
        assertThat(costs.penceIn(YEAR.next(), index, YEAR)).isEqualTo(200_00);
        Budget none = new Budget("None", LegalBasis.OWN_BUDGET, List.of(), null);
        assertThat(new InvestmentCase(costs, none).netPenceIn(YEAR.next(), index, YEAR))
                .isEqualTo(-200_00);
    }
}
