package io.github.chinsdk.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.fixture.TinyProblems;
import io.github.chinsdk.scheduling.internal.allocation.Cost;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.ModelCompiler;
import io.github.chinsdk.scheduling.internal.compiled.Pins;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What the moves keep up to date is what a judge finds from scratch, and no hard rule is ever broken. */
class SearchProperties {

    @Property(seed = "6", tries = 60)
    void theCostAfterAnyWalkIsTheFullEvaluation(@ForAll @IntRange(max = 1_000_000) int seed) {
        MdtProblem problem = TinyProblems.random(seed, new TinyProblems.Shape(1, 3, 2, 7));
        Model model = ModelCompiler.compile(problem, Pins.of(problem, MdtSchedule.empty(problem), Set.of(), Set.of()))
                .get(0)
                .model();
        Workspace work = new Workspace(model, seed);
        work.insertion.mediumWeight = 50;
        Moves moves = new Moves(work);
        for (int step = 0; step < 120; step++) {
            moves.any(40);
            if (step % 10 == 0) {
                assertAgrees(problem, model, work);
            }
        }
    }

    private static void assertAgrees(MdtProblem problem, Model model, Workspace work) {
        List<MeetingAssignment> meetings = new ArrayList<>();
        Extraction.meetings(model, new Snapshot(work.state), meetings);
        Map<String, String> discussions = new LinkedHashMap<>();
        for (int network = 0; network < model.networkMeetings().length; network++) {
            Extraction.discussions(model, network, work.valuation.places(network), discussions);
        }
        MdtSchedule schedule = new MdtSchedule(problem.id(), meetings, discussions);
        ScheduleScore score = ScheduleEvaluation.of(problem, schedule).score();
        assertThat(ScheduleScore.of(problem, schedule)).isEqualTo(score);
        assertThat(score.hard()).isZero();
        assertThat(Cost.medium(work.cost())).isEqualTo(score.medium());
        assertThat(Cost.soft(work.cost())).isEqualTo(score.soft());
    }
}
