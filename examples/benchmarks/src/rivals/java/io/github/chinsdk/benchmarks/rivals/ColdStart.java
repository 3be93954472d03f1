package io.github.chinsdk.benchmarks.rivals;

import io.github.chinsdk.benchmarks.scheduling.SchedulingCommand;
import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** The command in a process of its own: from its start to its end, JVM, reading and writing included. */
final class ColdStart {

    private final Path instance;

    ColdStart(Path instance) {
        this.instance = instance;
    }

    /** What a run gave, and how long the process lived. */
    record Run(MdtSchedule solution, Duration took) {}

    Run run(Duration limit) throws IOException, InterruptedException {
        Path out = Files.createTempFile("solution", ".json");
        try {
            long began = System.nanoTime();
            int exit = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            SchedulingCommand.class.getName(),
                            "solve",
                            instance.toString(),
                            out.toString(),
                            "--seconds",
                            String.format(Locale.ROOT, "%.3f", limit.toMillis() / 1000.0))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            if (exit != 0) {
                throw new IOException("the command ended with " + exit);
            }
            MdtProblem problem;
            try (InputStream in = Files.newInputStream(instance)) {
                problem = MdtDocuments.readProblem(in);
            }
            try (InputStream in = Files.newInputStream(out)) {
                return new Run(MdtDocuments.readSchedule(problem, in), took);
            }
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
