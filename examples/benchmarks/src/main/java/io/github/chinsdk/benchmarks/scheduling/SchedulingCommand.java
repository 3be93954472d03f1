package io.github.chinsdk.benchmarks.scheduling;

import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleBound;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleProgress;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.repair.Disruption;
import io.github.chinsdk.scheduling.repair.ScheduleRepair;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The scheduler from the command line.
 *
 * <pre>
 * solve IN.json OUT.json --seconds N --seed K --threads T --bound SECONDS
 * repair IN.json OUT.json --seconds N --seed K --threads T    (without --seconds: the gentle answer at once)
 * large BOROUGHS|england --seconds N --seed K --threads T [--write IN.json]
 * explain, compare, publish, whatif            (see CoordinatorCommand)
 * </pre>
 */
public final class SchedulingCommand {

    private final Options options;
    private final PrintStream out;

    private SchedulingCommand(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Runs the command; ends with 0, or with 2 and the reasons when it cannot.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        int exit = run(args, System.out, System.err);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /**
     * {@return 0, or 2 when the command cannot be run, having said why}
     *
     * @param args the command and its options
     * @param out for results
     * @param err for what is wrong
     */
    static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            dispatch(args, out);
            return 0;
        } catch (NoSuchFileException e) {
            err.println("no such file: " + e.getFile() + "\nMaybe the path is of another folder.");
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        return 2;
    }

    private static void dispatch(String[] args, PrintStream out) throws IOException {
        String name = args.length == 0 ? "" : args[0];
        int words = 0;
        while (words < args.length && !args[words].startsWith("--")) {
            words++;
        }
        if (words == 3 && name.equals("solve")) {
            Options options = new Options(args, words, Set.of("seconds", "seed", "threads", "bound"));
            new SchedulingCommand(options, out).solve(Path.of(args[1]), Path.of(args[2]));
        } else if (words == 3 && name.equals("repair")) {
            Options options = new Options(args, words, Set.of("seconds", "seed", "threads"));
            new SchedulingCommand(options, out).repair(Path.of(args[1]), Path.of(args[2]));
        } else if (words == 2 && name.equals("large")) {
            Options options = new Options(args, words, Set.of("seconds", "seed", "threads", "write"));
            new SchedulingCommand(options, out).large(args[1]);
        } else if (CoordinatorCommand.has(name, words - 1)) {
            CoordinatorCommand.run(args, words, out);
        } else {
            throw new IllegalArgumentException(
                    "the command must be solve, repair, large, explain, compare, publish or whatif with its files\nMaybe: solve IN.json OUT.json --seconds 10");
        }
    }

    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private void solve(Path in, Path file) throws IOException {
        MdtProblem problem = read(in);
        ScheduleSolution solution = search(problem);
        write(solution.schedule(), file);
        solution.explain().unmet().forEach(unmet -> out.println("not met: " + unmet.words()));
        solution.feasibility().shortfalls().forEach(shortfall -> out.println("could not be met: " + shortfall.words()));
        if (options.has("bound")) {
            bound(problem, solution);
        }
    }

    private ScheduleSolution search(MdtProblem problem) {
        long began = System.nanoTime();
        AtomicReference<ScheduleProgress> first = new AtomicReference<>();
        ScheduleSolution solution = scheduled(scheduler -> scheduler
                .withListener(progress -> first.compareAndSet(null, progress))
                .solve(problem, SearchBudget.ofTime(seconds(options.number("seconds", 10, 0.001)))));
        out.printf(
                Locale.ROOT,
                "%s: %s; first complete schedule %s; %d steps in %.2f s%n",
                problem.id(),
                solution.score(),
                first.get(),
                solution.steps(),
                (System.nanoTime() - began) / 1e9);
        return solution;
    }

    /** Runs a search with the seed and on as many threads as the options say. */
    private ScheduleSolution scheduled(Function<MdtScheduler, ScheduleSolution> search) {
        int threads = (int) options.number("threads", 1, 1);
        MdtScheduler scheduler = MdtScheduler.withDefaults().withSeed((long) options.number("seed", 0, 0));
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            return search.apply(scheduler.withExecutor(executor, threads));
        } finally {
            executor.shutdown();
        }
    }

    private void bound(MdtProblem problem, ScheduleSolution solution) {
        ScheduleBound bound = ScheduleBound.of(
                problem, solution.schedule(), SearchBudget.ofTime(seconds(options.number("bound", 10, 0.001))));
        out.printf(
                Locale.ROOT,
                "no schedule has medium below %d; none with medium %d has soft below %d (gap %.2f%%)%n",
                bound.leastMedium(),
                solution.score().medium(),
                bound.leastSoft(),
                100 * bound.softGap());
    }

    private void repair(Path in, Path file) throws IOException {
        MdtProblem problem = read(in);
        PublishedSchedule published = problem.published();
        if (published == null) {
            throw new IllegalArgumentException(
                    "the problem to repair must have a baseline, has none\nMaybe solve is meant.");
        }
        long began = System.nanoTime();
        ScheduleSolution solution = options.has("seconds")
                ? scheduled(scheduler -> ScheduleRepair.thorough(
                        problem, scheduler, SearchBudget.ofTime(seconds(options.number("seconds", 10, 0.002) / 2))))
                : ScheduleRepair.gentle(problem);
        Disruption disruption = Disruption.between(problem, published.schedule(), solution.schedule());
        out.printf(
                Locale.ROOT,
                "%s: %s; S12 %d: %d meetings, %d seats, %d discussions changed; %.3f s%n",
                problem.id(),
                solution.score(),
                solution.score().of(ScheduleConstraint.S12_DISRUPTION),
                disruption.meetingIds().size(),
                disruption.slotIds().size(),
                disruption.discussionIds().size(),
                (System.nanoTime() - began) / 1e9);
        write(solution.schedule(), file);
    }

    private void large(String size) throws IOException {
        long seed = (long) options.number("seed", 1, 0);
        MdtProblem problem = size.equals("england")
                ? SyntheticBoroughs.england(seed)
                : SyntheticBoroughs.month(boroughs(size), seed);
        out.println(problem);
        if (options.has("write")) {
            try (OutputStream stream = Files.newOutputStream(Path.of(options.text("write")))) {
                MdtDocuments.writeProblem(problem, stream);
            }
        }
        search(problem);
        Runtime runtime = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "memory in use %d MB of %d MB%n",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.totalMemory() >> 20);
    }

    private static int boroughs(String size) {
        if (!size.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException(
                    "the size must be a number of boroughs or england, was %s\nMaybe: large 5 --seconds 10"
                            .formatted(size));
        }
        return Integer.parseInt(size);
    }

    static MdtProblem read(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return MdtDocuments.readProblem(stream);
        }
    }

    private static void write(MdtSchedule schedule, Path path) throws IOException {
        try (OutputStream stream = Files.newOutputStream(path)) {
            MdtDocuments.writeSchedule(schedule, stream);
        }
    }
}
