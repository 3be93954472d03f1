package io.github.chinsdk.scheduling.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.fixture.SmallPlan;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people ask of a problem that has no plan, such as one from JSON. */
class ProblemWhatIfTest {

    private final MdtProblem problem = SmallPlan.plan().toProblem().problem();

    private WhatIfTable compare(ProblemWhatIf question) {
        return question.compare(MdtScheduler.withDefaults(), SearchBudget.ofSteps(200));
    }

    @Test
    void casesStandSideBySide() {
        WhatIfTable table = compare(ProblemWhatIf.of(problem)
                .with(new StaffCosts(Map.of(StaffRole.CARE_NAVIGATOR, 2_000L)))
                .oneMore(StaffRole.CARE_NAVIGATOR)
                .everyOther("north")
                .merged("north", "south")
                .without(problem.meetings().get(0).id())
                .change("the same", before -> before));
        assertThat(table.rows())
                .extracting(WhatIfTable.Row::name)
                .containsExactly(
                        "as it is",
                        "one more care navigator",
                        "every other meeting of north",
                        "north and south merged",
                        "without " + problem.meetings().get(0).id(),
                        "the same");
        assertThat(table.rows()).extracting(row -> row.measures().meetings()).containsExactly(6, 6, 4, 4, 5, 6);
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.measures().score().hard()).isZero());
        ScheduleMeasures asItIs = table.rows().get(0).measures();
        assertThat(table.rows().get(5).measures()).isEqualTo(asItIs);
        assertThat(table.rows().get(1).measures().pence()).isGreaterThan(asItIs.pence());
        assertThat(table.toText().lines()).hasSize(7);
    }

    @Test
    void oneMorePersonMayTakeEverySeatOfTheRole() {
        MdtProblem more = compare(ProblemWhatIf.of(problem).oneMore(StaffRole.SOCIAL_WORKER))
                .rows()
                .get(1)
                .problem();
        assertThat(more.staff()).hasSize(problem.staff().size() + 1);
        assertThat(more.meetings())
                .flatExtracting(Meeting::slots)
                .filteredOn(slot -> slot.role() == StaffRole.SOCIAL_WORKER)
                .allSatisfy(slot -> assertThat(slot.eligibleStaffIds()).contains("social-worker-more"));
        assertThat(more.meetings())
                .flatExtracting(Meeting::slots)
                .filteredOn(slot -> slot.role() != StaffRole.SOCIAL_WORKER)
                .allSatisfy(slot -> assertThat(slot.eligibleStaffIds()).doesNotContain("social-worker-more"));
    }

    @Test
    void oneMoreRoomIsOpenToTheMeetingsOfItsSite() {
        String site = problem.rooms().get(0).siteId();
        MdtProblem more = compare(ProblemWhatIf.of(problem).oneMoreRoom(site))
                .rows()
                .get(1)
                .problem();
        Room extra = more.rooms().get(more.rooms().size() - 1);
        assertThat(extra.id()).isEqualTo(site + "-more");
        assertThat(extra.closures()).isEmpty();
        for (int i = 0; i < more.meetings().size(); i++) {
            boolean there = problem.meetings().get(i).candidateRoomIds().stream()
                    .anyMatch(id -> problem.rooms().stream()
                            .anyMatch(room ->
                                    room.id().equals(id) && room.siteId().equals(site)));
            assertThat(more.meetings().get(i).candidateRoomIds().contains(extra.id()))
                    .isEqualTo(there);
        }
    }

    @Test
    void everyOtherMeetingIsNumberedAnewSoThatNeighboursAreNeighbours() {
        MdtProblem fewer = compare(ProblemWhatIf.of(problem).everyOther("north"))
                .rows()
                .get(1)
                .problem();
        List<Integer> before = sequences(problem, "north");
        assertThat(before).containsExactly(1, 2, 3, 4);
        assertThat(sequences(fewer, "north")).containsExactly(1, 2);
        assertThat(sequences(fewer, "south")).isEqualTo(sequences(problem, "south"));
    }

    private static List<Integer> sequences(MdtProblem of, String network) {
        return of.meetings().stream()
                .filter(meeting -> meeting.networkId().equals(network))
                .map(Meeting::sequence)
                .toList();
    }

    @Test
    void mergedNetworksSeatThePracticesOfBothAndDiscussTheirPatients() {
        MdtProblem merged = compare(ProblemWhatIf.of(problem).merged("north", "south"))
                .rows()
                .get(1)
                .problem();
        List<String> practices = problem.networks().stream()
                .flatMap(network -> network.practiceIds().stream())
                .toList();
        assertThat(merged.networks())
                .singleElement()
                .extracting(Network::practiceIds)
                .isEqualTo(practices);
        assertThat(merged.meetings())
                .allSatisfy(meeting -> assertThat(meeting.slots().stream()
                                .filter(slot -> slot.role() == StaffRole.GP)
                                .map(Slot::practiceId))
                        .containsExactlyInAnyOrderElementsOf(practices));
        assertThat(merged.discussions())
                .hasSameSizeAs(problem.discussions())
                .extracting(Discussion::networkId)
                .containsOnly("north");
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        ProblemWhatIf question = ProblemWhatIf.of(problem);
        assertThatThrownBy(() -> question.oneMore(StaffRole.GP))
                .hasMessageStartingWith("role must be one that practices share, was GP\nMaybe");
        assertThatThrownBy(() -> question.oneMoreRoom("moon"))
                .hasMessageStartingWith("siteId must be a site with a room, was moon\nMaybe");
        assertThatThrownBy(() -> question.without("moon-1"))
                .hasMessageStartingWith("meetingId must be a meeting of the problem, was moon-1\nMaybe");
        assertThatThrownBy(() -> question.everyOther("moon"))
                .hasMessageStartingWith("networkId must be a network of the problem, was moon\nMaybe");
        assertThatThrownBy(() -> question.merged("moon", "north")).hasMessageStartingWith("firstId must be a network");
        assertThatThrownBy(() -> question.merged("north", "moon")).hasMessageStartingWith("secondId must be a network");
        assertThatThrownBy(() -> question.merged("north", "north"))
                .hasMessageStartingWith("secondId must be another network than firstId, both were north\nMaybe");
        MdtProblem nobody = problem.withMeetings(List.of()).withStaff(List.of());
        assertThatThrownBy(() -> ProblemWhatIf.of(nobody).oneMore(StaffRole.CARE_NAVIGATOR))
                .hasMessageStartingWith("role must be one that somebody of the problem has, was CARE_NAVIGATOR\nMaybe");
    }
}
