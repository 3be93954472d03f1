package io.github.chinsdk.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.programme.Budget;
import io.github.chinsdk.model.programme.DeliverySchedule;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.Impact;
import io.github.chinsdk.model.programme.Likelihood;
import io.github.chinsdk.model.programme.Risk;
import io.github.chinsdk.model.programme.RiskRating;
import io.github.chinsdk.model.programme.RiskRegister;
import io.github.chinsdk.model.programme.ScheduleView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the programme documents state against what follows: the inconsistencies are reported, and nothing else is. */
class ConsistencyCheckTest {

    private static final String PLAN = "NCL delivery plan, March 2017";

    @Test
    void theRegisterThatPrintsOneTimesThreeAsFour() {
        List<Claim> wrong = ConsistencyCheck.of(Samples.riskRegister());
        assertThat(wrong).extracting(Claim::path).containsExactly("risks[8].residual.statedScore", "risks");
        assertThat(wrong.get(0).sentence())
                .isEqualTo(
                        "score of risk R9 after mitigation: Health and Care Closer to Home, March 2017 states 4 points; computed 3 points (likelihood 1 x impact 3).");
        assertThat(wrong.get(1).sentence())
                .isEqualTo(
                        "sum of the scores after mitigation: Health and Care Closer to Home, March 2017 states 84 points; computed 83 points (sum of likelihood x impact of 11 risks).");
        assertThat(Samples.riskRegister().risks().get(8).residual().statedScore())
                .as("never repaired")
                .isEqualTo(4);
    }

    @Test
    void aPrintedTotalIsHeldAgainstItsLines() {
        Budget team = Samples.centralTeam();
        assertThat(ConsistencyCheck.of(team)).isEmpty();
        Budget misprinted = new Budget(team.name(), team.legalBasis(), team.lines(), 870_170_00L);
        assertThat(ConsistencyCheck.of(misprinted))
                .extracting(Claim::sentence)
                .containsExactly("total: Central team states 870,170 GBP; computed 807,170 GBP (sum of 7 lines).");
        assertThat(ConsistencyCheck.of(new Budget(team.name(), team.legalBasis(), team.lines(), null)))
                .isEmpty();
    }

    /** A sum is compared only where the paper prints every score of it. */
    @Test
    void aRegisterWithAScoreMissingHasNoPrintedSum() {
        RiskRegister register = Samples.riskRegister();
        List<Risk> risks = new ArrayList<>(register.risks());
        Risk first = risks.get(0);
        risks.set(
                0,
                new Risk(
                        first.id(),
                        first.description(),
                        first.mitigation(),
                        first.initial(),
                        RiskRating.of(Likelihood.LIKELY, Impact.MODERATE),
                        first.escalation()));
        assertThat(ConsistencyCheck.of(new RiskRegister(register.name(), register.asOf(), risks)))
                .extracting(Claim::path)
                .containsExactly("risks[8].residual.statedScore");
    }

    @Test
    void runningTotalsAreHeldAgainstTheMilestones() {
        DeliverySchedule schedule = Samples.deliverySchedule();
        long[] printed = {7, 11, 13, 17, 20, 21, 21, 22};
        SortedMap<FinancialQuarter, Long> stated = new TreeMap<>();
        FinancialQuarter quarter = FinancialQuarter.parse("2017/18 Q1");
        stated.put(FinancialQuarter.parse("2016/17 Q4"), 0L);
        for (long total : printed) {
            stated.put(quarter, total);
            quarter = quarter.next();
        }
        stated.put(quarter, 22L);
        assertThat(ConsistencyCheck.of(schedule, ScheduleView.PLAN, stated)).isEmpty();
        stated.put(FinancialQuarter.parse("2018/19 Q2"), 22L);
        assertThat(ConsistencyCheck.of(schedule, ScheduleView.PLAN, stated))
                .extracting(Claim::sentence)
                .containsExactly(
                        "live by the end of 2018/19 Q2: Networks of North Central London states 22 deliverables; computed 21 deliverables (milestones as planned).");
    }

    @Test
    void whatAgreesIsNotReported() {
        List<Claim> claims = List.of(
                Claim.exactly(
                        "profile",
                        "registered population of West London CCG",
                        "My Care My Way, December 2017",
                        Figure.of(245_315, "people"),
                        Figure.of(245_315, "people"),
                        "QOF 2016/17"),
                new Claim(
                        "Haringey",
                        "size of a CHIN, \"c.50,000\" read as within 5%",
                        PLAN,
                        Figure.of(47_500, "people"),
                        Figure.of(52_500, "people"),
                        Figure.of(301_412 / 6, "people"),
                        "301,412 people in 6 CHINs"),
                Claim.exactly(
                        "x",
                        "scale does not matter",
                        PLAN,
                        new Figure(new BigDecimal("1.50"), "%"),
                        new Figure(new BigDecimal("1.5"), "%"),
                        "y"));
        assertThat(ConsistencyCheck.of(claims)).isEmpty();
    }

    @Test
    void aRangeHasOneUnitAndRises() {
        assertThatThrownBy(() -> new Claim(
                        "p",
                        "s",
                        "d",
                        Figure.of(80_000, "people"),
                        Figure.of(50_000, "people"),
                        Figure.of(1, "people"),
                        "b"))
                .hasMessage(
                        "lowest must be <= highest in the same unit, were 80,000 people and 50,000 people\nMaybe the two are swapped, or the paper mixes units: then make two claims.");
    }
}
