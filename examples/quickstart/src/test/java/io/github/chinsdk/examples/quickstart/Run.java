package io.github.chinsdk.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** One run of the main job, as somebody at a command line sees it. */
public record Run(int exitCode, String out, String err, Path directory) {

    /** Runs the job in a directory; a search of no steps plans the meetings quickly and less well. */
    public static Run quickly(Path directory, String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        words.addAll(List.of("--steps", "0"));
        return of(directory, words.toArray(String[]::new));
    }

    public static Run of(Path directory, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Quickstart.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                directory);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), directory);
    }

    /** A file of the report. */
    public String report(String file) {
        try {
            return Files.readString(directory.resolve("target/chin-report").resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** All bytes of the report by file name. */
    public TreeMap<String, String> everything() throws IOException {
        Path report = directory.resolve("target/chin-report");
        TreeMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(report)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(report.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    /** The shared data, or the test is skipped. */
    public static Path shared(String path) {
        String shared = System.getProperty("chin.shared", "");
        boolean there = !shared.isBlank() && Files.exists(Path.of(shared, path));
        if (!there) {
            System.out.println("skipped: " + path + " needs -Dchin.shared=DIR with the reference data");
        }
        Assumptions.assumeTrue(there, "needs -Dchin.shared with " + path);
        return Path.of(shared, path);
    }
}
