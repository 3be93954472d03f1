package io.github.chinsdk.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.patient.ProtectedCharacteristic;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the programme documents state, against the plan of each borough and against each other. List sizes and numbers of
 * practices are those of QOF 2016/17, which {@code QofPublishedFilesTest} reads from the files.
 */
class StatementsTest {

    private static final String DELIVERY_PLAN = "NCL delivery plan, March 2017";
    private static final String BARNET = "Barnet board paper, January 2018";
    private static final String ISLINGTON = "Islington Integrated Networks, December 2017";
    private static final String WEST_LONDON = "My Care My Way, December 2017";
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    @Test
    void sizesOfNetworksByBorough() {
        assertThat(sizeClaims(301_412, 6, about(50_000))).as("Haringey").isEmpty();
        assertThat(sizeClaims(334_232, 4, about(80_000))).as("Enfield").isEmpty();
        assertThat(sizeClaims(410_061, 4, about(100_000))).as("Barnet").isEmpty();
        assertThat(sizeClaims(246_041, 3, about(80_000))).as("Islington /3").isEmpty();
        assertThat(sizeClaims(265_794, 4, range(50_000, 80_000))).as("Camden").isEmpty();
        assertThat(sizeClaims(1_557_540, 22, range(50_000, 80_000))).as("NCL").isEmpty();
        assertThat(sizeClaims(246_041, 4, about(80_000)))
                .as("Islington /4")
                .containsExactly(
                        "size of a CHIN: NCL delivery plan, March 2017 states 76,000 to 84,000 people; computed 61,510 people (246,041 registered people over 4 networks on 2017-04-01).");
        assertThat(sizeClaims(410_061, 4, range(50_000, 80_000)))
                .as("Barnet against the range of the same plan")
                .containsExactly(
                        "size of a CHIN: NCL delivery plan, March 2017 states 50,000 to 80,000 people; computed 102,515 people (410,061 registered people over 4 networks on 2017-04-01).");
    }

    @Test
    void aSizeInPoundsIsNoSizeInPeople() {
        Statement typed = Statement.exactly("Barnet", "size of a CHIN", DELIVERY_PLAN, Figure.of(100_000, "GBP"));
        assertThat(sizeClaims(410_061, 4, typed))
                .containsExactly(
                        "size of a CHIN: NCL delivery plan, March 2017 states 100,000 GBP; computed 102,515 people (410,061 registered people over 4 networks on 2017-04-01).");
    }

    @Test
    void practicesAndPeopleAgainstTheLists() {
        NetworkPlan islington = plan(246_041, 33, 3, 31);
        assertThat(claims(
                        islington,
                        new PlanStatement(PlanQuantity.PRACTICES, exactly("practices", ISLINGTON, 33, "practices")),
                        new PlanStatement(
                                PlanQuantity.PRACTICES_IN_A_NETWORK,
                                exactly("practices that joined", ISLINGTON, 31, "practices")),
                        new PlanStatement(
                                PlanQuantity.PRACTICES_IN_NO_NETWORK,
                                exactly("practices yet to join", ISLINGTON, 1, "practices")),
                        new PlanStatement(
                                PlanQuantity.REGISTERED_POPULATION,
                                exactly("people registered in Islington", ISLINGTON, 249_000, "people"))))
                .containsExactly(
                        "practices yet to join: Islington Integrated Networks, December 2017 states 1 practices; computed 2 practices (33 practices less 31 in a CHIN on 2017-04-01).",
                        "people registered in Islington: Islington Integrated Networks, December 2017 states 249,000 people; computed 246,041 people (sum of 33 lists on 2017-04-01).");
        assertThat(claims(
                        plan(245_315, 46, 1, 46),
                        new PlanStatement(
                                PlanQuantity.REGISTERED_POPULATION,
                                exactly("people registered in West London", WEST_LONDON, 245_315, "people")),
                        new PlanStatement(
                                PlanQuantity.PRACTICES,
                                exactly("practices of West London", WEST_LONDON, 45, "practices"))))
                .containsExactly(
                        "practices of West London: My Care My Way, December 2017 states 45 practices; computed 46 practices (practices of the plan on 2017-04-01).");
    }

    @Test
    void teamsAgainstBothRatiosOfThePlan() {
        NetworkPlan northCentralLondon = plan(1_557_540, 22, 22, 22);
        assertThat(claims(
                        northCentralLondon,
                        new PlanStatement(PlanQuantity.NETWORKS, exactly("networks", DELIVERY_PLAN, 22, "networks")),
                        new PlanStatement(PlanQuantity.QISTS, exactly("teams", DELIVERY_PLAN, 20, "teams")),
                        new PlanStatement(PlanQuantity.QISTS_AT_LEAST, exactly("teams", DELIVERY_PLAN, 20, "teams")),
                        new PlanStatement(
                                PlanQuantity.QISTS_RECOMMENDED, exactly("teams", DELIVERY_PLAN, 20, "teams"))))
                .containsExactly(
                        "teams: NCL delivery plan, March 2017 states 20 teams; computed 22 teams (teams of the plan on 2017-04-01).",
                        "teams: NCL delivery plan, March 2017 states 20 teams; computed 32 teams (one for every 50,000 of 1,557,540 registered people).");
    }

    @Test
    void peopleInNetworksAreThoseOfTheirPractices() {
        assertThat(claims(
                        plan(330, 33, 3, 31),
                        new PlanStatement(
                                PlanQuantity.PEOPLE_IN_A_NETWORK, exactly("covered", ISLINGTON, 330, "people"))))
                .containsExactly(
                        "covered: Islington Integrated Networks, December 2017 states 330 people; computed 310 people (sum of 31 lists in a CHIN on 2017-04-01).");
        assertThatThrownBy(() -> sizeClaims(330, 0, about(50_000)))
                .hasMessage("plan must have a CHIN for a statement of PEOPLE_PER_NETWORK, had none\n"
                        + "Maybe the statement is about the other kind of network.");
    }

    /** What cannot both be true within and across the documents. */
    @Test
    void statementsThatContradictEachOther() {
        List<Statement> statements = List.of(
                Statement.about("p. 1", "size of a CHIN", DELIVERY_PLAN, Figure.of(50_000, "people"), FIVE),
                range(50_000, 80_000),
                about(100_000),
                Statement.exactly("Barnet", "size of a CHIN", DELIVERY_PLAN, Figure.of(100_000, "GBP")),
                exactly("people for each QIST", DELIVERY_PLAN, 50_000, "people"),
                exactly("people for each QIST", DELIVERY_PLAN, 80_000, "people"),
                exactly("extended-access sites of Barnet", BARNET, 3 + 6, "sites"),
                exactly("extended-access sites of Barnet", DELIVERY_PLAN, 4 * 9, "sites"),
                exactly("practices of West London under contract", WEST_LONDON, 45, "practices"),
                exactly("practices of West London under contract", WEST_LONDON, 24 + 20, "practices"),
                exactly("rows of the KPI table", DELIVERY_PLAN, 13, "rows"),
                exactly("rows of the KPI table", DELIVERY_PLAN, 9, "rows"),
                exactly("protected characteristics", BARNET, 8, "characteristics"),
                exactly(
                        "protected characteristics",
                        "Equality Act 2010, section 4",
                        ProtectedCharacteristic.values().length,
                        "characteristics"));
        List<Contradiction> found = ConsistencyCheck.contradictions(statements);
        assertThat(found)
                .extracting(pair -> pair.first().words() + " v " + pair.second().words())
                .containsExactly(
                        "47,500 to 52,500 people v 95,000 to 105,000 people",
                        "47,500 to 52,500 people v 100,000 GBP",
                        "50,000 to 80,000 people v 95,000 to 105,000 people",
                        "50,000 to 80,000 people v 100,000 GBP",
                        "95,000 to 105,000 people v 100,000 GBP",
                        "50,000 people v 80,000 people",
                        "9 sites v 36 sites",
                        "45 practices v 44 practices",
                        "13 rows v 9 rows",
                        "8 characteristics v 9 characteristics");
        assertThat(found.get(6).sentence())
                .isEqualTo(
                        "extended-access sites of Barnet: Barnet board paper, January 2018 (p. 1) states 9 sites; NCL delivery plan, March 2017 (p. 1) states 36 sites.");
    }

    @Test
    void whatAStatementAndAContradictionRefuse() {
        Statement fifty = exactly("size", DELIVERY_PLAN, 50_000, "people");
        assertThatThrownBy(() -> new Contradiction(fifty, fifty))
                .hasMessage(
                        "first and second must be of one subject and disagree, were 50,000 people of size and 50,000 people of size\nMaybe ask ConsistencyCheck.contradictions for the pairs that do.");
        assertThatThrownBy(() -> Statement.about("p", "s", "d", Figure.of(50_000, "people"), BigDecimal.valueOf(-1)))
                .hasMessage(
                        "tolerancePercent must be from 0 to 100 of a figure that is not negative, was -1 of 50,000 people\nMaybe it is a share: 5 means 5%.");
        assertThatThrownBy(() -> new Statement("p", "s", "d", Figure.of(2, "people"), Figure.of(1, "people")))
                .hasMessageStartingWith(
                        "lowest must be <= highest in the same unit, were 2 people and 1 people\nMaybe ");
    }

    private static List<String> sizeClaims(long people, int networks, Statement stated) {
        return claims(plan(people, 1, networks, 0), new PlanStatement(PlanQuantity.PEOPLE_PER_NETWORK, stated));
    }

    private static List<String> claims(NetworkPlan plan, PlanStatement... statements) {
        return ConsistencyCheck.of(plan, PlannedKind.CHIN, List.of(statements)).stream()
                .map(Claim::sentence)
                .toList();
    }

    private static Statement about(long people) {
        return Statement.about("p. 1", "size of a CHIN", DELIVERY_PLAN, Figure.of(people, "people"), FIVE);
    }

    private static Statement range(long lowest, long highest) {
        return new Statement(
                "p. 1", "size of a CHIN", DELIVERY_PLAN, Figure.of(lowest, "people"), Figure.of(highest, "people"));
    }

    private static Statement exactly(String subject, String source, long value, String unit) {
        return Statement.exactly("p. 1", subject, source, Figure.of(value, unit));
    }

    /** So many people in so many practices, of which some are in so many CHINs of one team each. */
    private static NetworkPlan plan(long people, int practices, int chins, int joined) {
        List<PlannedPractice> lists = new ArrayList<>();
        List<List<OdsCode>> members = new ArrayList<>();
        for (int chin = 0; chin < chins; chin++) {
            members.add(new ArrayList<>());
        }
        for (int practice = 0; practice < practices; practice++) {
            OdsCode code = OdsCode.parse("F" + (83_000 + practice));
            long list = people / practices + (practice < people % practices ? 1 : 0);
            lists.add(new PlannedPractice(code, "Practice " + practice, list));
            if (practice < joined) {
                members.get(practice % chins).add(code);
            }
        }
        List<PlannedNetwork> networks = new ArrayList<>();
        for (List<OdsCode> of : members) {
            networks.add(new PlannedNetwork("CHIN " + (networks.size() + 1), PlannedKind.CHIN, of, 1));
        }
        return new NetworkPlan(LocalDate.of(2017, 4, 1), PolicyLimits.published(), lists, networks);
    }
}
