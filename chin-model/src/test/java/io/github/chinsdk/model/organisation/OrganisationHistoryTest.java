package io.github.chinsdk.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.OdsCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OrganisationHistoryTest {

    private static final OrganisationId P1 = id("F83001");
    private static final OrganisationId P2 = id("F83002");
    private static final OrganisationId P3 = id("F83003");
    private static final OrganisationId NORTH = id("CHIN-NORTH");
    private static final OrganisationId SOUTH = id("CHIN-SOUTH");
    private static final OrganisationId ISLINGTON = id("E09000019");
    private static final OrganisationId NCL = id("QMJ");
    private static final OrganisationId ENGLAND = Country.ENGLAND.id();
    private static final Grouping PILOT = Grouping.parse("FRAILTY_PILOT");

    /** P2 moves from north to south on 1 April 2018; P3 joins north in 2018. */
    private final OrganisationHistory history = OrganisationHistory.empty()
            .withMemberships(List.of(
                    in(P1, NORTH, Grouping.CHIN, "2017-07-01/.."),
                    in(P2, NORTH, Grouping.CHIN, "2017-07-01/2018-03-31"),
                    in(P2, SOUTH, Grouping.CHIN, "2018-04-01/.."),
                    in(P3, NORTH, Grouping.CHIN, "2018-07-01/.."),
                    in(NORTH, ISLINGTON, Grouping.BOROUGH, "2017-07-01/.."),
                    in(SOUTH, ISLINGTON, Grouping.BOROUGH, "2017-07-01/.."),
                    in(ISLINGTON, NCL, Grouping.SYSTEM, "2016-04-01/.."),
                    in(NCL, ENGLAND, Grouping.COUNTRY, "2016-04-01/.."),
                    in(P1, id("PILOT"), PILOT, "2018-01-01/2018-01-31")));

    private final Map<OrganisationId, Long> lists = Map.of(P1, 8_000L, P2, 9_000L, P3, 10_000L);

    @Test
    void theLastDayIsInclusiveAndTheNextIsAnotherNetwork() {
        assertThat(history.asOf(day("2018-03-31")).parentsOf(P2, Grouping.CHIN)).containsExactly(NORTH);
        assertThat(history.asOf(day("2018-04-01")).parentsOf(P2, Grouping.CHIN)).containsExactly(SOUTH);
        assertThat(history.asOf(day("2018-03-31")).membersOf(NORTH, Grouping.CHIN))
                .containsExactly(P1, P2);
        assertThat(history.asOf(day("2018-12-31")).membersOf(NORTH, Grouping.CHIN))
                .containsExactly(P1, P3);
        assertThat(history.asOf(day("2018-12-31"))).hasToString("Hierarchy as of 2018-12-31");
        assertThat(history.overlaps()).isEmpty();
    }

    @Test
    void orphansAreSetApartAndNothingIsLost() {
        RollUp rollUp = history.asOf(day("2018-04-01")).rollUp(lists, Grouping.CHIN);
        assertThat(rollUp.totals()).containsExactly(Map.entry(NORTH, 8_000L), Map.entry(SOUTH, 9_000L));
        assertThat(rollUp.orphans()).containsExactly(Map.entry(P3, 10_000L));
        assertThat(rollUp.isComplete()).isFalse();
        assertThat(rollUp.placed() + rollUp.setApart()).isEqualTo(27_000);
        assertThat(history.asOf(day("2018-04-01")).orphans(lists.keySet(), Grouping.CHIN))
                .containsExactly(P3);
    }

    @Test
    void aMemberOfTwoIsReportedAndNeverCountedTwice() {
        OrganisationHistory doubled =
                history.withMemberships(List.of(in(P1, SOUTH, Grouping.CHIN, "2018-06-01/2018-06-30")));
        assertThat(doubled.overlaps())
                .singleElement()
                .hasToString(
                        "F83001 is in two of CHIN at once: CHIN-NORTH 2017-07-01/.. and CHIN-SOUTH 2018-06-01/2018-06-30");
        RollUp rollUp = doubled.asOf(day("2018-06-15")).rollUp(lists, Grouping.CHIN);
        assertThat(rollUp.inSeveral()).containsExactly(Map.entry(P1, 8_000L));
        assertThat(rollUp.placed() + rollUp.setApart()).isEqualTo(27_000);
        assertThat(doubled.asOf(day("2018-07-01")).rollUp(lists, Grouping.CHIN).isComplete())
                .isTrue();
    }

    @Test
    void theOneParentIsTheShortWayToAsk() {
        Hierarchy then = history.asOf(day("2018-05-01"));
        assertThat(then.parentOf(P1, Grouping.CHIN)).contains(NORTH);
        assertThat(then.parentOf(P3, Grouping.CHIN)).isEmpty();
        OrganisationHistory doubled = history.withJoining(P1, SOUTH, Grouping.CHIN, day("2018-05-01"));
        assertThatThrownBy(() -> doubled.asOf(day("2018-05-01")).parentOf(P1, Grouping.CHIN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("F83001 must belong to one CHIN on 2018-05-01, belongs to [CHIN-NORTH, CHIN-SOUTH]\n"
                        + "Maybe end one of the memberships: see the overlaps of the history, or ask for all parents.");
    }

    @Test
    void theSameParentTwiceIsNoOverlap() {
        OrganisationHistory twice =
                history.withMemberships(List.of(in(P1, NORTH, Grouping.CHIN, "2017-07-01/2019-03-31")));
        assertThat(twice.overlaps()).isEmpty();
        assertThat(twice.asOf(day("2018-05-01")).parentOf(P1, Grouping.CHIN)).contains(NORTH);
    }

    @Test
    void aGroupingOfTheCallersOwnIsTreatedTheSame() {
        assertThat(history.asOf(day("2018-01-15")).rollUp(lists, PILOT).totals())
                .containsExactly(Map.entry(id("PILOT"), 8_000L));
        assertThat(history.asOf(day("2018-02-01")).parentsIn(PILOT)).isEmpty();
    }

    @Test
    void networksAcrossABorderAreFound() {
        OrganisationHistory bordered = history.withMemberships(List.of(
                in(P1, ISLINGTON, Grouping.BOROUGH, "2016-04-01/.."),
                in(P2, id("E09000007"), Grouping.BOROUGH, "2016-04-01/..")));
        assertThat(bordered.asOf(day("2018-01-01")).straddling(Grouping.CHIN, Grouping.BOROUGH))
                .containsExactly(Map.entry(NORTH, new TreeSet<>(List.of(id("E09000007"), ISLINGTON))));
        assertThat(bordered.asOf(day("2018-04-01")).straddling(Grouping.CHIN, Grouping.BOROUGH))
                .isEmpty();
    }

    @Test
    void identifiersWithoutAnOrganisationAreFound() {
        OrganisationHistory known = history.withOrganisations(List.of(
                new GpPractice(OdsCode.parse("F83001"), "One"),
                new Chin(NORTH, "North", ChinDelivery.VIRTUAL),
                new Borough(GssCode.parse("E09000019"), "Islington"),
                Country.ENGLAND));
        assertThat(known.unknownOrganisations()).containsExactly(SOUTH, P2, P3, id("PILOT"), NCL);
        assertThat(known.find(NORTH).map(Organisation::name)).contains("North");
        assertThat(known.find(SOUTH)).isEmpty();
        assertThat(known.nameOf(NORTH)).isEqualTo("North");
        assertThat(known.nameOf(SOUTH)).isEqualTo("CHIN-SOUTH");
        assertThatThrownBy(() -> known.withOrganisations(List.of(new Chin(NORTH, "Again", ChinDelivery.HYBRID))))
                .hasMessage("organisations must have an identifier each, CHIN-NORTH is that of North and of Again\n"
                        + "Maybe one organisation came from two files: keep one of the two.");
    }

    @Test
    void aYearsFileBecomesAHistory() {
        PracticePlacement placement = new PracticePlacement(
                new GpPractice(OdsCode.parse("F83001"), "One"),
                Optional.of(new PrimaryCareNetwork(OdsCode.parse("U00001"), "PCN")),
                new Commissioner(OdsCode.parse("08H"), "Islington CCG"),
                new CareSystem(NCL, "North London Partners"),
                new NhsRegion(id("Y56"), "London"));
        OrganisationHistory year =
                OrganisationHistory.ofPlacements(List.of(placement), DatePeriod.parse("2019-04-01/2020-03-31"));
        assertThat(year.unknownOrganisations()).isEmpty();
        List<RollUp> levels = year.asOf(day("2019-10-01"))
                .rollUp(
                        Map.of(P1, 5L),
                        List.of(Grouping.COMMISSIONER, Grouping.SYSTEM, Grouping.REGION, Grouping.COUNTRY));
        assertThat(levels.get(3).totals()).containsExactly(Map.entry(ENGLAND, 5L));
        assertThat(year.asOf(day("2019-10-01")).membersOf(id("U00001"), Grouping.PCN))
                .containsExactly(P1);
        assertThat(year.asOf(day("2020-04-01")).parentsIn(Grouping.PCN)).isEmpty();
    }

    /** Rows in any order: the name is that of the row that goes on longest, and two files keep the name of the first. */
    @Test
    void anOrganisationHasOneName() {
        GpPractice practice = new GpPractice(OdsCode.parse("F83001"), "One");
        PrimaryCareNetwork then = new PrimaryCareNetwork(OdsCode.parse("U00001"), "Old name");
        PrimaryCareNetwork now = new PrimaryCareNetwork(OdsCode.parse("U00001"), "New name");
        OrganisationHistory networks = OrganisationHistory.ofNetworkMemberships(List.of(
                new NetworkMembership(practice, now, DatePeriod.parse("2021-05-01/..")),
                new NetworkMembership(practice, then, DatePeriod.parse("2019-07-01/2021-04-30"))));
        assertThat(networks.nameOf(now.id())).isEqualTo("New name");
        assertThat(networks.asOf(day("2020-01-01")).parentOf(P1, Grouping.PCN)).contains(now.id());
        OrganisationHistory other = OrganisationHistory.empty()
                .withOrganisations(List.of(new GpPractice(OdsCode.parse("F83001"), "Number one"), Country.ENGLAND));
        OrganisationHistory both = networks.plus(other);
        assertThat(both.nameOf(P1)).isEqualTo("One");
        assertThat(both.organisations()).hasSize(3);
        assertThat(both.plus(networks)).isEqualTo(both);
        OrganisationHistory clash =
                OrganisationHistory.empty().withOrganisations(List.of(new Chin(P1, "North", ChinDelivery.VIRTUAL)));
        assertThatThrownBy(() -> networks.plus(clash))
                .hasMessage("organisations must be of one kind in both histories, F83001 is a GpPractice and a Chin\n"
                        + "Maybe one of the two has an identifier of its own: give it another.");
    }

    @Test
    void aHistoryIsADocument() throws Exception {
        OrganisationHistory full = history.withOrganisations(List.of(
                        new GpPractice(OdsCode.parse("F83001"), "One"), new Chin(NORTH, "North", ChinDelivery.VIRTUAL)))
                .withMerger(P2, P1, day("2018-04-10"));
        ObjectMapper json = new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        String text = json.writeValueAsString(full);
        assertThat(text)
                .contains("{\"kind\":\"CHIN\",\"id\":\"CHIN-NORTH\",\"name\":\"North\",\"delivery\":\"VIRTUAL\"}")
                .contains("\"period\":\"2017-07-01/..\"");
        assertThat(json.readValue(text, OrganisationHistory.class)).isEqualTo(full);
        RollUp rollUp = full.asOf(day("2018-04-01")).rollUp(lists, Grouping.CHIN);
        assertThat(json.readValue(json.writeValueAsString(rollUp), RollUp.class))
                .isEqualTo(rollUp);
    }

    private static OrganisationId id(String text) {
        return OrganisationId.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Membership in(OrganisationId member, OrganisationId parent, Grouping grouping, String period) {
        return new Membership(member, parent, grouping, DatePeriod.parse(period));
    }
}
