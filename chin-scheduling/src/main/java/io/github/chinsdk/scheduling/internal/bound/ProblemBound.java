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
 * Adds up the bounds of the components: first of the medium level as far as scarcity proves it, then of both levels with a
 * medium unit at a price, then, where scarcity did not prove it, of the medium level alone from the prices found. Whatever
 * a medium unit costs, a schedule with no more of them than the known one has at least the bound less what those of the
 * known one cost (the medium level is then one more priced constraint).
 */
public final class ProblemBound {

    /** What a medium unit costs where all are proved: more soft points than anything that could be had for it. */
    private static final long HIGHEST_PRICE = 1000;

    /** What it costs where many are not proved: about what the last of them saves. */
    private static final long LOWEST_PRICE = 200;

    private static final LevelWeights MEDIUM_ALONE = new LevelWeights(HIGHEST_PRICE, 0);

    /** How much of the time the medium level may take. */
    private static final double MEDIUM_SHARE = 0.4;

    private final MdtSchedule schedule;
    private final ScheduleScore score;
    private final Rounds rounds;
    private final Executor executor;
    private final Map<String, Integer> people = new HashMap<>();

    private ProblemBound(MdtSchedule schedule, ScheduleScore score, Rounds rounds, Executor executor) {
        this.schedule = schedule;
        this.score = score;
        this.rounds = rounds;
        this.executor = executor;
        for (MeetingAssignment meeting : schedule.meetings()) {
            meeting.attendance().values().forEach(person -> people.merge(person, 1, Integer::sum));
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
        List<Known> possible = components.stream()
                .filter(component -> NetworkBound.isPossible(component.model()))
                .map(Known::new)
                .toList();
        long leastMedium = possible.stream().mapToLong(known -> known.scarce).sum();
        long open = score.medium() - leastMedium;
        LevelWeights both = new LevelWeights(Math.max(LOWEST_PRICE, HIGHEST_PRICE * 4 / (4 + open)), 1);
        double weighed = 0;
        double left = possible.stream().mapToInt(known -> known.size).sum();
        for (Known known : possible) {
            double share = known.size / Math.max(1, left);
            left -= known.size;
            rounds.allot(open == 0 ? share : share * (1 - MEDIUM_SHARE));
            ComponentBound bound = new ComponentBound(known.model, both, executor);
            bound.startFrom(known.loads);
            weighed += Math.max(0, both.roundUp(bound.raise(both.of(known.cost), rounds)));
            if (open > 0) {
                rounds.allot(share * MEDIUM_SHARE / (1 - share * (1 - MEDIUM_SHARE)));
                leastMedium += Math.max(0, leastMedium(known, bound.prices(), both) - known.scarce);
            }
        }
        long soft = (long) weighed - both.medium() * score.medium();
        return new ScheduleBound(
                Math.min(leastMedium, score.medium()), score, Math.max(0, Math.min(score.soft(), soft)));
    }

    /** What a known schedule is in one component. */
    private final class Known {
        private final Model model;
        private final int size;
        private final long cost;
        private final int[] loads;
        private final long scarce;

        Known(ModelCompiler.Component component) {
            model = component.model();
            size = component.size();
            Workspace workspace = Workspace.small(model, 0);
            new WarmStart(workspace).take(schedule);
            cost = workspace.cost();
            loads = Arrays.stream(model.staffIds())
                    .mapToInt(id -> people.getOrDefault(id, 0))
                    .toArray();
            scarce = scarce(model);
        }
    }

    /** What the medium level is at least because people are scarce. */
    private long scarce(Model model) {
        if (score.medium() == 0) {
            return 0;
        }
        ComponentBound bound = new ComponentBound(model, MEDIUM_ALONE, executor);
        bound.startFromScarcity();
        return units(bound.value());
    }

    private long leastMedium(Known known, Prices prices, LevelWeights both) {
        ComponentBound bound = new ComponentBound(known.model, MEDIUM_ALONE, executor);
        bound.startFrom(prices, (double) MEDIUM_ALONE.medium() / both.medium(), known.loads);
        if (units(bound.value()) < known.scarce) {
            bound = new ComponentBound(known.model, MEDIUM_ALONE, executor);
            bound.startFromScarcity();
        }
        return units(bound.raise(MEDIUM_ALONE.of(known.cost), rounds));
    }

    private static long units(double weighed) {
        return Math.max(0, Math.round(MEDIUM_ALONE.roundUp(weighed) / MEDIUM_ALONE.medium()));
    }
}
