package io.github.chinsdk.benchmarks.rivals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chinsdk.benchmarks.rivals.cpsat.CpSatRival;
import io.github.chinsdk.benchmarks.rivals.timefold.TimefoldRival;
import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs every solver on every instance of a folder in one run and prints one table, each figure judged by the referee:
 *
 * <pre>Harness FOLDER REFEREE.py [SECONDS,SECONDS,... [SOLVER,SOLVER,...]]</pre>
 *
 * where the solvers are {@code chin}, {@code timefold} and {@code cpsat}. Instances with a published schedule are left
 * out for the rivals, which model no repair.
 */
public final class Harness {

    private static final Map<String, Supplier<Rival>> SOLVERS = new LinkedHashMap<>();

    static {
        SOLVERS.put("chin", ChinSolver::new);
        SOLVERS.put("timefold", TimefoldRival::new);
        SOLVERS.put("cpsat", CpSatRival::new);
    }

    private Harness() {}

    /**
     * Runs the harness.
     *
     * @param args see the class comment
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 2) {
            System.err.println("usage: Harness FOLDER REFEREE.py [SECONDS,... [SOLVER,...]]");
            System.exit(2);
        }
        List<Duration> samples = Arrays.stream((args.length > 2 ? args[2] : "1,10,60").split(","))
                .map(seconds -> Duration.ofMillis(Math.round(Double.parseDouble(seconds) * 1000)))
                .toList();
        List<String> solvers =
                args.length > 3 ? List.of(args[3].split(",")) : List.copyOf(SOLVERS.keySet());
        Path referee = Path.of(args[1]);
        System.out.println("| instance | solver |"
                + String.join("|", samples.stream().map(s -> " " + s.toMillis() / 1000.0 + " s ").toList()) + "|");
        System.out.println("|---|---|" + "---|".repeat(samples.size()));
        for (Path file : instances(Path.of(args[0]))) {
            MdtProblem problem;
            try (InputStream in = Files.newInputStream(file)) {
                problem = MdtDocuments.readProblem(in);
            }
            for (String key : solvers) {
                Rival solver = SOLVERS.get(key).get();
                if (problem.published() != null && !key.equals("chin")) {
                    continue;
                }
                List<String> cells = new ArrayList<>();
                for (MdtSchedule schedule : solver.solve(problem, samples)) {
                    cells.add(judge(referee, file, schedule));
                }
                System.out.println("| " + problem.id() + " | " + solver.name() + " | " + String.join(" | ", cells) + " |");
            }
        }
    }

    private static List<Path> instances(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Medium and soft as the referee counts them on the written document; hard only where it is not 0. */
    private static String judge(Path referee, Path instance, MdtSchedule schedule)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("schedule", ".json");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                MdtDocuments.writeSchedule(schedule, out);
            }
            Process process = new ProcessBuilder(
                            "python3", referee.toString(), instance.toString(), file.toString(), "--json")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            JsonNode score = new ObjectMapper().readTree(json);
            long hard = score.path("hard").asLong(-1);
            return (hard == 0 ? "" : hard + " hard / ") + score.path("medium").asLong() + " / "
                    + score.path("soft").asLong();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
