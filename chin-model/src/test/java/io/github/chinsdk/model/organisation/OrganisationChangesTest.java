package io.github.chinsdk.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Practices join, leave, move, close, merge and split, networks too; what was before stays as it was. */
class OrganisationChangesTest {

    private static final OrganisationId P1 = id("F83001");
    private static final OrganisationId P2 = id("F83002");
    private static final OrganisationId P3 = id("F83003");
    private static final OrganisationId NORTH = id("CHIN-NORTH");
    private static final OrganisationId SOUTH = id("CHIN-SOUTH");
    private static final OrganisationId ISLINGTON = id("E09000019");
    private static final Grouping PILOT = Grouping.parse("FRAILTY_PILOT");

    private final OrganisationHistory history = OrganisationHistory.empty()
            .withJoining(P1, NORTH, Grouping.CHIN, day("2017-07-01"))
            .withJoining(P2, NORTH, Grouping.CHIN, day("2017-07-01"))
            .withJoining(P3, SOUTH, Grouping.CHIN, day("2018-07-01"))
            .withJoining(NORTH, ISLINGTON, Grouping.BOROUGH, day("2017-07-01"))
            .withJoining(SOUTH, ISLINGTON, Grouping.BOROUGH, day("2017-07-01"))
            .withMemberships(
                    List.of(new Membership(P1, id("PILOT"), PILOT, DatePeriod.parse("2018-01-01/2018-01-31"))));

    private final Map<OrganisationId, Long> lists = Map.of(P1, 8_000L, P2, 9_000L, P3, 10_000L);

    @Test
    void leavingEndsTheMembershipOfThatDay() {
        OrganisationHistory left = history.withLeaving(P1, Grouping.CHIN, day("2018-05-31"));
        assertThat(left.asOf(day("2018-05-31")).parentsOf(P1, Grouping.CHIN)).containsExactly(NORTH);
        assertThat(left.asOf(day("2018-06-01")).parentsOf(P1, Grouping.CHIN)).isEmpty();
        assertThat(left.asOf(day("2018-01-15")).parentsOf(P1, PILOT)).hasSize(1);
        assertThatThrownBy(() -> history.withLeaving(P3, Grouping.CHIN, day("2018-05-31")))
                .hasMessage("member must belong to a CHIN on 2018-05-31, F83003 does not\n"
                        + "Maybe it left before, or the identifier is of another organisation.");
    }

    @Test
    void movingIsLeavingAndJoining() {
        OrganisationHistory moved = history.withMoving(P2, SOUTH, Grouping.CHIN, day("2018-04-01"));
        assertThat(moved.asOf(day("2018-03-31")).parentOf(P2, Grouping.CHIN)).contains(NORTH);
        assertThat(moved.asOf(day("2018-04-01")).parentOf(P2, Grouping.CHIN)).contains(SOUTH);
        assertThat(moved.overlaps()).isEmpty();
        assertThatThrownBy(() -> history.withMoving(P3, NORTH, Grouping.CHIN, day("2018-07-01")))
                .hasMessageStartingWith("member must belong to a CHIN on 2018-06-30, F83003 does not\nMaybe ");
    }

    @Test
    void whoClosesBelongsToNobodyAndNobodyToIt() {
        OrganisationHistory closed =
                history.withClosing(NORTH, day("2018-06-30")).withClosing(P3, day("2018-06-30"));
        assertThat(closed.asOf(day("2018-06-30")).membersOf(NORTH, Grouping.CHIN))
                .containsExactly(P1, P2);
        Hierarchy after = closed.asOf(day("2018-07-01"));
        assertThat(after.membersOf(NORTH, Grouping.CHIN)).isEmpty();
        assertThat(after.parentsOf(NORTH, Grouping.BOROUGH)).isEmpty();
        assertThat(after.parentsOf(SOUTH, Grouping.BOROUGH)).containsExactly(ISLINGTON);
        assertThat(after.parentsOf(P3, Grouping.CHIN)).as("it never joined").isEmpty();
    }

    @Test
    void aMergerEndsEveryMembershipOfThePredecessorAndMovesItsCount() {
        OrganisationHistory merged = history.withMerger(P2, P1, day("2018-04-10"));
        assertThat(merged.asOf(day("2018-04-09")).parentsOf(P2, Grouping.CHIN)).containsExactly(NORTH);
        assertThat(merged.asOf(day("2018-04-10")).parentsOf(P2, Grouping.CHIN)).isEmpty();
        CarriedForward carried = merged.carryForward(lists, day("2018-03-31"), day("2018-07-01"));
        RollUp rollUp = merged.asOf(day("2018-07-01")).rollUp(carried.counts(), Grouping.CHIN);
        assertThat(rollUp.isComplete()).isTrue();
        assertThat(rollUp.totals()).containsExactly(Map.entry(NORTH, 17_000L), Map.entry(SOUTH, 10_000L));
        assertThat(history.withMerger(P3, P1, day("2018-07-01"))
                        .asOf(day("2018-07-01"))
                        .parentsOf(P3, Grouping.CHIN))
                .isEmpty();
    }

    @Test
    void theMembersOfANetworkThatMergesAreThoseOfItsSuccessor() {
        OrganisationHistory merged = history.withMerger(SOUTH, NORTH, day("2018-04-01"));
        assertThat(merged.asOf(day("2018-03-31")).parentsIn(Grouping.BOROUGH)).containsExactly(ISLINGTON);
        assertThat(merged.asOf(day("2018-03-31")).membersOf(ISLINGTON, Grouping.BOROUGH))
                .containsExactly(NORTH, SOUTH);
        Hierarchy after = merged.asOf(day("2018-07-01"));
        assertThat(after.membersOf(NORTH, Grouping.CHIN)).containsExactly(P1, P2, P3);
        assertThat(after.parentsIn(Grouping.CHIN)).containsExactly(NORTH);
        assertThat(after.membersOf(ISLINGTON, Grouping.BOROUGH)).containsExactly(NORTH);
        assertThat(after.rollUp(lists, Grouping.CHIN).totals()).containsExactly(Map.entry(NORTH, 27_000L));
        OrganisationHistory north = history.withMerger(NORTH, SOUTH, day("2018-04-01"));
        assertThat(north.asOf(day("2018-03-31")).membersOf(NORTH, Grouping.CHIN))
                .containsExactly(P1, P2);
        assertThat(north.asOf(day("2018-04-01")).membersOf(SOUTH, Grouping.CHIN))
                .containsExactly(P1, P2);
        assertThat(merged.overlaps()).isEmpty();
        assertThat(north.overlaps()).isEmpty();
        assertThat(merged.asOf(day("2018-06-30")).membersOf(NORTH, Grouping.CHIN))
                .as("who was to join later joins later")
                .containsExactly(P1, P2);
        OrganisationHistory left =
                history.withLeaving(P1, Grouping.CHIN, day("2018-03-31")).withMerger(NORTH, SOUTH, day("2018-04-01"));
        assertThat(left.asOf(day("2018-04-01")).membersOf(SOUTH, Grouping.CHIN))
                .as("who left on the day before is not handed over")
                .containsExactly(P2);
    }

    @Test
    void countsFollowMergersAndStopAtSplits() {
        OrganisationHistory merged = history.withSuccessions(
                        List.of(new Succession(P1, P2, SuccessionKind.MERGED_INTO, day("2018-10-01"))))
                .withMerger(P2, id("F83009"), day("2019-04-01"))
                .withSplit(P3, id("F83010"), day("2019-04-01"));
        LocalDate counted = day("2018-03-31");
        assertThat(merged.carryForward(lists, counted, day("2018-09-30")).counts())
                .containsExactlyInAnyOrderEntriesOf(lists);
        assertThat(merged.carryForward(lists, counted, day("2018-10-01")).counts())
                .containsExactly(Map.entry(P2, 17_000L), Map.entry(P3, 10_000L));
        CarriedForward later = merged.carryForward(lists, counted, day("2019-04-01"));
        assertThat(later.counts()).containsExactly(Map.entry(id("F83009"), 17_000L));
        assertThat(later.unresolved()).containsExactly(Map.entry(P3, 10_000L));
        // A count of after the split is of what was left, and belongs to nobody else.
        assertThat(merged.carryForward(lists, day("2019-04-01"), day("2020-04-01"))
                        .counts())
                .containsExactlyInAnyOrderEntriesOf(lists);
        assertThatThrownBy(() -> merged.carryForward(lists, counted, day("2018-03-30")))
                .hasMessage("day must not be before countedOn 2018-03-31, was 2018-03-30\n"
                        + "Maybe the two are swapped: counts cannot be brought back to before a merger.");
    }

    @Test
    void aCodeThatComesBackIsNoCircleAndTwoOfOneDayAre() {
        LocalDate counted = day("2018-03-31");
        OrganisationHistory thereAndBack =
                history.withMerger(P1, P2, day("2018-10-01")).withMerger(P2, P1, day("2019-05-01"));
        assertThat(thereAndBack.carryForward(lists, counted, day("2019-05-01")).counts())
                .containsExactly(Map.entry(P1, 17_000L), Map.entry(P3, 10_000L));
        OrganisationHistory circle =
                history.withMerger(P1, P2, day("2018-10-01")).withMerger(P2, P1, day("2018-10-01"));
        assertThat(circle.carryForward(lists, counted, day("2019-05-01")).unresolved())
                .containsOnlyKeys(P1, P2);
        OrganisationHistory toTwo =
                history.withMerger(P1, P2, day("2018-10-01")).withMerger(P1, P3, day("2018-10-01"));
        assertThat(toTwo.carryForward(lists, counted, day("2019-05-01")).unresolved())
                .containsOnlyKeys(P1);
    }

    /** Barnet's contract of April 2017: three hubs and six satellites; one site becomes the satellite of another hub. */
    @Test
    void satellitesOfAHubAreDatedAsWell() {
        OrganisationHistory barnet = OrganisationHistory.empty()
                .withOrganisations(List.of(
                        new ExtendedAccessHub(id("HUB-1"), "Edgware"),
                        new ExtendedAccessHub(id("HUB-2"), "Vale Drive"),
                        new ExtendedAccessHub(id("HUB-3"), "Finchley Memorial")));
        for (int site = 0; site < 6; site++) {
            barnet = barnet.withJoining(
                    id("SITE-" + site), id("HUB-" + (1 + site % 3)), Grouping.SATELLITE, day("2017-04-01"));
        }
        OrganisationHistory moved = barnet.withMoving(id("SITE-0"), id("HUB-2"), Grouping.SATELLITE, day("2018-04-01"));
        assertThat(barnet.asOf(day("2017-03-31")).parentsIn(Grouping.SATELLITE)).isEmpty();
        assertThat(moved.asOf(day("2018-03-31")).membersOf(id("HUB-1"), Grouping.SATELLITE))
                .containsExactly(id("SITE-0"), id("SITE-3"));
        assertThat(moved.asOf(day("2018-04-01")).membersOf(id("HUB-2"), Grouping.SATELLITE))
                .containsExactly(id("SITE-0"), id("SITE-1"), id("SITE-4"));
    }

    private static OrganisationId id(String text) {
        return OrganisationId.parse(text);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
