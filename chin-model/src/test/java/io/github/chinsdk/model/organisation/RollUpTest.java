package io.github.chinsdk.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** From practices to England: every count once at every level, whatever the memberships lack. */
class RollUpTest {

    private static final LocalDate START = LocalDate.parse("2017-04-01");
    private static final OrganisationId A = id("F83001");
    private static final OrganisationId B = id("F83002");
    private static final OrganisationId C = id("F83003");
    private static final OrganisationId NORTH = id("CHIN-NORTH");
    private static final OrganisationId SOUTH = id("CHIN-SOUTH");
    private static final OrganisationId ISLINGTON = id("E09000019");
    private static final OrganisationId CAMDEN = id("E09000007");
    private static final OrganisationId NCL = id("QMJ");
    private static final OrganisationId ENGLAND = Country.ENGLAND.id();
    private static final List<Grouping> PATH =
            List.of(Grouping.CHIN, Grouping.BOROUGH, Grouping.SYSTEM, Grouping.COUNTRY);

    /** Both CHINs in Islington, boroughs in the system, that in England. */
    private final OrganisationHistory areas = OrganisationHistory.empty()
            .withJoining(ISLINGTON, NCL, Grouping.SYSTEM, START)
            .withJoining(CAMDEN, NCL, Grouping.SYSTEM, START)
            .withJoining(NCL, ENGLAND, Grouping.COUNTRY, START);

    private final Map<OrganisationId, Long> lists = Map.of(A, 8_000L, B, 9_000L, C, 10_000L);

    @Test
    void fromPracticesOverChinsToEngland() {
        OrganisationHistory history = areas.withJoining(A, NORTH, Grouping.CHIN, START)
                .withJoining(B, NORTH, Grouping.CHIN, START)
                .withJoining(C, SOUTH, Grouping.CHIN, START)
                .withJoining(NORTH, ISLINGTON, Grouping.BOROUGH, START)
                .withJoining(SOUTH, CAMDEN, Grouping.BOROUGH, START);
        List<RollUp> levels = history.asOf(START).rollUp(lists, PATH);
        assertThat(levels).allMatch(RollUp::isComplete);
        assertThat(levels.get(0).totals()).containsExactly(Map.entry(NORTH, 17_000L), Map.entry(SOUTH, 10_000L));
        assertThat(levels.get(1).totals()).containsExactly(Map.entry(CAMDEN, 10_000L), Map.entry(ISLINGTON, 17_000L));
        assertThat(levels.get(2).totals()).containsExactly(Map.entry(NCL, 27_000L));
        assertThat(levels.get(3).totals()).containsExactly(Map.entry(ENGLAND, 27_000L));
    }

    /** The files put practices under networks and under commissioners, and no network under a commissioner. */
    @Test
    void aPracticeInNoChinStillCountsInItsBoroughAndAChinAcrossABorderIsDivided() {
        OrganisationHistory history = areas.withJoining(A, NORTH, Grouping.CHIN, START)
                .withJoining(B, NORTH, Grouping.CHIN, START)
                .withJoining(A, ISLINGTON, Grouping.BOROUGH, START)
                .withJoining(B, CAMDEN, Grouping.BOROUGH, START)
                .withJoining(C, ISLINGTON, Grouping.BOROUGH, START);
        List<RollUp> levels = history.asOf(START).rollUp(lists, PATH);
        assertThat(levels.get(0).orphans()).containsExactly(Map.entry(C, 10_000L));
        assertThat(levels.get(1).totals()).containsExactly(Map.entry(CAMDEN, 9_000L), Map.entry(ISLINGTON, 18_000L));
        assertThat(levels.get(3).totals()).containsExactly(Map.entry(ENGLAND, 27_000L));
        assertThat(levels.subList(1, 4)).allMatch(RollUp::isComplete);
    }

    @Test
    void itsOwnBoroughGoesBeforeThatOfItsNetwork() {
        OrganisationHistory history = areas.withJoining(A, NORTH, Grouping.CHIN, START)
                .withJoining(B, NORTH, Grouping.CHIN, START)
                .withJoining(NORTH, ISLINGTON, Grouping.BOROUGH, START)
                .withJoining(B, CAMDEN, Grouping.BOROUGH, START);
        List<RollUp> levels = history.asOf(START).rollUp(Map.of(A, 8_000L, B, 9_000L), PATH);
        assertThat(levels.get(1).totals()).containsExactly(Map.entry(CAMDEN, 9_000L), Map.entry(ISLINGTON, 8_000L));
    }

    @Test
    void whoIsInTwoChinsCountsInNeitherAndOnceInTheirBorough() {
        OrganisationHistory oneBorough = areas.withJoining(A, NORTH, Grouping.CHIN, START)
                .withJoining(A, SOUTH, Grouping.CHIN, START)
                .withJoining(NORTH, ISLINGTON, Grouping.BOROUGH, START)
                .withJoining(SOUTH, ISLINGTON, Grouping.BOROUGH, START);
        List<RollUp> levels = oneBorough.asOf(START).rollUp(Map.of(A, 8_000L), PATH);
        assertThat(levels.get(0).inSeveral()).containsExactly(Map.entry(A, 8_000L));
        assertThat(levels.get(1).totals()).containsExactly(Map.entry(ISLINGTON, 8_000L));
        OrganisationHistory two = oneBorough.withMoving(SOUTH, CAMDEN, Grouping.BOROUGH, START.plusDays(1));
        List<RollUp> later = two.asOf(START.plusDays(1)).rollUp(Map.of(A, 8_000L), PATH);
        assertThat(later.get(1).inSeveral()).containsExactly(Map.entry(A, 8_000L));
        assertThat(later.get(2).totals()).containsExactly(Map.entry(NCL, 8_000L));
    }

    /** Contradictory data, and no double count: what comes round to itself is counted where it came to. */
    @Test
    void membershipsThatRunInACircleCountOnce() {
        OrganisationHistory circle =
                areas.withJoining(A, NORTH, Grouping.CHIN, START).withJoining(NORTH, A, Grouping.BOROUGH, START);
        List<RollUp> levels = circle.asOf(START).rollUp(Map.of(A, 8_000L), PATH);
        assertThat(levels.get(0).totals()).containsExactly(Map.entry(NORTH, 8_000L));
        assertThat(levels.get(1).totals()).containsExactly(Map.entry(A, 8_000L));
        assertThat(levels.get(2).orphans()).containsExactly(Map.entry(A, 8_000L));
    }

    @Test
    void aTotalAmongTheCountsIsRefused() {
        OrganisationHistory history = areas.withJoining(A, NORTH, Grouping.CHIN, START)
                .withJoining(NORTH, ISLINGTON, Grouping.BOROUGH, START);
        Map<OrganisationId, Long> mixed = Map.of(A, 8_000L, NORTH, 8_000L);
        assertThatThrownBy(() -> history.asOf(START).rollUp(mixed, Grouping.CHIN))
                .hasMessage("counts must be of one level, had both F83001 and CHIN-NORTH, to which it belongs\n"
                        + "Maybe totals are among them: leave them out, or people are counted twice.");
        assertThatThrownBy(() -> history.asOf(START).rollUp(Map.of(A, 1L, ISLINGTON, 1L), PATH))
                .hasMessageStartingWith("counts must be of one level, had both F83001 and E09000019");
    }

    /** Seeded: memberships at random, with orphans and doubles at every level; no count is lost or doubled at any. */
    @Test
    void everyLevelAccountsForEveryCountOnce() {
        Random random = new Random(20_180_501);
        int setApart = 0;
        for (int round = 0; round < 200; round++) {
            OrganisationHistory history = OrganisationHistory.empty();
            Map<OrganisationId, Long> counts = new HashMap<>();
            for (int practice = 0; practice < 12; practice++) {
                counts.put(id("P" + practice), (long) random.nextInt(20_000));
                for (Grouping grouping : PATH) {
                    for (int times = random.nextInt(8) / 3; times > 0; times--) {
                        history = history.withJoining(
                                id("P" + practice), id(grouping + "-" + random.nextInt(3)), grouping, START);
                    }
                }
            }
            for (int level = 0; level + 1 < PATH.size(); level++) {
                for (int each = 0; each < 3; each++) {
                    if (random.nextInt(4) > 0) {
                        history = history.withJoining(
                                id(PATH.get(level) + "-" + each),
                                id(PATH.get(level + 1) + "-" + random.nextInt(3)),
                                PATH.get(level + 1),
                                START);
                    }
                }
            }
            long all = counts.values().stream().mapToLong(Long::longValue).sum();
            for (RollUp level : history.asOf(START).rollUp(counts, PATH)) {
                assertThat(level.placed() + level.setApart()).isEqualTo(all);
                assertThat(Collections.disjoint(
                                level.orphans().keySet(), level.inSeveral().keySet()))
                        .isTrue();
                setApart += level.orphans().size() + level.inSeveral().size();
            }
        }
        assertThat(setApart).isPositive();
    }

    private static OrganisationId id(String text) {
        return OrganisationId.parse(text);
    }
}
