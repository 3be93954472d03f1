package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.SchedulePins;
import io.github.chinsdk.scheduling.ScheduleProgress;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.compiled.Cost;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.ModelCompiler;
import io.github.chinsdk.scheduling.internal.compiled.Pins;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.IntConsumer;

/**
 * Solves the components of a problem: first builds a schedule of each, then improves each in turn for
 * its share of the budget. What a component does depends on its own share of steps and its own seed,
 * never on the others or on threads.
 */
public final class Solver {

    /** About what a step takes; it only decides how hot a search in time begins. */
    private static final double NANOS_A_STEP = 40_000;

    /** With fewer steps the answer is wanted sooner than perfect. */
    private static final long STEPS_TO_PERFECT = 2_000;

    private final MdtProblem problem;
    private final SearchBudget budget;
    private final MdtSchedule start;
    private final Cooling cooling;
    private final long seed;
    private final Consumer<ScheduleProgress> listener;
    private final List<ModelCompiler.Component> components;
    private final long[] costs;
    private final long[] steps;
    private final Result[] results;
    private final long began = System.nanoTime();
    private long sizeToImprove;

    public Solver(
            MdtProblem problem,
            SearchBudget budget,
            MdtSchedule start,
            Cooling cooling,
            SchedulePins pins,
            long seed,
            Consumer<ScheduleProgress> listener) {
        this.problem = problem;
        this.budget = budget;
        this.start = start;
        this.cooling = cooling;
        this.seed = seed;
        this.listener = listener;
        components = ModelCompiler.compile(problem, Pins.of(problem, start, pins.meetingIds(), pins.discussionIds()));
        costs = new long[components.size()];
        steps = new long[components.size()];
        results = new Result[components.size()];
        sizeToImprove =
                components.stream().mapToLong(ModelCompiler.Component::size).sum();
    }

    /** A model and the best of it; extracted when it is known that nothing better comes. */
    private record Result(Model model, Snapshot best) {}

    /** Runs both passes and judges what comes out. */
    public ScheduleSolution solve(Executor executor, int threads) {
        all(executor, this::build);
        announce();
        long total = sizeToImprove;
        all(executor, component -> improve(component, total, threads));
        List<MeetingAssignment> meetings = new ArrayList<>();
        Map<String, String> discussions = new HashMap<>();
        all(executor, component -> extract(component, meetings, discussions));
        return assemble(meetings, discussions);
    }

    private void all(Executor executor, IntConsumer task) {
        List<FutureTask<Integer>> running = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            int component = i;
            running.add(new FutureTask<>(() -> task.accept(component), component));
        }
        running.forEach(executor::execute);
        running.forEach(Solver::await);
    }

    private static void await(FutureTask<Integer> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(
                    "the search was interrupted\nMaybe end it with SearchBudget.until instead.");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void build(int component) {
        Model model = components.get(component).model();
        Workspace work = Workspace.small(model, Draw.mix(seed) + component);
        new WarmStart(work).take(start);
        work.construct();
        finish(component, work);
    }

    private void finish(int component, Workspace work) {
        results[component] = new Result(work.model, work.best());
        synchronized (this) {
            costs[component] = work.bestCost();
        }
    }

    private void improve(int component, long totalSize, int threads) {
        int size = components.get(component).size();
        long share = budget.steps() * size / Math.max(1, totalSize);
        DoubleSupplier progress = budget.steps() >= 0 ? bySteps(component, share) : byTime(size, threads);
        double stepsPerMeeting = budget.steps() >= 0
                ? (double) share / size
                : (double) budget.time().toNanos() * threads / totalSize / NANOS_A_STEP;
        if (progress.getAsDouble() >= 1) {
            return;
        }
        Workspace work = budget.steps() < 0
                ? new Workspace(results[component].model(), Draw.mix(seed) + component)
                : Workspace.forSteps(results[component].model(), Draw.mix(seed) + component, share);
        work.resume(results[component].best());
        Annealing annealing = new Annealing(work);
        annealing.run(
                cooling.forSteps(stepsPerMeeting),
                () -> {
                    steps[component] = annealing.steps();
                    return progress.getAsDouble();
                },
                () -> tell(component, work.bestCost()));
        steps[component] = annealing.steps();
        finish(component, work);
    }

    private DoubleSupplier bySteps(int component, long share) {
        return () -> budget.isCancelled() || share == 0 ? 1 : (double) steps[component] / share;
    }

    /** A share of what is left, by size, but never beyond the end. */
    private DoubleSupplier byTime(int size, int threads) {
        long now = System.nanoTime();
        long left = began + budget.time().toNanos() - now;
        double share;
        synchronized (this) {
            share = Math.min(1.0, (double) size * threads / Math.max(1, sizeToImprove));
            sizeToImprove -= size;
        }
        double allotted = Math.max(1, left * share);
        return () -> budget.isCancelled() || left <= 0 ? 1 : (System.nanoTime() - now) / allotted;
    }

    private void announce() {
        tell(-1, 0);
    }

    private synchronized void tell(int component, long cost) {
        if (component >= 0) {
            costs[component] = cost;
        }
        long medium = 0;
        long soft = 0;
        for (long each : costs) {
            medium += Cost.medium(each);
            soft += Cost.soft(each);
        }
        listener.accept(new ScheduleProgress(medium, Duration.ofNanos(System.nanoTime() - began), soft));
    }

    private void extract(int component, List<MeetingAssignment> meetings, Map<String, String> discussions) {
        Result result = results[component];
        Workspace work = Workspace.small(result.model(), 0);
        work.resume(result.best());
        List<MeetingAssignment> found = new ArrayList<>();
        Map<String, String> allocation = new HashMap<>();
        work.extract(found, allocation, budget.steps() < 0 || budget.steps() >= STEPS_TO_PERFECT);
        synchronized (this) {
            meetings.addAll(found);
            discussions.putAll(allocation);
        }
    }

    private ScheduleSolution assemble(List<MeetingAssignment> found, Map<String, String> discussions) {
        Map<String, MeetingAssignment> byId = new HashMap<>();
        found.forEach(meeting -> byId.put(meeting.meetingId(), meeting));
        long taken = Arrays.stream(steps).sum();
        List<MeetingAssignment> meetings = problem.meetings().stream()
                .map(meeting -> byId.get(meeting.id()))
                .toList();
        Map<String, String> inOrder = new LinkedHashMap<>();
        problem.discussions().forEach(discussion -> {
            String meeting = discussions.get(discussion.id());
            if (meeting != null) {
                inOrder.put(discussion.id(), meeting);
            }
        });
        return notWorseThanStart(new MdtSchedule(problem.id(), meetings, inOrder), taken);
    }

    /** A start may hold what the search would not take over, or an allocation that it did not find again. */
    private ScheduleSolution notWorseThanStart(MdtSchedule found, long taken) {
        ScheduleScore score = ScheduleScore.of(problem, found);
        if (start.meetings().stream().noneMatch(MeetingAssignment::isHeld)) {
            return new ScheduleSolution(problem, found, score, taken);
        }
        Map<String, MeetingAssignment> given = new HashMap<>();
        start.meetings().forEach(meeting -> given.put(meeting.meetingId(), meeting));
        MdtSchedule whole = new MdtSchedule(
                start.problemId(),
                problem.meetings().stream()
                        .map(meeting -> given.getOrDefault(meeting.id(), MeetingAssignment.notHeld(meeting.id())))
                        .toList(),
                start.meetingByDiscussion());
        ScheduleScore before = ScheduleScore.of(problem, whole);
        return before.compareTo(score) < 0
                ? new ScheduleSolution(problem, whole, before, taken)
                : new ScheduleSolution(problem, found, score, taken);
    }
}
