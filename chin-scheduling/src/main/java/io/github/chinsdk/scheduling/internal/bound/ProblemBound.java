package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleBound;
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
 * Adds up the bounds of the components: first of both levels with a medium unit at a price, then of the medium level alone
 * from the prices found. Whatever a medium unit costs, a schedule with no more of them than the known one has at least the
 * bound less what those of the known one cost (the medium level is then one more priced constraint).
 */
public final class ProblemBound {

    /** What a medium unit costs where there need be none: more soft points than anything that could be had for it. */
    private static final long HIGHEST_PRICE = 1000;

    /** What it costs where there are many: about what the last of them saves. */
    private static final long LOWEST_PRICE = 200;

    private static final LevelWeights MEDIUM_ALONE = new LevelWeights(HIGHEST_PRICE, 0);

    /** How much of the time the medium level may take. */
    private static final double MEDIUM_SHARE = 0.4;

    private final MdtSchedule schedule;
    private final ScheduleScore score;
    private final Rounds rounds;
    private final Executor executor;
    private final LevelWeights both;
    private final Map<String, Integer> loads = new HashMap<>();

    private ProblemBound(MdtSchedule schedule, ScheduleScore score, Rounds rounds, Executor executor) {
        this.schedule = schedule;
        this.score = score;
        this.rounds = rounds;
        this.executor = executor;
        both = new LevelWeights(Math.max(LOWEST_PRICE, HIGHEST_PRICE * 4 / (4 + score.medium())), 1);
        for (MeetingAssignment meeting : schedule.meetings()) {
            meeting.attendance().values().forEach(person -> loads.merge(person, 1, Integer::sum));
        }
    }

    /** The bound of a problem, raised towards a schedule. */
    public static ScheduleBound of(MdtProblem problem, MdtSchedule schedule, SearchBudget budget, Executor executor) {
        ScheduleScore score = ScheduleScore.of(problem, schedule);
        List<ModelCompiler.Component> components =
                ModelCompiler.compile(problem, Pins.of(problem, MdtSchedule.empty(problem), Set.of(), Set.of()));
        return new ProblemBound(schedule, score, new Rounds(budget), executor).of(components);
    }

    private ScheduleBound of(List<ModelCompiler.Component> components) {
        long leastMedium = 0;
        double weighed = 0;
        double left =
                components.stream().mapToInt(ModelCompiler.Component::size).sum();
        for (ModelCompiler.Component component : components) {
            double share = component.size() / Math.max(1, left);
            left -= component.size();
            Model model = component.model();
            if (NetworkBound.isPossible(model)) {
                rounds.allot(score.medium() == 0 ? share : share * (1 - MEDIUM_SHARE));
                ComponentBound bound = new ComponentBound(model, both, executor);
                weighed += Math.max(0, both.roundUp(raise(bound, model, both)));
                leastMedium += leastMedium(model, bound.prices(), share);
            }
        }
        long soft = (long) weighed - both.medium() * score.medium();
        return new ScheduleBound(
                Math.min(leastMedium, score.medium()), score, Math.max(0, Math.min(score.soft(), soft)));
    }

    private long leastMedium(Model model, Prices prices, double share) {
        if (score.medium() == 0) {
            return 0;
        }
        rounds.allot(share * MEDIUM_SHARE / (1 - share * (1 - MEDIUM_SHARE)));
        ComponentBound bound = new ComponentBound(model, MEDIUM_ALONE, executor);
        bound.startFrom(prices, (double) MEDIUM_ALONE.medium() / both.medium());
        double weighed = MEDIUM_ALONE.roundUp(raise(bound, model, MEDIUM_ALONE));
        return Math.max(0, Math.round(weighed / MEDIUM_ALONE.medium()));
    }

    private double raise(ComponentBound bound, Model model, LevelWeights weights) {
        Workspace known = Workspace.small(model, 0);
        new WarmStart(known).take(schedule);
        int[] load = Arrays.stream(model.staffIds())
                .mapToInt(id -> loads.getOrDefault(id, 0))
                .toArray();
        return bound.raise(load, weights.of(known.cost()), rounds);
    }
}
