package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.fixture.TinyProblems;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On problems small enough to try everything, the search finds the best and the bound is not above it. */
class BruteForceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSearchFindsTheOptimumAndTheBoundStaysBelow(long seed) {
        MdtProblem problem = TinyProblems.random(seed, new TinyProblems.Shape(1, 1, 2, 3));
        ScheduleScore best = best(problem);

        ScheduleSolution found = MdtScheduler.withDefaults().withSeed(seed).solve(problem, SearchBudget.ofSteps(3000));

        assertThat(found.score().hard()).isZero();
        assertThat(found.score().medium()).isEqualTo(best.medium());
        assertThat(found.score().soft()).isEqualTo(best.soft());
        ScheduleBound bound = ScheduleBound.of(problem, found.schedule(), SearchBudget.ofSteps(60_000));
        assertThat(bound.leastMedium()).isLessThanOrEqualTo(best.medium());
        assertThat(bound.leastSoft()).isLessThanOrEqualTo(best.soft());
        assertThat(bound.softGap()).isBetween(0.0, 1.0);
    }

    static ScheduleScore best(MdtProblem problem) {
        List<List<MeetingAssignment>> choices =
                problem.meetings().stream().map(BruteForceTest::choices).toList();
        ScheduleScore best =
                ScheduleEvaluation.of(problem, MdtSchedule.empty(problem)).score();
        for (MeetingAssignment first : choices.get(0)) {
            for (MeetingAssignment second : choices.get(1)) {
                List<MeetingAssignment> meetings = List.of(first, second);
                if (ScheduleEvaluation.of(problem, new MdtSchedule(problem.id(), meetings, Map.of()))
                                .score()
                                .hard()
                        > 0) {
                    continue;
                }
                for (Map<String, String> discussions : allocations(problem, meetings)) {
                    ScheduleScore score = ScheduleEvaluation.of(
                                    problem, new MdtSchedule(problem.id(), meetings, discussions))
                            .score();
                    best = score.compareTo(best) < 0 ? score : best;
                }
            }
        }
        return best;
    }

    private static List<MeetingAssignment> choices(Meeting meeting) {
        List<MeetingAssignment> choices = new ArrayList<>();
        choices.add(MeetingAssignment.notHeld(meeting.id()));
        String room = meeting.candidateRoomIds().isEmpty()
                ? null
                : meeting.candidateRoomIds().get(0);
        for (LocalDate date : meeting.window()
                .first()
                .datesUntil(meeting.window().last().plusDays(1))
                .toList()) {
            for (int hour = 9; hour < 11; hour++) {
                for (int gp = -1; gp < 2; gp++) {
                    for (int socialWorker = -1; socialWorker < 1; socialWorker++) {
                        Map<String, String> seats = new LinkedHashMap<>();
                        sit(seats, meeting, 0, gp);
                        sit(seats, meeting, 1, socialWorker);
                        choices.add(new MeetingAssignment(meeting.id(), date.atTime(hour, 0), room, seats));
                    }
                }
            }
        }
        return choices;
    }

    private static void sit(Map<String, String> seats, Meeting meeting, int slot, int eligible) {
        if (eligible >= 0) {
            seats.put(
                    meeting.slots().get(slot).id(),
                    meeting.slots().get(slot).eligibleStaffIds().get(eligible));
        }
    }

    private static List<Map<String, String>> allocations(MdtProblem problem, List<MeetingAssignment> meetings) {
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (Discussion discussion : problem.discussions()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : all) {
                longer.add(before);
                for (MeetingAssignment meeting : meetings) {
                    longer.add(with(before, discussion.id(), meeting.isHeld() ? meeting.meetingId() : null));
                }
            }
            all = longer;
        }
        return all;
    }

    private static Map<String, String> with(Map<String, String> before, String discussion, @Nullable String meeting) {
        Map<String, String> after = new LinkedHashMap<>(before);
        if (meeting != null) {
            after.put(discussion, meeting);
        }
        return after;
    }
}
