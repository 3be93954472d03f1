package io.github.chinsdk.scheduling;

import io.github.chinsdk.scheduling.internal.search.Cooling;
import io.github.chinsdk.scheduling.internal.search.Solver;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plans the meetings and discussions of a problem.
 *
 * <p>Networks that share no person and no room are searched apart. Each search builds a schedule, the
 * meetings with the least choice first, then anneals: it takes out seats, meetings and groups of
 * meetings and samples new places for them, while the discussions of each network are allocated anew.
 * Hard rules are never broken (but by what is pinned or frozen), and the best schedule is judged by
 * the medium level before the soft.
 *
 * <pre>{@code
 * ScheduleSolution solution =
 *     MdtScheduler.withDefaults().solve(problem, SearchBudget.ofTime(Duration.ofSeconds(10)));
 * }</pre>
 *
 * <p>Immutable; without an executor, everything runs in the caller's thread.
 */
public final class MdtScheduler {

    private final long seed;
    private final @Nullable MdtSchedule start;
    private final SchedulePins pins;
    private final Consumer<ScheduleProgress> listener;
    private final Executor executor;
    private final int threads;

    private MdtScheduler(
            long seed,
            @Nullable MdtSchedule start,
            SchedulePins pins,
            Consumer<ScheduleProgress> listener,
            Executor executor,
            int threads) {
        this.seed = seed;
        this.start = start;
        this.pins = pins;
        this.listener = listener;
        this.executor = executor;
        this.threads = threads;
    }

    /** {@return a scheduler with seed 0 that plans afresh in the caller's thread} */
    public static MdtScheduler withDefaults() {
        return new MdtScheduler(0, null, SchedulePins.none(), progress -> {}, Runnable::run, 1);
    }

    /**
     * {@return this scheduler with another seed}
     *
     * @param seed any number; the same one gives the same schedule for a budget in steps
     */
    public MdtScheduler withSeed(long seed) {
        return new MdtScheduler(seed, start, pins, listener, executor, threads);
    }

    /**
     * {@return this scheduler starting from a schedule, and keeping near it; what breaks a hard rule in
     * it is not taken over}
     *
     * @param start a schedule of the problem
     */
    public MdtScheduler withStart(MdtSchedule start) {
        return new MdtScheduler(seed, start, pins, listener, executor, threads);
    }

    /**
     * {@return this scheduler with parts of the start that may not change}
     *
     * @param pins the parts; their values are those of the start
     */
    public MdtScheduler withPins(SchedulePins pins) {
        return new MdtScheduler(seed, start, pins, listener, executor, threads);
    }

    /**
     * {@return this scheduler telling of progress}
     *
     * @param listener told of better schedules, one call at a time, from whichever thread searches
     */
    public MdtScheduler withListener(Consumer<ScheduleProgress> listener) {
        return new MdtScheduler(seed, start, pins, listener, executor, threads);
    }

    /**
     * {@return this scheduler searching parts of the problem at once}
     *
     * @param executor runs the parts; {@code solve} waits for them
     * @param threads how many the executor runs at once, at least 1
     */
    public MdtScheduler withExecutor(Executor executor, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "threads must be >= 1, was %d\nMaybe leave the executor out to use the caller's thread.",
                    threads));
        }
        return new MdtScheduler(seed, start, pins, listener, executor, threads);
    }

    /**
     * {@return the best schedule found, no worse than the start} {@link ScheduleSolution#feasibility} says what no schedule
     * could have met.
     *
     * @param problem the problem
     * @param budget how long to search; a first schedule is built whatever the budget
     */
    public ScheduleSolution solve(MdtProblem problem, SearchBudget budget) {
        MdtSchedule from = start == null ? MdtSchedule.empty(problem) : start;
        Solver solver =
                new Solver(problem, budget, from, start == null ? Cooling.AFRESH : Cooling.NEAR, pins, seed, listener);
        return solver.solve(executor, threads);
    }
}
