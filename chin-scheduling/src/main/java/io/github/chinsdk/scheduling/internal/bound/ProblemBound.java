package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleBound;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.compiled.Cost;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.ModelCompiler;
import io.github.chinsdk.scheduling.internal.compiled.Pins;
import io.github.chinsdk.scheduling.internal.search.Workspace;
import io.github.chinsdk.scheduling.internal.search.WarmStart;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Adds up the bounds of the components. */
public final class ProblemBound {

  private static final long STEPS_A_ROUND = 1000;

  private ProblemBound() {}

  public static ScheduleBound of(MdtProblem problem, MdtSchedule schedule, SearchBudget budget) {
    ScheduleScore score = ScheduleEvaluation.of(problem, schedule).score();
    List<ModelCompiler.Component> components =
        ModelCompiler.compile(
            problem, Pins.of(problem, MdtSchedule.empty(problem), Set.of(), Set.of()));
    Map<String, Integer> loads = loads(schedule);
    long size = Math.max(1, problem.meetings().size());
    long leastMedium = 0;
    double soft = 0;
    for (ModelCompiler.Component component : components) {
      Model model = component.model();
      if (!ComponentBound.isPossible(model)) {
        return new ScheduleBound(0, score, 0);
      }
      long mostSoft = MostSoft.of(model);
      long mediumWeight = mostSoft + 1;
      Workspace known = new Workspace(model, 0);
      new WarmStart(known).take(schedule);
      long cost = known.cost();
      double target = (double) Cost.medium(cost) * mediumWeight + Cost.soft(cost);
      int[] load = new int[model.staffIds().length];
      for (int i = 0; i < load.length; i++) {
        load[i] = loads.getOrDefault(model.staffIds()[i], 0);
      }
      double bound =
          new ComponentBound(model, mediumWeight)
              .raise(load, target, stop(budget, (double) component.size() / size));
      double whole = Math.max(0, Math.ceil(bound - 1e-3));
      leastMedium += Math.max(0, (long) Math.ceil((whole - mostSoft) / mediumWeight));
      soft += whole - (double) Cost.medium(cost) * mediumWeight;
    }
    long leastSoft = Math.max(0, Math.min(score.soft(), (long) Math.ceil(soft - 1e-3)));
    return new ScheduleBound(Math.min(leastMedium, score.medium()), score, leastSoft);
  }

  private static Map<String, Integer> loads(MdtSchedule schedule) {
    Map<String, Integer> loads = new HashMap<>();
    for (MeetingAssignment meeting : schedule.meetings()) {
      meeting.attendance().values().forEach(person -> loads.merge(person, 1, Integer::sum));
    }
    return loads;
  }

  private static BooleanSupplier stop(SearchBudget budget, double share) {
    if (budget.steps() >= 0) {
      long rounds = (long) (budget.steps() * share / STEPS_A_ROUND);
      long[] done = new long[1];
      return () -> budget.isCancelled() || ++done[0] >= rounds;
    }
    long until = System.nanoTime() + (long) (budget.time().toNanos() * share);
    return () -> budget.isCancelled() || System.nanoTime() >= until;
  }
}
