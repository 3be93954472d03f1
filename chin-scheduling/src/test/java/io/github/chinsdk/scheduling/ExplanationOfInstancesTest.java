package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.Remedy;
import io.github.chinsdk.scheduling.explanation.RemedySearch;
import io.github.chinsdk.scheduling.explanation.ScheduleExplanation;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.explanation.UnmetKind;
import io.github.chinsdk.scheduling.problem.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Explanations of the best known schedules of the published instances. */
class ExplanationOfInstancesTest {

    static final List<String> NAMES = SharedInstances.NAMES;

    private static final Map<UnmetKind, Weight> WEIGHTS = Map.of(
            UnmetKind.MEETING_NOT_HELD, Weight.CANCELLED_MEETING,
            UnmetKind.SEAT_EMPTY, Weight.UNFILLED_MANDATORY_SLOT,
            UnmetKind.DISCUSSION_LEFT_OUT, Weight.UNALLOCATED_MANDATORY_DISCUSSION);

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyUnitOfTheMediumLevelIsExplained(String name) {
        MdtProblem problem = SharedInstances.problem(name);
        ScheduleExplanation explanation = ScheduleExplanation.of(problem, SharedInstances.best(problem));
        long units = 0;
        for (Unmet unmet : explanation.unmet()) {
            units += problem.weights().of(WEIGHTS.get(unmet.kind()));
            assertThat(unmet.reasons()).as(unmet.words()).isNotEmpty();
        }
        assertThat(units).isEqualTo(explanation.score().medium());
        String text = explanation.toText();
        problem.discussions().forEach(d -> assertThat(text).doesNotContain(d.patientId() + " "));
    }

    @Test
    void theSmallestChangeThatMendsTheToyIsFoundBySolvingAgain() {
        MdtProblem problem = SharedInstances.problem("toy-01");
        MdtSchedule best = SharedInstances.best(problem);
        Unmet unmet = ScheduleExplanation.of(problem, best).unmet().get(0);
        List<Remedy> remedies =
                RemedySearch.withDefaults().with(SearchBudget.ofSteps(500)).find(problem, best, unmet);
        assertThat(remedies).isNotEmpty();
        assertThat(unmet.reasons()).extracting(Reason::words).doesNotContainNull();
        assertThat(remedies)
                .allSatisfy(remedy -> assertThat(remedy.after().medium()).isZero());
    }
}
