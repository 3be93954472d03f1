package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.planning.Feasibility;
import io.github.chinsdk.scheduling.planning.Shortfall;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is proved impossible was met by nobody's schedule. */
class FeasibilityOfInstancesTest {

    static final List<String> NAMES = SharedInstances.NAMES;

    @ParameterizedTest
    @FieldSource("NAMES")
    void noProofContradictsTheBestKnownSchedule(String name) {
        MdtProblem problem = SharedInstances.problem(name);
        ScheduleScore best =
                ScheduleEvaluation.of(problem, SharedInstances.best(problem)).score();
        for (Shortfall shortfall : Feasibility.of(problem).shortfalls()) {
            assertThat((long) shortfall.atLeast()).as(shortfall.words()).isLessThanOrEqualTo(best.medium());
        }
        if (best.medium() == 0) {
            assertThat(Feasibility.of(problem).shortfalls()).isEmpty();
        }
    }
}
