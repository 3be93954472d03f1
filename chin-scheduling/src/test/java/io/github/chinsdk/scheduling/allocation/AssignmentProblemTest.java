package io.github.chinsdk.scheduling.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.SearchBudget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssignmentProblemTest {

    private static final SearchBudget BUDGET = SearchBudget.ofSteps(20_000);

    private static List<AssignmentProblem> file(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AssignmentProblemTest.class.getResourceAsStream("/allocation/" + name))) {
            return AssignmentProblem.parseOrLibrary(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), AssignmentGoal.MOST);
        }
    }

    /** The optima are those that the OR-Library prints. */
    @ParameterizedTest
    @CsvSource({
        "gap1.txt, 0, 5, 15, 336",
        "gap1.txt, 1, 5, 15, 327",
        "gap1.txt, 2, 5, 15, 339",
        "gap1.txt, 3, 5, 15, 341",
        "gap1.txt, 4, 5, 15, 326",
        "gap2.txt, 0, 5, 20, 434",
        "gap2.txt, 1, 5, 20, 436",
        "gap2.txt, 2, 5, 20, 420",
        "gap2.txt, 3, 5, 20, 419",
        "gap2.txt, 4, 5, 20, 428",
        "gap7-first.txt, 0, 8, 40, 942"
    })
    void provesTheOptimaOfTheOrLibrary(String name, int index, int agents, int jobs, long optimum) throws IOException {
        AssignmentProblem problem = file(name).get(index);
        assertThat(problem.agents()).isEqualTo(agents);
        assertThat(problem.jobs()).isEqualTo(jobs);
        Assignment found = problem.solve(BUDGET);
        assertThat(found.status()).isEqualTo(AssignmentStatus.OPTIMAL);
        assertThat(found.value()).isEqualTo(optimum);
        assertThat(found.bound()).isEqualTo(optimum);
        assertThat(found.agentOfJob()).hasSize(jobs);
    }

    @Test
    void aBudgetThatEndsEarlyStillGivesABound() throws IOException {
        Assignment none = file("gap7-first.txt").get(0).solve(SearchBudget.ofSteps(1));
        assertThat(none.status()).isEqualTo(AssignmentStatus.NOT_FOUND);
        assertThat(none.agentOfJob()).isEmpty();
        assertThat(none.bound()).isBetween(942L, 950L);
        for (int steps : new int[] {20, 40, 80, 160}) {
            Assignment some = file("gap7-first.txt").get(0).solve(SearchBudget.ofSteps(steps));
            assertThat(some.value()).isLessThanOrEqualTo(942);
            assertThat(some.bound()).isGreaterThanOrEqualTo(942);
        }
    }

    @Test
    void aBudgetInTimeAndACancelledOneEnd() throws IOException {
        AssignmentProblem problem = file("gap1.txt").get(0);
        assertThat(problem.solve(SearchBudget.ofTime(Duration.ofMinutes(1))).value())
                .isEqualTo(336);
        assertThat(problem.solve(BUDGET.until(() -> true)).status()).isNotEqualTo(AssignmentStatus.OPTIMAL);
    }

    @Test
    void leastAndMostAreEachOthersMirror() {
        long[][] cost = {{4, 2, 9}, {3, 7, 1}};
        int[][] size = {{2, 2, 2}, {2, 2, 2}};
        int[] capacity = {2, 4};
        Assignment least =
                AssignmentProblem.of(cost, size, capacity, AssignmentGoal.LEAST).solve(BUDGET);
        assertThat(least).isEqualTo(new Assignment(AssignmentStatus.OPTIMAL, List.of(1, 0, 1), 6, 6));
        Assignment most =
                AssignmentProblem.of(cost, size, capacity, AssignmentGoal.MOST).solve(BUDGET);
        assertThat(most).isEqualTo(new Assignment(AssignmentStatus.OPTIMAL, List.of(1, 1, 0), 19, 19));
    }

    @Test
    void whatCannotBeIsProvedImpossible() {
        Assignment found = AssignmentProblem.of(
                        new long[][] {{1, 1, 1}}, new int[][] {{2, 2, 2}}, new int[] {5}, AssignmentGoal.LEAST)
                .solve(BUDGET);
        assertThat(found.status()).isEqualTo(AssignmentStatus.IMPOSSIBLE);
        assertThat(found.agentOfJob()).isEmpty();
    }

    @Test
    void noJobsAreDoneAtOnce() {
        Assignment found = AssignmentProblem.of(new long[1][0], new int[1][0], new int[] {5}, AssignmentGoal.LEAST)
                .solve(BUDGET);
        assertThat(found).isEqualTo(new Assignment(AssignmentStatus.OPTIMAL, List.of(), 0, 0));
    }

    @Test
    void unlikeShapesAndNumbersOutOfRangeAreRefused() {
        assertThatThrownBy(() -> AssignmentProblem.of(
                        new long[][] {{1, 1}}, new int[][] {{1, 1}, {1, 1}}, new int[] {5}, AssignmentGoal.LEAST))
                .hasMessageContaining(
                        "capacity, value and size must have one entry for each of 1 to 62 agents, had 1, 1 and 2")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> AssignmentProblem.of(
                        new long[][] {{1, 1}}, new int[][] {{1}}, new int[] {5}, AssignmentGoal.LEAST))
                .hasMessageContaining("value and size must have 2 jobs for each agent, had 2 and 1 for agent 0\nMaybe");
        assertThatThrownBy(() -> AssignmentProblem.of(
                        new long[][] {{1}}, new int[][] {{-1}}, new int[] {5}, AssignmentGoal.LEAST))
                .hasMessageContaining("size of job 0 for agent 0 must be in [0, 2147483647], was -1\nMaybe");
        assertThatThrownBy(() -> AssignmentProblem.of(
                        new long[][] {{1}}, new int[][] {{1}}, new int[] {-5}, AssignmentGoal.LEAST))
                .hasMessageContaining("capacity of agent 0 must be in [0, 1000000], was -5");
        assertThatThrownBy(() -> AssignmentProblem.of(
                        new long[][] {{2_000_000_000L}}, new int[][] {{1}}, new int[] {5}, AssignmentGoal.LEAST))
                .hasMessageContaining("value of job 0 with agent 0 must be in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|number 1 of the text must be the number of problems, a whole number from 0, was the end",
                "1 2|number 3 of the text must be the number of jobs, a whole number from 1, was the end",
                "1 1 1 x|number 4 of the text must be a value, a whole number, was \"x\"",
                "1 1 1 4 -2|number 5 of the text must be a size, a whole number from 0, was \"-2\"",
                "1 1 1 4 2 9 7|text must end after 1 problems, has more after number 6",
                "1 100000 100000|text must have at most 10000000 pairs of agent and job, has 100000 by 100000",
                "nonsense-nonsense-nonsense|number 1 of the text must be the number of problems, a whole number from 0, was \"nonsense-nonsense-no...\""
            })
    void aTextOfAnotherFormIsRefused(String text, String message) {
        assertThatThrownBy(() -> AssignmentProblem.parseOrLibrary(text, AssignmentGoal.MOST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("\nMaybe");
    }
}
