package io.github.chinsdk.benchmarks.rivals;

import io.github.chinsdk.benchmarks.rivals.cpsat.CpSatRival;
import io.github.chinsdk.benchmarks.rivals.timefold.TimefoldRival;
import io.github.chinsdk.scheduling.InvalidDocumentException;
import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleBound;
import io.github.chinsdk.scheduling.SearchBudget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs every solver on every instance of a folder in one run and prints one table, each figure judged by the referee:
 *
 * <pre>Harness FOLDER REFEREE.py [SECONDS,SECONDS,... [SOLVER,SOLVER,...]]</pre>
 *
 * where the solvers are {@code chin}, {@code timefold} and {@code cpsat}. With {@code chin} come a cold start (a process
 * of its own, for the shortest limit), a gentle repair where there is a published schedule, and the proved bound, for which
 * it has as long again as the longest limit, at most 60 s. Where there is a published schedule, every solver repairs it: what
 * is frozen stays (H16) and what changes costs (S12).
 */
public final class Harness {

    private static final Map<String, Supplier<Rival>> SOLVERS = new LinkedHashMap<>();
    private static final Duration LONGEST_BOUND = Duration.ofSeconds(60);

    static {
        SOLVERS.put("chin", ChinSolver::new);
        SOLVERS.put("timefold", TimefoldRival::new);
        SOLVERS.put("cpsat", CpSatRival::new);
    }

    private final Referee referee;
    private final List<Duration> limits;
    private final List<String> solvers;

    private Harness(Referee referee, List<Duration> limits, List<String> solvers) {
        this.referee = referee;
        this.limits = limits;
        this.solvers = solvers;
    }

    /**
     * Runs the harness.
     *
     * @param args see the class comment
     * @throws IOException when a file cannot be read or written
     * @throws InterruptedException when it is interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> solvers = args.length > 3 ? List.of(args[3].split(",")) : List.copyOf(SOLVERS.keySet());
        if (args.length < 2 || !SOLVERS.keySet().containsAll(solvers)) {
            System.err.println("usage: Harness FOLDER REFEREE.py [SECONDS,... [SOLVER,...]], solvers of " + SOLVERS.keySet());
            System.exit(2);
        }
        List<Duration> limits = Arrays.stream((args.length > 2 ? args[2] : "1,10,60").split(","))
                .map(seconds -> Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000)))
                .sorted()
                .toList();
        Harness harness = new Harness(new Referee(Path.of(args[1])), limits, solvers);
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d processors%n%n| instance | solver | limit, s | took, s | hard | medium | soft | S12 | proved bound, medium / soft | gap |%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Path file : instances(Path.of(args[0]))) {
            harness.instance(file);
        }
    }

    private static List<Path> instances(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private void instance(Path file) throws IOException, InterruptedException {
        MdtProblem problem;
        try (InputStream in = Files.newInputStream(file)) {
            problem = MdtDocuments.readProblem(in);
        } catch (InvalidDocumentException e) {
            System.err.println("left out: " + file.getFileName() + ", which is no instance");
            return;
        }
        for (String key : solvers) {
            if (key.equals("chin")) {
                ours(file, problem);
            } else {
                rival(file, problem, SOLVERS.get(key).get());
            }
        }
    }

    private void rival(Path file, MdtProblem problem, Rival rival) throws IOException, InterruptedException {
        List<MdtSchedule> found = rival.solve(problem, limits);
        for (int i = 0; i < limits.size(); i++) {
            row(problem, rival.name(), limits.get(i), limits.get(i), referee.judge(file, found.get(i)), null);
        }
    }

    private void ours(Path file, MdtProblem problem) throws IOException, InterruptedException {
        ChinSolver solver = new ChinSolver();
        ColdStart cold = new ColdStart(file);
        Duration shortest = limits.get(0);
        ColdStart.Run run = cold.run(shortest);
        row(problem, "CHIN SDK (cold: a process of its own)", shortest, run.took(), referee.judge(file, run.solution()), null);
        if (problem.published() != null) {
            solver.repair(problem);
            long began = System.nanoTime();
            MdtSchedule repaired = solver.repair(problem);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            row(problem, "CHIN SDK (gentle repair, 1 thread)", null, took, referee.judge(file, repaired), null);
        }
        for (Duration limit : limits) {
            long began = System.nanoTime();
            MdtSchedule found = solver.solve(problem, List.of(limit)).get(0);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            ScheduleBound bound = null;
            if (limit.equals(limits.get(limits.size() - 1))) {
                Duration time = limit.compareTo(LONGEST_BOUND) < 0 ? limit : LONGEST_BOUND;
                bound = ScheduleBound.of(problem, found, SearchBudget.ofTime(time));
            }
            row(problem, solver.name(), limit, took, referee.judge(file, found), bound);
        }
    }

    private static void row(
            MdtProblem problem, String solver, Duration limit, Duration took, Referee.Verdict verdict, ScheduleBound bound) {
        System.out.println(String.join(
                " | ",
                "| " + problem.id(),
                solver,
                limit == null ? "none" : seconds(limit, "%.1f"),
                seconds(took, "%.2f"),
                Long.toString(verdict.hard()),
                Long.toString(verdict.medium()),
                Long.toString(verdict.soft()),
                problem.published() == null ? "" : Long.toString(verdict.disruption()),
                bound == null ? "" : bound.leastMedium() + " / " + bound.leastSoft(),
                bound == null ? "|" : String.format(Locale.ROOT, "%.2f%% |", 100 * bound.softGap())));
    }

    private static String seconds(Duration time, String format) {
        return String.format(Locale.ROOT, format, time.toNanos() / 1e9);
    }
}
