package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.SchedulePins;
import io.github.chinsdk.scheduling.ScheduleProgress;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.allocation.Cost;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.ModelCompiler;
import io.github.chinsdk.scheduling.internal.compiled.Pins;
import io.github.chinsdk.scheduling.internal.parallel.Tasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongToDoubleFunction;

/**
 * Solves the components of a problem: first builds a schedule of each, then improves each in turn for
 * its share of the budget. What a component does depends on its own share of steps and its own seed,
 * never on the others or on threads. Under a budget in time, threads that would stand idle search the
 * same components from other seeds, and the best is taken.
 */
public final class Solver {

    /** About what a step takes; it only decides how hot a search in time begins. */
    private static final double NANOS_A_STEP = 40_000;

    /** The least share of a time that is kept for writing down what was found. */
    private static final double TO_EXTRACT = 0.02;

    /** With fewer steps the answer is wanted sooner than perfect. */
    private static final long STEPS_TO_PERFECT = 2_000;

    private final MdtProblem problem;
    private final SearchBudget budget;
    private final MdtSchedule start;
    private final Cooling cooling;
    private final long seed;
    private final Consumer<ScheduleProgress> listener;
    private final List<ModelCompiler.Component> components;
    private final int[] sizes;
    private final long[] costs;
    private final Result[] results;
    private final AtomicLong steps = new AtomicLong();
    private final long began = System.nanoTime();

    private volatile double nanosToExtract;

    /** Set when one part has failed: the others, on threads of the caller, end too. */
    private volatile boolean failed;

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
        sizes = components.stream().mapToInt(ModelCompiler.Component::size).toArray();
        costs = new long[components.size()];
        results = new Result[components.size()];
    }

    /** A model and the best of it; extracted when it is known that nothing better comes. */
    private record Result(Model model, Snapshot best, long cost) {}

    /** Runs both passes and judges what comes out. */
    public ScheduleSolution solve(Executor executor, int threads) {
        all(executor, components.size(), this::build);
        tell(-1, 0);
        if (budget.steps() >= 0) {
            all(executor, components.size(), this::improveForSteps);
        } else {
            // Writing it down takes about as long as building it did.
            double built = System.nanoTime() - began;
            double time = budget.time().toNanos();
            nanosToExtract = Math.min(time / 4, Math.max(built, TO_EXTRACT * time));
            List<int[]> chains = Chains.of(sizes, threads);
            all(executor, chains.size(), chain -> improveForTime(chain, chains.get(chain)));
        }
        List<MeetingAssignment> meetings = new ArrayList<>();
        Map<String, String> discussions = new HashMap<>();
        all(executor, components.size(), component -> extract(component, meetings, discussions));
        return assemble(meetings, discussions);
    }

    private void all(Executor executor, int tasks, IntConsumer task) {
        orFail(() -> Tasks.all(executor, tasks, part -> orFail(() -> task.accept(part))));
    }

    private void orFail(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            failed = true;
            throw e;
        }
    }

    private void build(int component) {
        if (failed) {
            return;
        }
        Model model = components.get(component).model();
        Workspace work = Workspace.small(model, seedOf(component));
        new WarmStart(work).take(start);
        work.construct();
        finish(component, work);
    }

    private long seedOf(int search) {
        return Draw.mix(seed) + search;
    }

    private synchronized void finish(int component, Workspace work) {
        Result before = results[component];
        if (before == null || work.bestCost() < before.cost) {
            results[component] = new Result(work.model, work.best(), work.bestCost());
            costs[component] = work.bestCost();
        }
    }

    private synchronized Result result(int component) {
        return results[component];
    }

    private void improveForSteps(int component) {
        double total = Arrays.stream(sizes).sum();
        long share = total == 0 ? 0 : (long) (budget.steps() * (sizes[component] / total));
        if (share > 0) {
            Workspace work = Workspace.forSteps(result(component).model, seedOf(component), share);
            anneal(component, work, (double) share / sizes[component], taken -> (double) taken / share);
        }
    }

    /** One part after the other, each for its share by size of what is left. */
    private void improveForTime(int chain, int[] parts) {
        long size = Arrays.stream(parts).mapToLong(part -> sizes[part]).sum();
        for (int component : parts) {
            long now = System.nanoTime();
            double left = (double) nanosLeft() - nanosToExtract;
            double allotted = left * sizes[component] / size;
            size -= sizes[component];
            if (allotted > 0) {
                Workspace work =
                        new Workspace(result(component).model, seedOf(component) + (long) chain * components.size());
                anneal(
                        component,
                        work,
                        allotted / sizes[component] / NANOS_A_STEP,
                        taken -> (System.nanoTime() - now) / allotted);
            }
        }
    }

    private long nanosLeft() {
        return began + budget.time().toNanos() - System.nanoTime();
    }

    private boolean isEnded() {
        return failed || budget.isCancelled();
    }

    private void anneal(int component, Workspace work, double stepsPerMeeting, LongToDoubleFunction progress) {
        work.resume(result(component).best);
        Annealing annealing = new Annealing(work);
        annealing.run(
                cooling.forSteps(stepsPerMeeting),
                () -> isEnded() ? 1 : progress.applyAsDouble(annealing.steps()),
                () -> tell(component, work.bestCost()));
        steps.addAndGet(annealing.steps());
        finish(component, work);
    }

    /** Tells the listener, unless another search of the component was better already; -1 tells of them all. */
    private synchronized void tell(int component, long cost) {
        if (component >= 0) {
            if (cost >= costs[component]) {
                return;
            }
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
        if (failed) {
            return;
        }
        Result result = result(component);
        Workspace work = Workspace.small(result.model, 0);
        work.resume(result.best);
        List<MeetingAssignment> found = new ArrayList<>();
        Map<String, String> allocation = new HashMap<>();
        work.extract(
                found,
                allocation,
                () -> budget.steps() < 0 ? !isEnded() && nanosLeft() > 0 : budget.steps() >= STEPS_TO_PERFECT);
        synchronized (this) {
            meetings.addAll(found);
            discussions.putAll(allocation);
        }
    }

    private ScheduleSolution assemble(List<MeetingAssignment> found, Map<String, String> discussions) {
        Map<String, MeetingAssignment> byId = new HashMap<>();
        found.forEach(meeting -> byId.put(meeting.meetingId(), meeting));
        long taken = steps.get();
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
