package io.github.chinsdk.scheduling;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published instances, found by the system property {@code chin.shared}; tests skip without. */
final class SharedInstances {

    static final List<String> NAMES =
            List.of("toy-01", "islington-01", "islington-02", "islington-repair-01", "islington-stress-01", "ncl-01");

    private SharedInstances() {}

    static Path folder() {
        String shared = System.getProperty("chin.shared", "");
        assumeTrue(
                !shared.isBlank() && Files.isDirectory(Path.of(shared, "scheduling")),
                "skipped: the system property chin.shared does not name the folder of shared instances");
        return Path.of(shared, "scheduling");
    }

    static MdtProblem problem(String name) {
        try (InputStream in = Files.newInputStream(folder().resolve(name + ".json"))) {
            return MdtDocuments.readProblem(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MdtSchedule best(MdtProblem problem) {
        Path file = folder().resolve("solutions").resolve(problem.id() + ".best.json");
        try (InputStream in = Files.newInputStream(file)) {
            return MdtDocuments.readSchedule(problem, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
