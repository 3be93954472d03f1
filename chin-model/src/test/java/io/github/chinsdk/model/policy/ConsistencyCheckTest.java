package io.github.chinsdk.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.programme.Budget;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the programme documents state against what follows: the inconsistencies are reported, and nothing else is. */
class ConsistencyCheckTest {

    private static final String PLAN = "NCL delivery plan, March 2017";
    private static final String ISLINGTON = "Islington Integrated Networks, December 2017";

    @Test
    void theRegisterThatPrintsOneTimesThreeAsFour() {
        List<Claim> wrong = ConsistencyCheck.of(Samples.riskRegister());
        assertThat(wrong).hasSize(1);
        assertThat(wrong.get(0).path()).isEqualTo("risks[8].residual.statedScore");
        assertThat(wrong.get(0).sentence())
                .isEqualTo(
                        "score of risk R9 after mitigation: Health and Care Closer to Home, March 2017 states 4 points; computed 3 points (likelihood 1 x impact 3).");
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

    /** DOMAIN: practices still to join, list sizes, numbers of practices, units, sites, table rows, sizes, QISTs. */
    @Test
    void theInconsistenciesOfTheDocumentsAreReported() {
        List<Claim> claims = List.of(
                Claim.exactly(
                        "networks",
                        "practices yet to join",
                        ISLINGTON,
                        Figure.of(1, "practices"),
                        Figure.of(33 - 31, "practices"),
                        "33 practices less 31 members"),
                Claim.exactly(
                        "profile",
                        "registered population of Islington",
                        ISLINGTON,
                        Figure.of(249_000, "people"),
                        Figure.of(246_041, "people"),
                        "QOF 2016/17"),
                Claim.exactly(
                        "profile",
                        "practices of West London CCG",
                        "My Care My Way, December 2017",
                        Figure.of(45, "practices"),
                        Figure.of(46, "practices"),
                        "QOF 2016/17"),
                Claim.exactly(
                        "Barnet",
                        "size of a CHIN",
                        PLAN,
                        Figure.of(100_000, "GBP"),
                        Figure.of(410_061 / 4, "people"),
                        "410,061 people in 4 CHINs"),
                Claim.exactly(
                        "access",
                        "extended-access sites of Barnet",
                        PLAN,
                        Figure.of(4 * 9, "sites"),
                        Figure.of(3 + 6, "sites"),
                        "3 hubs and 6 satellites contracted"),
                Claim.exactly(
                        "benefits",
                        "rows of the KPI column",
                        PLAN,
                        Figure.of(13, "rows"),
                        Figure.of(9, "rows"),
                        "legible KPIs beside 13 impacts"),
                new Claim(
                        "Barnet",
                        "size of a CHIN",
                        PLAN,
                        Figure.of(50_000, "people"),
                        Figure.of(80_000, "people"),
                        Figure.of(410_061 / 4, "people"),
                        "410,061 people in 4 CHINs"),
                Claim.exactly(
                        "QIST",
                        "QISTs for North Central London",
                        PLAN,
                        Figure.of(QistCapacity.RECOMMENDED.teamsFor(1_557_540), "teams"),
                        Figure.of(QistCapacity.MINIMUM.teamsFor(1_557_540), "teams"),
                        "the minimum of the same plan"));
        assertThat(ConsistencyCheck.of(claims)).isEqualTo(claims);
        assertThat(claims.get(3).sentence())
                .isEqualTo(
                        "size of a CHIN: NCL delivery plan, March 2017 states 100,000 GBP; computed 102,515 people (410,061 people in 4 CHINs).");
        assertThat(claims.get(6).sentence()).contains("states 50,000 people to 80,000 people; computed 102,515 people");
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
