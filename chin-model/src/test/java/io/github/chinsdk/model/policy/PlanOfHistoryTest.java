package io.github.chinsdk.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chinsdk.model.SharedData;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.PcnMemberships;
import io.github.chinsdk.model.document.PracticePlacements;
import io.github.chinsdk.model.document.QofPrevalence;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.CareProvider;
import io.github.chinsdk.model.organisation.Chin;
import io.github.chinsdk.model.organisation.ChinDelivery;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.NetworkMembership;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.organisation.PracticePlacement;
import io.github.chinsdk.model.organisation.ProviderSector;
import io.github.chinsdk.model.organisation.Qist;
import io.github.chinsdk.model.organisation.QistFocus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** From dated memberships to what the policies say about a day. */
class PlanOfHistoryTest {

    private static final OdsCode A = OdsCode.parse("F83004");
    private static final OdsCode B = OdsCode.parse("F83008");
    private static final OdsCode C = OdsCode.parse("F83010");
    private static final OrganisationId NORTH = OrganisationId.parse("ISLINGTON-NORTH");
    private static final OrganisationId SOUTH = OrganisationId.parse("ISLINGTON-SOUTH");
    private static final LocalDate DAY = LocalDate.parse("2018-04-01");
    private static final Map<OdsCode, Long> LISTS = Map.of(A, 41_000L, B, 20_500L, C, 39_000L);

    @Test
    void theDayDecidesWhoIsWhere() {
        NetworkPlan before = plan(history(), DAY.minusDays(1));
        assertThat(before.networks()).singleElement().satisfies(north -> {
            assertThat(north.name()).isEqualTo("North");
            assertThat(north.members()).containsExactly(A, B);
            assertThat(north.qists()).isEqualTo(1);
        });
        assertThat(PolicyCheck.of(before))
                .extracting(PolicyFinding::sentence)
                .contains("Practice F83010 (Practice C, 39,000 registered people) is in no CHIN on 2018-03-31.");

        NetworkPlan after = plan(history(), DAY);
        assertThat(after.networks()).extracting(PlannedNetwork::name).containsExactly("North", "South");
        assertThat(after.networks()).extracting(PlannedNetwork::qists).containsExactly(1, 0);
        assertThat(PolicyCheck.of(after))
                .extracting(PolicyFinding::policy)
                .containsExactly(
                        Policy.ONE_NETWORK_PER_PRACTICE,
                        Policy.KNOWN_PRACTICES,
                        Policy.QIST_RECOMMENDED,
                        Policy.QIST_RECOMMENDED,
                        Policy.QIST_MINIMUM);
        assertThat(after.registeredPopulation()).isEqualTo(100_500);
    }

    /** A team that supports a practice supports its CHIN; it counts once however it is named. */
    @Test
    void teamsCountOnceWhetherTheySupportTheChinOrItsPractices() {
        OrganisationHistory history = history()
                .withMemberships(List.of(
                        new Membership(OrganisationId.of(A), OrganisationId.parse("QIST-1"), Grouping.QIST, open()),
                        new Membership(OrganisationId.of(B), OrganisationId.parse("QIST-2"), Grouping.QIST, open())));
        assertThat(plan(history, DAY).networks())
                .extracting(PlannedNetwork::qists)
                .containsExactly(2, 1);
    }

    @Test
    void networksOfOneNameGoByTheirCodesAsWell() {
        OrganisationHistory history = OrganisationHistory.empty()
                .withOrganisations(List.of(
                        new Chin(NORTH, "Network", ChinDelivery.VIRTUAL),
                        new Chin(SOUTH, "Network", ChinDelivery.VIRTUAL)))
                .withMemberships(List.of(
                        new Membership(OrganisationId.of(A), NORTH, Grouping.CHIN, open()),
                        new Membership(OrganisationId.of(B), SOUTH, Grouping.CHIN, open()),
                        new Membership(OrganisationId.of(C), OrganisationId.parse("U02795"), Grouping.PCN, open())));
        NetworkPlan plan = plan(history, DAY);
        assertThat(plan.networks())
                .extracting(PlannedNetwork::name)
                .containsExactly("Network (ISLINGTON-NORTH)", "Network (ISLINGTON-SOUTH)", "U02795");
        assertThat(plan.practices()).extracting(PlannedPractice::name).containsExactly("F83004", "F83008", "F83010");
    }

    @Test
    void aNegativeListIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkPlan.of(history(), DAY, Map.of(A, -1L), PolicyLimits.published()))
                .withMessageStartingWith("registeredPopulation must be >= 0, was -1\nMaybe ");
    }

    /**
     * Islington in the year of the programme documents: 33 practices and 246,041 people in the files, 31 of 33 practices in
     * three CHINs in the paper of December 2017, which states 249,000 people and "one practice yet to join".
     */
    @Test
    void islingtonWith31Of33Practices() {
        List<PracticePlacement> placements = PracticePlacements.read(
                        CsvSource.of(SharedData.file("data/qof-prevalence-practice/ORGANISATION_REFERENCE_1617.csv")))
                .rows()
                .stream()
                .filter(row -> row.commissioner().code().equals(OdsCode.parse("08H")))
                .toList();
        SortedMap<OdsCode, Long> lists = new TreeMap<>(
                QofPrevalence.read(CsvSource.of(SharedData.file("data/qof-prevalence-practice/PREVALENCE_1617.csv")))
                        .registeredPopulation());
        lists.keySet()
                .retainAll(placements.stream().map(row -> row.practice().code()).toList());
        assertThat(lists).hasSize(33);

        List<Membership> memberships = new ArrayList<>();
        List<OdsCode> codes = List.copyOf(lists.keySet());
        for (int i = 0; i < 31; i++) {
            memberships.add(new Membership(
                    OrganisationId.of(codes.get(i)),
                    OrganisationId.parse("ISLINGTON-" + (1 + i % 3)),
                    Grouping.CHIN,
                    DatePeriod.ofStart(LocalDate.parse("2017-12-01"))));
        }
        OrganisationHistory history = OrganisationHistory.ofPlacements(
                        placements, DatePeriod.ofStart(LocalDate.parse("2016-04-01")))
                .withMemberships(memberships);
        NetworkPlan plan = NetworkPlan.of(history, LocalDate.parse("2017-12-31"), lists, PolicyLimits.published());
        assertThat(plan.registeredPopulation()).isEqualTo(246_041);
        List<PolicyFinding> orphans = PolicyCheck.of(plan).stream()
                .filter(finding -> finding.policy() == Policy.NO_ORPHAN_PRACTICE)
                .toList();
        assertThat(orphans).hasSize(2);
        assertThat(PolicyCheck.of(plan).stream().filter(finding -> finding.policy() == Policy.FULL_COVERAGE))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence()).contains("of 246,041 registered people"));
        CoverageReport coverage = CoverageReport.of(plan, PlannedKind.CHIN);
        assertThat(coverage.practicesPercent()).isEqualByComparingTo("93.94");
        assertThat(coverage.networks()).hasSize(3);
        assertThat(coverage.networks().stream().mapToLong(NetworkSize::people).sum())
                .isEqualTo(coverage.peopleCovered());
        String paper = "Integrated Networks, December 2017";
        List<Claim> claims = ConsistencyCheck.of(
                plan,
                PlannedKind.CHIN,
                List.of(
                        new PlanStatement(
                                PlanQuantity.REGISTERED_POPULATION,
                                Statement.exactly(
                                        "p. 3",
                                        "registered population of Islington",
                                        paper,
                                        Figure.of(249_000, "people"))),
                        new PlanStatement(
                                PlanQuantity.PRACTICES,
                                Statement.exactly("p. 3", "practices of Islington", paper, Figure.of(33, "practices"))),
                        new PlanStatement(
                                PlanQuantity.PRACTICES_IN_A_NETWORK,
                                Statement.exactly("p. 3", "practices that joined", paper, Figure.of(31, "practices"))),
                        new PlanStatement(
                                PlanQuantity.PRACTICES_IN_NO_NETWORK,
                                Statement.exactly("p. 3", "practices yet to join", paper, Figure.of(1, "practices")))));
        assertThat(claims)
                .extracting(Claim::sentence)
                .containsExactly(
                        "registered population of Islington: Integrated Networks, December 2017 states 249,000 people; computed 246,041 people (sum of 33 lists on 2017-12-31).",
                        "practices yet to join: Integrated Networks, December 2017 states 1 practices; computed 2 practices (33 practices less 31 in a CHIN on 2017-12-31).");
        // Before the networks began nobody is in one, and the plan says so rather than failing.
        NetworkPlan before = NetworkPlan.of(history, LocalDate.parse("2017-11-30"), lists, PolicyLimits.published());
        assertThat(before.networks()).isEmpty();
        assertThat(PolicyCheck.of(before).stream().filter(one -> one.policy() == Policy.NO_ORPHAN_PRACTICE))
                .hasSize(33);
    }

    /** The real networks of North Central London on 1 April 2022, with the lists of QOF 2019/20. */
    @Test
    void thePrimaryCareNetworksOfNorthCentralLondon() {
        List<NetworkMembership> rows = PcnMemberships.read(
                        CsvSource.of(SharedData.file("data/ods-epcn/ncl_practice_to_pcn_2022.csv")))
                .rows();
        LocalDate day = LocalDate.parse("2022-04-01");
        OrganisationHistory history = OrganisationHistory.ofNetworkMemberships(rows);
        SortedMap<OdsCode, Long> lists = new TreeMap<>(
                QofPrevalence.read(CsvSource.of(SharedData.file("data/qof-prevalence-practice/PREVALENCE_1920.csv")))
                        .registeredPopulation());
        lists.keySet().retainAll(rows.stream().map(row -> row.practice().code()).toList());
        NetworkPlan plan = NetworkPlan.of(history, day, lists, PolicyLimits.published());

        assertThat(plan.networks()).allMatch(network -> network.kind() == PlannedKind.PRIMARY_CARE_NETWORK);
        assertThat(plan.networks())
                .hasSameSizeAs(history.asOf(day).parentsIn(Grouping.PCN).stream()
                        .filter(network -> history.asOf(day).membersOf(network, Grouping.PCN).stream()
                                .anyMatch(member -> lists.containsKey(OdsCode.parse(member.value()))))
                        .toList());
        List<PolicyFinding> findings = PolicyCheck.of(plan);
        assertThat(findings.stream().filter(one -> one.policy() == Policy.ONE_NETWORK_PER_PRACTICE))
                .isEmpty();
        assertThat(findings).extracting(PolicyFinding::policy).contains(Policy.NETWORK_SIZE);
        long inNetworks = lists.entrySet().stream()
                .filter(list -> !history.asOf(day)
                        .parentsOf(OrganisationId.of(list.getKey()), Grouping.PCN)
                        .isEmpty())
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(history.asOf(day)
                        .rollUp(OrganisationId.keysOf(lists), Grouping.PCN)
                        .placed())
                .isEqualTo(inNetworks);
    }

    private static NetworkPlan plan(OrganisationHistory history, LocalDate day) {
        return NetworkPlan.of(history, day, LISTS, PolicyLimits.published());
    }

    private static DatePeriod open() {
        return DatePeriod.ofStart(LocalDate.parse("2017-04-01"));
    }

    /** North from April 2017; South from April 2018, which has one practice of North as well, and one of another borough. */
    private static OrganisationHistory history() {
        OdsCode stranger = OdsCode.parse("F84999");
        OrganisationId trust = OrganisationId.parse("RKE");
        DatePeriod later = DatePeriod.ofStart(DAY);
        return OrganisationHistory.empty()
                .withOrganisations(List.of(
                        new GpPractice(A, "Practice A"),
                        new GpPractice(B, "Practice B"),
                        new GpPractice(C, "Practice C"),
                        new GpPractice(stranger, "Practice of Hackney"),
                        new CareProvider(trust, "Whittington", ProviderSector.ACUTE),
                        new Chin(NORTH, "North", ChinDelivery.VIRTUAL),
                        new Chin(SOUTH, "South", ChinDelivery.HYBRID),
                        new Qist(OrganisationId.parse("QIST-1"), "QIST 1", QistFocus.GENERAL)))
                .withMemberships(List.of(
                        new Membership(OrganisationId.of(A), NORTH, Grouping.CHIN, open()),
                        new Membership(OrganisationId.of(B), NORTH, Grouping.CHIN, open()),
                        new Membership(trust, NORTH, Grouping.CHIN, open()),
                        new Membership(OrganisationId.of(B), SOUTH, Grouping.CHIN, later),
                        new Membership(OrganisationId.of(C), SOUTH, Grouping.CHIN, later),
                        new Membership(OrganisationId.of(stranger), SOUTH, Grouping.CHIN, later),
                        new Membership(NORTH, OrganisationId.parse("QIST-1"), Grouping.QIST, open())));
    }
}
