package io.github.chinsdk.scheduling.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemedySearchTest {

    private static final SearchBudget BUDGET = SearchBudget.ofSteps(300);

    private static MdtSchedule solved(MdtProblem problem) {
        return MdtScheduler.withDefaults().solve(problem, BUDGET).schedule();
    }

    private static List<Remedy> remedies(MdtProblem problem) {
        MdtSchedule schedule = solved(problem);
        List<Unmet> unmet = ScheduleExplanation.of(problem, schedule).unmet();
        assertThat(unmet).isNotEmpty();
        List<Remedy> remedies = RemedySearch.withDefaults().with(BUDGET).find(problem, schedule, unmet.get(0));
        for (Remedy remedy : remedies) {
            // Found, not guessed: the schedule is there, and the evaluation agrees.
            assertThat(ScheduleEvaluation.of(remedy.problem(), remedy.schedule())
                            .score())
                    .isEqualTo(remedy.after());
            assertThat(remedy.after().medium()).isLessThan(remedy.before().medium());
            assertThat(remedy.after().hard()).isZero();
        }
        return remedies;
    }

    @Test
    void anHourOfTheOnlySocialWorkerMendsAWeekOfLeave() {
        LocalDate monday = LocalDate.of(2026, 3, 30);
        MdtProblem problem = ScheduleExplanationTest.withTime(
                "sw-ivy",
                windows -> windows.stream()
                        .filter(w -> w.date().isBefore(monday) || w.date().isAfter(monday.plusDays(4)))
                        .toList());
        Remedy remedy = remedies(problem).stream()
                .filter(r -> r.kind() == RemedyKind.PERSON_TIME)
                .findFirst()
                .orElseThrow();
        assertThat(remedy.amount()).isEqualTo(60);
        assertThat(remedy.words())
                .startsWith("With 1 hour more of sw-ivy on ")
                .endsWith(", the schedule meets everything that must be met.");
    }

    @Test
    void anHourIsCutToWhatIsLacking() {
        MdtProblem problem = ScheduleExplanationTest.withTime(
                "sw-ivy",
                windows -> windows.stream()
                        .map(w ->
                                new TimeWindow(w.date().atTime(12, 30), w.date().atTime(13, 15)))
                        .toList());
        Remedy remedy = remedies(problem).stream()
                .filter(r -> r.kind() == RemedyKind.PERSON_TIME)
                .findFirst()
                .orElseThrow();
        assertThat(remedy.amount()).isEqualTo(15);
        assertThat(remedy.words()).startsWith("With 15 min more of sw-ivy on ");
    }

    @Test
    void oneMoreRoomMendsAWeekOfBuilders() {
        List<TimeWindow> closures = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            LocalDate date = LocalDate.of(2026, 3, 23).plusDays(day);
            closures.add(new TimeWindow(date.atTime(8, 0), date.atTime(18, 30)));
        }
        MdtProblem problem = SmallProblem.problem();
        List<Remedy> remedies = remedies(problem.withRooms(problem.rooms().stream()
                .map(room -> new Room(room.id(), room.siteId(), room.capacity(), closures))
                .toList()));
        assertThat(remedies)
                .filteredOn(r -> r.kind() == RemedyKind.ROOM)
                .extracting(Remedy::words)
                .containsExactly(
                        "With one more room for 5 people at hill for angel-1, the schedule meets everything that "
                                + "must be met.");
    }

    @Test
    void someDaysLaterMendADiscussionThatIsDueTooSoon() {
        MdtProblem problem = SmallProblem.problem();
        LocalDate monday = LocalDate.of(2026, 3, 23);
        List<Discussion> discussions = new ArrayList<>(problem.discussions());
        Discussion other = discussions.get(2);
        // 20 minutes more than the first meeting has.
        for (int i = 0; i < 2; i++) {
            discussions.add(new Discussion(
                    "d-long-" + i,
                    other.patientId(),
                    "angel",
                    "almond",
                    other.kind(),
                    30,
                    new DateRange(monday, monday.plusDays(5)),
                    1,
                    Requirement.MANDATORY,
                    "almond",
                    java.util.Set.of(),
                    null));
        }
        List<Remedy> remedies = remedies(problem.withDiscussions(problem.patients(), discussions));
        assertThat(remedies).extracting(Remedy::kind).contains(RemedyKind.DISCUSSION_DATE, RemedyKind.MEETING_LENGTH);
        assertThat(remedies)
                .filteredOn(r -> r.kind() == RemedyKind.MEETING_LENGTH)
                .extracting(Remedy::words)
                .allSatisfy(words -> assertThat(words).startsWith("With angel-1 15 minutes longer"));
    }

    @Test
    void aLongerSearchIsNamedWhenItIsAllThatIsNeeded() {
        MdtProblem problem = SmallProblem.problem();
        MdtSchedule poor = ScheduleExplanationTest.without("angel-2", "angel-2-sw");
        Unmet unmet = ScheduleExplanation.of(problem, poor).unmet().get(0);
        List<Remedy> remedies = RemedySearch.withDefaults().with(BUDGET).find(problem, poor, unmet);
        assertThat(remedies)
                .extracting(Remedy::words)
                .containsExactly(
                        "Without any change, with a longer search of angel, the schedule meets everything that must be met.");
    }

    @Test
    void somethingUnmetOfAnotherScheduleIsRefused() {
        MdtProblem problem = SmallProblem.problem();
        Unmet stray = new Unmet(UnmetKind.SEAT_EMPTY, "angel", "elsewhere-1", "x", null, "", List.of(), List.of());
        assertThatThrownBy(() -> RemedySearch.withDefaults().with(BUDGET).find(problem, SmallProblem.schedule(), stray))
                .hasMessageContaining("unmet must be of this problem")
                .hasMessageContaining("\nMaybe");
    }
}
