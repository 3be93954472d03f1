package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleBound;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.allocation.LevelWeights;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.ModelCompiler;
import io.github.chinsdk.scheduling.internal.compiled.Pins;
import io.github.chinsdk.scheduling.internal.search.WarmStart;
import io.github.chinsdk.scheduling.internal.search.Workspace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Adds up the bounds of the components: first of the medium level alone, then of both with a medium unit at a price.
 * Whatever that price is, a schedule with no more medium units than the known one has at least the bound less what those
 * units count in soft points.
 */
public final class ProblemBound {

    /** In soft points more than any one thing that could be had for a medium unit. */
    private static final long MEDIUM_PRICE = 1000;

    private static final LevelWeights MEDIUM_ALONE = new LevelWeights(1000, 0);
    private static final LevelWeights BOTH = new LevelWeights(MEDIUM_PRICE, 1);

    /** How much of the time the medium level may take. */
    private static final double MEDIUM_SHARE = 0.35;

    private final MdtSchedule schedule;
    private final ScheduleScore score;
    private final Rounds rounds;
    private final Executor executor;
    private final Map<String, Integer> loads = new HashMap<>();

    private ProblemBound(MdtSchedule schedule, ScheduleScore score, Rounds rounds, Executor executor) {
        this.schedule = schedule;
        this.score = score;
        this.rounds = rounds;
        this.executor = executor;
        for (MeetingAssignment meeting : schedule.meetings()) {
            meeting.attendance().values().forEach(person -> loads.merge(person, 1, Integer::sum));
        }
    }

    /** The bound of a problem, raised towards a schedule. */
    public static ScheduleBound of(MdtProblem problem, MdtSchedule schedule, SearchBudget budget, Executor executor) {
        ScheduleScore score = ScheduleEvaluation.of(problem, schedule).score();
        List<ModelCompiler.Component> components =
                ModelCompiler.compile(problem, Pins.of(problem, MdtSchedule.empty(problem), Set.of(), Set.of()));
        return new ProblemBound(schedule, score, new Rounds(budget), executor).of(components);
    }

    private ScheduleBound of(List<ModelCompiler.Component> components) {
        long leastMedium = 0;
        double both = 0;
        double left = components.stream().mapToInt(ModelCompiler.Component::size).sum();
        for (ModelCompiler.Component component : components) {
            double share = component.size() / Math.max(1, left);
            left -= component.size();
            Model model = component.model();
            if (!NetworkBound.isPossible(model)) {
                continue;
            }
            if (score.medium() > 0) {
                rounds.allot(share * MEDIUM_SHARE);
                double weighed = MEDIUM_ALONE.roundUp(bound(model, MEDIUM_ALONE));
                leastMedium += Math.max(0, Math.round(weighed / MEDIUM_ALONE.medium()));
            }
            rounds.allot(share);
            both += Math.max(0, BOTH.roundUp(bound(model, BOTH)));
        }
        long soft = (long) both - MEDIUM_PRICE * score.medium();
        return new ScheduleBound(
                Math.min(leastMedium, score.medium()), score, Math.max(0, Math.min(score.soft(), soft)));
    }

    private double bound(Model model, LevelWeights weights) {
        Workspace known = Workspace.small(model, 0);
        new WarmStart(known).take(schedule);
        int[] load = Arrays.stream(model.staffIds())
                .mapToInt(id -> loads.getOrDefault(id, 0))
                .toArray();
        return new ComponentBound(model, weights, executor).raise(load, weights.of(known.cost()), rounds);
    }
}
