package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.fixture.TinyProblems;
import io.github.chinsdk.scheduling.planning.Shortfall;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Requirement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MdtSchedulerTest {

    private final MdtProblem several = TinyProblems.random(11, new TinyProblems.Shape(4, 2, 2, 6));

    @Test
    void aBudgetInStepsGivesTheSameScheduleWhateverTheThreads() {
        MdtScheduler scheduler = MdtScheduler.withDefaults().withSeed(5);
        ScheduleSolution alone = scheduler.solve(several, SearchBudget.ofSteps(4000));
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            ScheduleSolution together = scheduler.withExecutor(executor, 2).solve(several, SearchBudget.ofSteps(4000));
            assertThat(together.schedule()).isEqualTo(alone.schedule());
            assertThat(together.steps()).isEqualTo(alone.steps());
        } finally {
            executor.shutdown();
        }
    }

    @Test
    void everyMeetingIsInTheScheduleInTheOrderOfTheProblem() {
        ScheduleSolution solution = MdtScheduler.withDefaults().solve(several, SearchBudget.ofSteps(100));
        assertThat(solution.schedule().meetings().stream().map(MeetingAssignment::meetingId))
                .containsExactlyElementsOf(
                        several.meetings().stream().map(meeting -> meeting.id()).toList());
        assertThat(solution.score())
                .isEqualTo(ScheduleEvaluation.of(several, solution.schedule()).score());
    }

    @Test
    void noStepsStillGiveACompleteSchedule() {
        ScheduleSolution solution = MdtScheduler.withDefaults().solve(SmallProblem.problem(), SearchBudget.ofSteps(0));
        assertThat(solution.score().hard()).isZero();
        assertThat(solution.score().medium()).isZero();
        assertThat(solution.steps()).isZero();
    }

    @Test
    void whatIsPinnedStays() {
        MdtSchedule before = SmallProblem.schedule();
        ScheduleSolution solution = MdtScheduler.withDefaults()
                .withStart(before)
                .withPins(new SchedulePins(Set.of("angel-2"), Set.of("d-other")))
                .solve(SmallProblem.problem(), SearchBudget.ofSteps(500));
        assertThat(solution.schedule().meeting("angel-2")).isEqualTo(before.meeting("angel-2"));
        assertThat(solution.schedule().meetingOf("d-other")).isEqualTo("angel-2");
        assertThat(solution.score().hard()).isZero();
    }

    @Test
    void theListenerHearsOfBetterSchedulesOnly() {
        List<ScheduleProgress> heard = new ArrayList<>();
        MdtScheduler.withDefaults().withListener(heard::add).solve(several, SearchBudget.ofSteps(2000));
        assertThat(heard).hasSizeGreaterThan(1);
        assertThatEachIsBetter(heard);
    }

    private static void assertThatEachIsBetter(List<ScheduleProgress> heard) {
        assertThat(heard)
                .isSortedAccordingTo(Comparator.comparingLong(ScheduleProgress::bestMedium)
                        .thenComparingLong(ScheduleProgress::bestSoft)
                        .reversed());
    }

    /** Two threads for one part of a problem: the idle one searches it from another seed. */
    @Test
    void withMoreThreadsThanPartsTheBestOfSeveralSearchesIsTaken() {
        MdtProblem one = TinyProblems.random(3, new TinyProblems.Shape(1, 3, 2, 7));
        List<ScheduleProgress> heard = new ArrayList<>();
        Set<Thread> searching = ConcurrentHashMap.newKeySet();
        ExecutorService executor = Executors.newFixedThreadPool(3);
        try {
            ScheduleSolution solution = MdtScheduler.withDefaults()
                    .withExecutor(executor, 3)
                    .withListener(heard::add)
                    .solve(one, SearchBudget.ofTime(Duration.ofMillis(300)).until(() -> {
                        searching.add(Thread.currentThread());
                        return false;
                    }));
            assertThat(searching).hasSize(3);
            assertThatEachIsBetter(heard);
            ScheduleProgress last = heard.get(heard.size() - 1);
            assertThat(solution.score().hard()).isZero();
            assertThat(solution.score().medium()).isEqualTo(last.bestMedium());
            assertThat(solution.score().soft()).isLessThanOrEqualTo(last.bestSoft());
        } finally {
            executor.shutdown();
        }
    }

    /** A host's listener that fails ends the whole search, on every thread, and the host hears of its own failure. */
    @Test
    void aListenerThatFailsEndsTheSearch() throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        AtomicInteger calls = new AtomicInteger();
        MdtScheduler scheduler = MdtScheduler.withDefaults()
                .withExecutor(executor, 2)
                .withListener(progress -> {
                    if (calls.incrementAndGet() > 1) {
                        throw new IllegalStateException("the host's screen is gone");
                    }
                });
        assertThatThrownBy(() -> scheduler.solve(several, SearchBudget.ofTime(Duration.ofMinutes(1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the host's screen is gone");
        executor.shutdown();
        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void aSearchThatIsCancelledGivesWhatItHas() {
        ScheduleSolution solution = MdtScheduler.withDefaults()
                .solve(several, SearchBudget.ofTime(Duration.ofHours(1)).until(() -> true));
        assertThat(solution.score().hard()).isZero();
        assertThat(solution.steps()).isZero();
    }

    @Test
    void aWarmStartIsNeverMadeWorse() {
        ScheduleSolution first = MdtScheduler.withDefaults().solve(several, SearchBudget.ofSteps(3000));
        ScheduleSolution second =
                MdtScheduler.withDefaults().withStart(first.schedule()).solve(several, SearchBudget.ofSteps(300));
        assertThat(second.score()).isLessThanOrEqualTo(first.score());
    }

    /** A problem that merely cannot be fully met is solved as well as it can be, and says at once what is missing. */
    @Test
    void aSolutionSaysInWordsWhatNobodyCouldMeet() throws IOException {
        MdtProblem small = SmallProblem.problem();
        Discussion like = small.discussions().get(0);
        List<Discussion> discussions = new ArrayList<>(small.discussions());
        for (int i = 0; i < 20; i++) {
            discussions.add(new Discussion(
                    "extra-" + i,
                    like.patientId(),
                    like.networkId(),
                    like.practiceId(),
                    like.kind(),
                    10,
                    new DateRange(SmallProblem.FIRST, SmallProblem.FIRST.plusDays(11)),
                    1,
                    Requirement.MANDATORY,
                    like.selectedByOrganisationId(),
                    Set.of(),
                    null));
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        MdtDocuments.writeProblem(small.withDiscussions(small.patients(), discussions), json);
        MdtProblem read = MdtDocuments.readProblem(new ByteArrayInputStream(json.toByteArray()));
        ScheduleSolution solution = MdtScheduler.withDefaults().solve(read, SearchBudget.ofSteps(300));
        String words = "Network angel: 3 h 20 min of mandatory discussions fall due by 3 April; "
                + "the meetings until then hold 1 h 40 min.";
        assertThat(solution.score().hard()).isZero();
        assertThat(solution.feasibility().shortfalls())
                .extracting(Shortfall::words)
                .containsExactly(words);
        assertThat(solution.score().medium())
                .isEqualTo(solution.feasibility().shortfalls().get(0).atLeast());
        assertThat(solution.explain().shortfalls())
                .isEqualTo(solution.feasibility().shortfalls());
        assertThat(solution.explain().toText()).contains("No schedule could meet everything:\n- " + words + "\n");
        assertThat(solution.toString())
                .startsWith("ScheduleSolution of angel-march: ")
                .doesNotContain("p-a");
        ScheduleSolution met = MdtScheduler.withDefaults().solve(small, SearchBudget.ofSteps(300));
        assertThat(met.feasibility().nothingFound()).isTrue();
        assertThat(met.explain().shortfalls()).isEmpty();
    }

    @Test
    void aStartWhoseDiscussionsAreBetterThanAShortSearchFindsIsKept() {
        MdtProblem small = SmallProblem.problem();
        MdtSchedule start = SmallProblem.schedule();
        ScheduleSolution solution = MdtScheduler.withDefaults().withStart(start).solve(small, SearchBudget.ofSteps(0));
        assertThat(solution.score())
                .isLessThanOrEqualTo(ScheduleEvaluation.of(small, start).score());
    }

    /** A good schedule is given, and no step to find it again. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aWarmStartComesBackAsItWasWhenNothingBetterIsFound(long seed) {
        MdtProblem problem = TinyProblems.random(seed, new TinyProblems.Shape(3, 3, 2, 7));
        ScheduleSolution good = MdtScheduler.withDefaults().withSeed(seed).solve(problem, SearchBudget.ofSteps(6000));

        ScheduleSolution again =
                MdtScheduler.withDefaults().withStart(good.schedule()).solve(problem, SearchBudget.ofSteps(0));

        assertThat(again.score()).isLessThanOrEqualTo(good.score());
        assertThat(again.schedule().meetings()).hasSameSizeAs(problem.meetings());
    }

    /** A meeting without its room breaks a hard rule, so that what the search makes of it is better. */
    @Test
    void aStartThatBreaksARuleIsMended() {
        MdtSchedule before = SmallProblem.schedule();
        MdtSchedule broken = new MdtSchedule(
                before.problemId(),
                before.meetings().stream()
                        .map(meeting ->
                                new MeetingAssignment(meeting.meetingId(), meeting.start(), null, meeting.attendance()))
                        .toList(),
                before.meetingByDiscussion());
        MdtProblem problem = SmallProblem.problem();
        assertThat(ScheduleEvaluation.of(problem, broken).score().hard()).isPositive();

        ScheduleSolution mended =
                MdtScheduler.withDefaults().withStart(broken).solve(problem, SearchBudget.ofSteps(200));

        assertThat(mended.score().hard()).isZero();
    }

    @Test
    void badBudgetsSayWhatIsWrong() {
        assertThatThrownBy(() -> SearchBudget.ofSteps(-1)).hasMessageStartingWith("steps must be >= 0, was -1\nMaybe");
        assertThatThrownBy(() -> SearchBudget.ofTime(Duration.ZERO))
                .hasMessageStartingWith("time must be more than zero, was PT0S\nMaybe");
        assertThatThrownBy(() -> MdtScheduler.withDefaults().withExecutor(Runnable::run, 0))
                .hasMessageStartingWith("threads must be >= 1, was 0\nMaybe");
    }

    @ParameterizedTest
    @CsvSource({
        "toy-01, 20000, 1, 2628",
        "islington-01, 40000, 0, 12334",
        "islington-02, 40000, 0, 12264",
        "islington-repair-01, 20000, 1, 14496"
    })
    void betterThanThePublishedBest(String name, long steps, long medium, long soft) {
        MdtProblem problem = SharedInstances.problem(name);
        ScheduleScore score = MdtScheduler.withDefaults()
                .withSeed(1)
                .solve(problem, SearchBudget.ofSteps(steps))
                .score();
        assertThat(score.hard()).isZero();
        assertThat(score.medium()).isLessThanOrEqualTo(medium);
        assertThat(score.medium() < medium || score.soft() <= soft).isTrue();
    }
}
