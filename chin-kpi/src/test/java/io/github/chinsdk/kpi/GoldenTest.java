package io.github.chinsdk.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.golden.Comparison;
import io.github.chinsdk.kpi.golden.FolderCheck;
import io.github.chinsdk.kpi.golden.FolderChecks;
import io.github.chinsdk.kpi.golden.GoldenFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Our numbers against somebody else's, over a directory of golden figures: {@code -Dchin.golden.dir=DIR}, or the cases
 * committed as test resources. A folder without a check fails, and so does a check that compared nothing.
 */
class GoldenTest {

    private static final String COMMITTED = "src/test/resources/golden";

    @TestFactory
    List<DynamicTest> everyFolder() throws IOException {
        String asked = System.getProperty("chin.golden.dir", "");
        Path directory = asked.isBlank() ? Path.of(COMMITTED) : located(asked);
        assertThat(directory).as("chin.golden.dir").isDirectory();
        List<Path> folders;
        try (Stream<Path> entries = Files.list(directory)) {
            folders = entries.filter(Files::isDirectory).sorted().toList();
        }
        assertThat(folders).as("folders of " + directory).isNotEmpty();
        Set<String> without =
                FolderChecks.ALL.stream().map(FolderCheck::folder).collect(Collectors.toCollection(TreeSet::new));
        folders.forEach(folder -> without.remove(folder.getFileName().toString()));
        if (!without.isEmpty()) {
            System.out.println("golden: " + directory + " has no figures for " + String.join(", ", without)
                    + ": nothing of these is certified by this run");
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (Path folder : folders) {
            GoldenFolder golden = new GoldenFolder(folder);
            tests.add(DynamicTest.dynamicTest(golden.name(), () -> certify(golden)));
        }
        return tests;
    }

    /** Maven runs tests in the module's folder, but people type paths in the root of the project. */
    private static Path located(String asked) {
        Path fromRoot = Path.of("..").resolve(asked);
        return Files.isDirectory(fromRoot) ? fromRoot : Path.of(asked);
    }

    private static void certify(GoldenFolder golden) {
        Comparison comparison = FolderChecks.compare(golden);
        System.out.println(comparison.report(golden.name())
                + golden.passedOver(FolderChecks.of(golden).notCompared()));
        assertThat(comparison.failures())
                .as(() -> golden.name() + ": " + comparison.firstFailures())
                .isEmpty();
        assertThat(comparison.numbers())
                .as("numbers compared in folder " + golden.name())
                .isPositive();
    }
}
