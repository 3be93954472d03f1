package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.fixture.TinyProblems;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bound is not above what can be reached, even when it is raised towards a schedule that is far above that. */
class BoundTest {

    private static final SearchBudget LONG = SearchBudget.ofSteps(600_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void itStaysBelowTheOptimumWhateverItIsRaisedTowards(int networks) {
        int aboveNothing = 0;
        for (long seed = 1; seed <= 15; seed++) {
            MdtProblem problem = TinyProblems.random(seed, new TinyProblems.Shape(1, networks, 2 / networks, 3));
            ScheduleSolution found =
                    MdtScheduler.withDefaults().withSeed(seed).solve(problem, SearchBudget.ofSteps(3000));
            ScheduleScore best = BruteForceTest.best(problem);
            MdtSchedule worse = new MdtSchedule(problem.id(), found.schedule().meetings(), Map.of());

            ScheduleBound bound = ScheduleBound.of(problem, worse, LONG);

            assertThat(bound.leastMedium()).as("medium, seed %d", seed).isLessThanOrEqualTo(best.medium());
            assertThat(bound.leastSoft()).as("soft, seed %d", seed).isLessThanOrEqualTo(best.soft());
            aboveNothing += bound.leastMedium() > 0 || bound.leastSoft() > 0 ? 1 : 0;
        }
        assertThat(aboveNothing).isGreaterThan(7);
    }

    @Test
    void onTheToyItIsTheOptimumOfTheReference() {
        MdtProblem toy = SharedInstances.problem("toy-01");
        MdtSchedule built =
                MdtScheduler.withDefaults().solve(toy, SearchBudget.ofSteps(0)).schedule();

        ScheduleBound bound = ScheduleBound.of(toy, built, LONG);

        assertThat(bound.leastMedium()).isEqualTo(1);
        assertThat(bound.leastSoft()).isLessThanOrEqualTo(2628);
    }

    /** Thirteen: 34 meetings need the one social worker, who can be at 30, and one discussion can be at no meeting. */
    @Test
    void underStressTheMediumLevelIsProvedByWhatIsScarce() {
        MdtProblem stress = SharedInstances.problem("islington-stress-01");

        ScheduleBound bound = ScheduleBound.of(stress, SharedInstances.best(stress), SearchBudget.ofSteps(1000));

        assertThat(bound.leastMedium()).isEqualTo(13);
    }
}
