package io.github.chinsdk.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.calendar.NamedDates;
import io.github.chinsdk.scheduling.fixture.SmallPlan;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static Feasibility of(MdtPlan plan) {
        return plan.toProblem().feasibility();
    }

    private static MdtPlan withPerson(String id, UnaryOperator<PlannedPerson> change) {
        MdtPlan plan = SmallPlan.plan();
        return plan.withPeople(
                plan.organisations(),
                plan.people().stream()
                        .map(p -> p.id().equals(id) ? change.apply(p) : p)
                        .toList());
    }

    private static PlannedPerson away(PlannedPerson person, int first, int last) {
        return person.onLeave(List.of(
                new NamedDates("leave", new DateRange(LocalDate.of(2026, 1, first), LocalDate.of(2026, 1, last)))));
    }

    private static List<PlannedCase> cases(String practice, int number, int minutes, DateRange window) {
        List<PlannedCase> cases = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            cases.add(PlannedCase.of(practice + i, practice, DiscussionKind.NEW, window)
                    .mandatory()
                    .lasting(Duration.ofMinutes(minutes)));
        }
        return cases;
    }

    @Test
    void tooManyMinutesAreSaidInTheWordsOfACoordinator() {
        // Two weekly meetings of 80 minutes by 14 January; 42 ten-minute discussions are 7 hours.
        Feasibility feasibility = of(SmallPlan.plan()
                .withCases(cases("birch", 42, 10, new DateRange(MONDAY, LocalDate.of(2026, 1, 14)))));
        assertThat(feasibility.shortfalls()).hasSize(1);
        Shortfall shortfall = feasibility.shortfalls().get(0);
        assertThat(shortfall.words())
                .isEqualTo("Network north: 7 hours of mandatory discussions fall due by 14 January; "
                        + "the meetings until then hold 2 h 40 min.");
        assertThat(shortfall.kind()).isEqualTo(ShortfallKind.MINUTES);
        assertThat(shortfall.atLeast()).isEqualTo(26);
        assertThat(feasibility.toText()).isEqualTo("- " + shortfall.words() + "\n");
    }

    @Test
    void aSpanInTheMiddleIsFoundAndNamed() {
        DateRange week = new DateRange(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 16));
        Feasibility feasibility = of(SmallPlan.plan().withCases(cases("birch", 9, 10, week)));
        assertThat(feasibility.shortfalls())
                .extracting(Shortfall::words)
                .containsExactly(
                        "Network north: 1 h 30 min of mandatory discussions must be held between 12 January and "
                                + "16 January; the meetings that can fall in those days hold 1 h 20 min.");
        assertThat(of(SmallPlan.plan().withCases(cases("birch", 8, 10, week))).nothingFound())
                .isTrue();
    }

    @Test
    void discussionsThatThePlanDoesNotReachAreNamed() {
        MdtProblem problem = SmallPlan.plan()
                .withCases(cases("birch", 2, 10, new DateRange(MONDAY, MONDAY.plusDays(9))))
                .toProblem()
                .problem();
        assertThat(Feasibility.of(moved(problem, 60)).shortfalls())
                .extracting(Shortfall::words, Shortfall::atLeast)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Network north: 2 mandatory discussions may not be held before the plan ends on 1 February.",
                        2));
        assertThat(Feasibility.of(moved(problem, -60)).shortfalls())
                .extracting(Shortfall::words)
                .containsExactly(
                        "Network north: 2 mandatory discussions fell due before the plan begins on 5 January.");
    }

    private static MdtProblem moved(MdtProblem problem, int days) {
        return problem.withDiscussions(
                problem.patients(),
                problem.discussions().stream()
                        .map(d -> new io.github.chinsdk.scheduling.problem.Discussion(
                                d.id(),
                                d.patientId(),
                                d.networkId(),
                                d.practiceId(),
                                d.kind(),
                                d.minutes(),
                                new DateRange(
                                        d.window().first().plusDays(days),
                                        d.window().last().plusDays(days)),
                                d.priority(),
                                d.requirement(),
                                d.selectedByOrganisationId(),
                                d.requiredRoles(),
                                d.followUp()))
                        .toList());
    }

    @Test
    void aPracticeWhoseGpIsAwayIsNamed() {
        MdtPlan plan = withPerson("dr-oak", oak -> away(oak, 5, 16))
                .withCases(cases("birch", 2, 10, new DateRange(MONDAY, LocalDate.of(2026, 1, 14))));
        assertThat(of(plan).shortfalls())
                .extracting(Shortfall::words)
                .containsExactly("Network north: 20 min of mandatory discussions of birch fall due by 14 January; "
                        + "the meetings until then to which a GP of birch can come hold 0 min.");
    }

    @Test
    void aMandatorySeatThatNobodyCanTakeIsNamed() {
        assertThat(of(withPerson("sw-ivy", ivy -> away(ivy, 12, 16))).shortfalls())
                .extracting(Shortfall::words)
                .contains("Meeting north-m2 must have a social worker, and nobody who covers the network is free for "
                        + "1 h 30 min from 12 January to 16 January.");
    }

    @Test
    void peopleWhoAreNeverFreeTogetherAreNamed() {
        MdtPlan plan = withPerson(
                "sw-ivy",
                ivy -> PlannedPerson.of(
                        ivy.id(),
                        ivy.role(),
                        ivy.organisationId(),
                        WeeklyHours.everyWeekday(Hours.of("09:00", "12:00"))));
        plan = plan.withPeople(
                plan.organisations(),
                plan.people().stream()
                        .map(p -> p.id().equals("matron-fern")
                                ? PlannedPerson.of(
                                        p.id(),
                                        p.role(),
                                        p.organisationId(),
                                        WeeklyHours.everyWeekday(Hours.of("13:00", "17:00")))
                                : p)
                        .toList());
        assertThat(of(plan).shortfalls().get(0).words())
                .isEqualTo("Meeting north-m1 must have a community matron and a social worker, and they are never free "
                        + "together with a room open from 5 January to 9 January.");
    }

    @Test
    void sharedPeopleWhoAreNeededTooOftenAreNamed() {
        MdtPlan plan = withPerson("sw-ivy", ivy -> away(ivy, 6, 16).attendingAtMost(1));
        // One day in the first two weeks for two meetings of north and one of south.
        assertThat(of(plan).shortfalls())
                .filteredOn(s -> s.kind() == ShortfallKind.SHARED_PEOPLE)
                .extracting(Shortfall::words, Shortfall::atLeast)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "3 meetings between 5 January and 16 January must have a social worker; the one person who covers "
                                + "them can attend 1.",
                        2));
    }

    @Test
    void roomsThatAreTooSmallOrClosedAreNamed() {
        MdtProblem problem = SmallPlan.plan().toProblem().problem();
        List<Room> small = problem.rooms().stream()
                .map(room -> new Room(room.id(), room.siteId(), 2, List.of()))
                .toList();
        assertThat(Feasibility.of(problem.withRooms(small)).shortfalls().get(0).words())
                .isEqualTo("Meeting north-m1 needs seats for 3 people, and none of its rooms holds as many.");
        List<TimeWindow> closures = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            closures.add(new TimeWindow(
                    MONDAY.plusDays(day).atTime(8, 0), MONDAY.plusDays(day).atTime(18, 30)));
        }
        List<Room> closed = problem.rooms().stream()
                .map(room -> new Room(room.id(), room.siteId(), 12, closures))
                .toList();
        assertThat(Feasibility.of(problem.withRooms(closed)).shortfalls())
                .extracting(Shortfall::words)
                .containsExactly("Meeting north-m1 has no large enough room that is open from 5 January to 9 January.");
    }
}
