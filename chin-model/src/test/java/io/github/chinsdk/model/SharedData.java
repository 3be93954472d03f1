package io.github.chinsdk.model;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the published files that the repository does not hold; a test that needs one is skipped, and says why. */
public final class SharedData {

    private SharedData() {}

    public static Path file(String relative) {
        String root = System.getProperty("chin.shared", "");
        assumeTrue(!root.isBlank(), "skipped: -Dchin.shared=DIR names no directory with the published files");
        Path file = Path.of(root).resolve(relative);
        assumeTrue(Files.exists(file), "skipped: the directory of -Dchin.shared has no " + relative);
        return file;
    }
}
