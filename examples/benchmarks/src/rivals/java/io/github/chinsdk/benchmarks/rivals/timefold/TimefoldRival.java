package io.github.chinsdk.benchmarks.rivals.timefold;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.github.chinsdk.benchmarks.rivals.PublishedPlan;
import io.github.chinsdk.benchmarks.rivals.Rival;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.problem.Weights;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Timefold Solver, community edition, default phases, one thread, seed 0: one run, sampled at the asked times. */
public final class TimefoldRival implements Rival {

    @Override
    public String name() {
        return "Timefold 1.32 (community, default phases, 1 thread)";
    }

    @Override
    public List<MdtSchedule> solve(MdtProblem problem, List<Duration> samples) {
        if (!problem.weights().equals(Weights.defaults())) {
            throw new IllegalArgumentException("the Timefold model is written for the default weights");
        }
        TimefoldConstraints.FACTS.set(new TimefoldConstraints.Facts(
                problem.calendar(),
                problem.virtualBufferMinutes(),
                (from, to) -> problem.travel().minutes(from, to).orElse(0),
                new PublishedPlan(problem)));
        Duration longest = samples.get(samples.size() - 1);
        SolverFactory<TimefoldPlan> factory = SolverFactory.create(new SolverConfig()
                .withSolutionClass(TimefoldPlan.class)
                .withEntityClasses(PlannedMeeting.class, PlannedSeat.class, PlannedDiscussion.class)
                .withConstraintProviderClass(TimefoldConstraints.class)
                .withRandomSeed(0L)
                .withTerminationSpentLimit(longest));
        Solver<TimefoldPlan> solver = factory.buildSolver();
        record Found(long nanos, TimefoldPlan plan) {}
        ConcurrentLinkedQueue<Found> found = new ConcurrentLinkedQueue<>();
        long begun = System.nanoTime();
        solver.addEventListener(
                event -> found.add(new Found(System.nanoTime() - begun, event.getNewBestSolution())));
        TimefoldPlan best = solver.solve(new TimefoldPlan(problem));
        List<MdtSchedule> schedules = new ArrayList<>();
        for (Duration sample : samples) {
            MdtSchedule at = MdtSchedule.empty(problem);
            for (Found one : found) {
                if (one.nanos() <= sample.toNanos()) {
                    at = one.plan().toSchedule();
                }
            }
            schedules.add(sample.equals(longest) ? best.toSchedule() : at);
        }
        return schedules;
    }
}
