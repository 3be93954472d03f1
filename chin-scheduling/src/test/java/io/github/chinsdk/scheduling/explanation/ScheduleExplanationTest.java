package io.github.chinsdk.scheduling.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.ConstraintLevel;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ScheduleExplanationTest {

    static final LocalDate SECOND = LocalDate.of(2026, 3, 31);

    /** The small problem with another free time for one person. */
    static MdtProblem withTime(String staffId, UnaryOperator<List<TimeWindow>> change) {
        MdtProblem problem = SmallProblem.problem();
        return problem.withStaff(problem.staff().stream()
                .map(p -> p.id().equals(staffId)
                        ? new StaffMember(
                                p.id(),
                                p.role(),
                                p.organisationId(),
                                p.maxMeetingsPerDay(),
                                change.apply(p.availability()))
                        : p)
                .toList());
    }

    /** The small schedule without some seats of a meeting. */
    static MdtSchedule without(String meetingId, String... slots) {
        MdtSchedule schedule = SmallProblem.schedule();
        List<MeetingAssignment> meetings = new ArrayList<>();
        for (MeetingAssignment held : schedule.meetings()) {
            Map<String, String> seats = new LinkedHashMap<>(held.attendance());
            if (held.meetingId().equals(meetingId)) {
                List.of(slots).forEach(seats::remove);
            }
            meetings.add(new MeetingAssignment(held.meetingId(), held.start(), held.roomId(), seats));
        }
        return new MdtSchedule(schedule.problemId(), meetings, schedule.meetingByDiscussion());
    }

    static List<TimeWindow> notOn(List<TimeWindow> windows, LocalDate date) {
        return windows.stream().filter(w -> !w.date().equals(date)).toList();
    }

    private static Unmet only(ScheduleExplanation explanation) {
        assertThat(explanation.unmet()).hasSize(1);
        return explanation.unmet().get(0);
    }

    @Test
    void leaveIsSaidInTheWordsOfACoordinator() {
        MdtProblem problem = withTime("sw-ivy", windows -> notOn(windows, SECOND));
        Unmet unmet = only(ScheduleExplanation.of(problem, without("angel-2", "angel-2-sw")));
        assertThat(unmet.kind()).isEqualTo(UnmetKind.SEAT_EMPTY);
        assertThat(unmet.slotId()).isEqualTo("angel-2-sw");
        assertThat(unmet.words())
                .isEqualTo("Meeting angel-2 of angel on Tuesday 31 March 2026 at 12:30 has no social worker.");
        assertThat(unmet.reasons()).hasSize(1);
        assertThat(unmet.reasons().get(0).kind()).isEqualTo(ReasonKind.ON_LEAVE);
        assertThat(unmet.reasons().get(0).words())
                .isEqualTo("sw-ivy cannot be at the 31 March meeting of angel (angel-2, 12:30 to 13:30): on leave");
        assertThat(unmet.reasons().get(0).justification().staffIds()).containsExactly("sw-ivy");
        // The evening before is nearer than the morning after, and everybody is free.
        assertThat(unmet.alternatives().get(0).start())
                .isEqualTo(LocalDate.of(2026, 3, 30).atTime(16, 0));
        assertThat(unmet.alternatives().get(0).stillMissing()).isEmpty();
    }

    @Test
    void theOtherReasonsOfAPersonAreTold() {
        assertThat(why(windows -> windows.stream()
                        .map(w -> w.date().equals(SECOND)
                                ? new TimeWindow(SECOND.atTime(13, 0), SECOND.atTime(17, 0))
                                : w)
                        .toList()))
                .extracting(Reason::kind, Reason::words)
                .containsExactly(
                        ReasonKind.NOT_FREE,
                        "sw-ivy cannot be at the 31 March meeting of angel (angel-2, 12:30 to 13:30): free only from "
                                + "13:00 to 17:00");
        assertThat(why(windows -> windows.stream()
                        .filter(w -> w.date().getDayOfWeek() != SECOND.getDayOfWeek())
                        .toList()))
                .extracting(Reason::kind, Reason::words)
                .containsExactly(
                        ReasonKind.NOT_WORKING,
                        "sw-ivy cannot be at the 31 March meeting of angel (angel-2, 12:30 to 13:30): never free on a "
                                + "Tuesday");
        assertThat(why(windows -> windows)).extracting(Reason::kind).isEqualTo(ReasonKind.NOTHING);
    }

    private static Reason why(UnaryOperator<List<TimeWindow>> change) {
        return only(ScheduleExplanation.of(withTime("sw-ivy", change), without("angel-2", "angel-2-sw")))
                .reasons()
                .get(0);
    }

    @Test
    void anotherMeetingTheWayBetweenAndTheDailyLimitAreTold() {
        MdtProblem problem = SmallProblem.problem();
        LocalDate day = LocalDate.of(2026, 3, 24);
        Map<String, String> seats =
                new LinkedHashMap<>(SmallProblem.held(2, day, "green", "dr-elm").attendance());
        seats.remove("angel-2-sw");
        assertThat(reasonBeside(problem, new MeetingAssignment("angel-2", day.atTime(13, 0), "green", seats)))
                .extracting(Reason::kind, Reason::words)
                .containsExactly(
                        ReasonKind.AT_ANOTHER_MEETING,
                        "sw-ivy cannot be at the 24 March meeting of angel (angel-2, 13:00 to 14:00): at angel-1 from "
                                + "12:30 to 13:30");
        assertThat(reasonBeside(problem, new MeetingAssignment("angel-2", day.atTime(13, 30), "green", seats)))
                .extracting(Reason::kind, Reason::words)
                .containsExactly(
                        ReasonKind.TRAVEL,
                        "sw-ivy cannot be at the 24 March meeting of angel (angel-2, 13:30 to 14:30): at angel-1 from "
                                + "12:30 to 13:30, and 12 min are needed between");
        MdtProblem oneADay = problem.withStaff(problem.staff().stream()
                .map(p -> new StaffMember(p.id(), p.role(), p.organisationId(), 1, p.availability()))
                .toList());
        assertThat(reasonBeside(oneADay, new MeetingAssignment("angel-2", day.atTime(15, 0), "green", seats)))
                .extracting(Reason::kind, Reason::words)
                .containsExactly(
                        ReasonKind.DAILY_LIMIT,
                        "sw-ivy cannot be at the 24 March meeting of angel (angel-2, 15:00 to 16:00): attends 1 meeting "
                                + "that day already, at most 1");
    }

    private static Reason reasonBeside(MdtProblem problem, MeetingAssignment second) {
        MdtSchedule schedule =
                new MdtSchedule(problem.id(), List.of(SmallProblem.schedule().meeting("angel-1"), second), Map.of());
        return ScheduleExplanation.of(problem, schedule).unmet().stream()
                .filter(unmet -> unmet.kind() == UnmetKind.SEAT_EMPTY)
                .findFirst()
                .orElseThrow()
                .reasons()
                .get(0);
    }

    @Test
    void aMeetingWithoutARoomNamesWhatTheRoomsAreDoing() {
        MdtProblem problem = SmallProblem.problem();
        List<TimeWindow> allWeek = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            LocalDate date = LocalDate.of(2026, 3, 30).plusDays(day);
            allWeek.add(new TimeWindow(date.atTime(8, 0), date.atTime(18, 30)));
        }
        MdtProblem closed = problem.withRooms(
                List.of(new Room("blue", "hill", 10, allWeek), new Room("green", "river", 2, List.of())));
        MdtSchedule schedule = new MdtSchedule(
                problem.id(),
                List.of(
                        SmallProblem.schedule().meeting("angel-1"),
                        SmallProblem.schedule().meeting("angel-3")),
                Map.of("d-new", "angel-1"));
        ScheduleExplanation explanation = ScheduleExplanation.of(closed, schedule);
        Unmet notHeld = explanation.unmet().get(0);
        assertThat(notHeld.kind()).isEqualTo(UnmetKind.MEETING_NOT_HELD);
        assertThat(notHeld.words()).isEqualTo("Meeting angel-2 of angel (30 March to 3 April) is not held.");
        assertThat(notHeld.reasons())
                .extracting(Reason::words)
                .contains("angel-2 has no room on 31 March at 12:30: blue is closed, green holds 2");
        Unmet leftOut = explanation.unmet().get(1);
        assertThat(leftOut.discussionId()).isEqualTo("d-other");
        assertThat(leftOut.words())
                .isEqualTo(
                        "A mandatory discussion of almond (12 minutes, 23 March to 10 April) is at no meeting of angel.");
        assertThat(leftOut.reasons())
                .extracting(Reason::kind)
                .containsExactly(ReasonKind.NOTHING, ReasonKind.MEETING_NOT_HELD, ReasonKind.NOTHING);
    }

    @Test
    void aDiscussionIsToldWhatEachMeetingLacks() {
        MdtSchedule schedule = without("angel-1", "angel-1-almond");
        Map<String, String> none = new LinkedHashMap<>(schedule.meetingByDiscussion());
        none.remove("d-new");
        none.remove("d-follow");
        Unmet unmet = only(ScheduleExplanation.of(
                SmallProblem.problem(), new MdtSchedule(schedule.problemId(), schedule.meetings(), none)));
        assertThat(unmet.reasons())
                .extracting(Reason::words)
                .containsExactly(
                        "no GP of almond is at angel-1 on 24 March (dr-ash and dr-elm: could come)",
                        "nothing stands against angel-2: a longer search may use it",
                        "nothing stands against angel-3: a longer search may use it");
        assertThat(unmet.alternatives().get(0).meetingId()).isEqualTo("angel-2");
    }

    @Test
    void costsByNetworkAddUpAndReferralsAreShown() {
        ScheduleExplanation explanation = ScheduleExplanation.of(SmallProblem.problem(), SmallProblem.schedule());
        long soft = explanation.byNetwork().values().stream()
                .flatMap(costs -> costs.entrySet().stream())
                .filter(entry -> entry.getKey().level() == ConstraintLevel.SOFT)
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertThat(soft).isEqualTo(explanation.score().soft());
        assertThat(explanation.byNetwork().get("angel")).containsKey(ScheduleConstraint.S8_WAITING);
        assertThat(explanation.byNetwork().get(ScheduleExplanation.SHARED)).isEmpty();
        assertThat(explanation.fairness())
                .containsExactly(
                        new ReferralFairness("angel", "almond", 3, 3, 0),
                        new ReferralFairness("angel", "birch", 2, 1, 5));
        assertThat(explanation.fairness().get(1).share()).isEqualTo(0.5);
        assertThat(explanation.toText())
                .contains("Everything that must be met is met.\n")
                .contains("  angel, birch: 1 of 2\n")
                .startsWith("Schedule of angel-march: 0 hard / 0 medium / ");
        assertThatThrownBy(() -> new ReferralFairness("n", "o", 1, 2, 0)).hasMessageContaining("were 2 and 1");
    }

    @Test
    void theTextNamesNoPatient() {
        String text = ScheduleExplanation.of(SmallProblem.problem(), MdtSchedule.empty(SmallProblem.problem()))
                .toText();
        SmallProblem.problem().patients().forEach(patient -> assertThat(text).doesNotContain(patient.id()));
        assertThat(text).contains("Not met:\n- Meeting angel-1 of angel");
    }
}
