package io.github.chinsdk.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.golden.Comparison;
import io.github.chinsdk.kpi.golden.FolderCheck;
import io.github.chinsdk.kpi.golden.FolderChecks;
import io.github.chinsdk.kpi.golden.GoldenFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link GoldenTest} certifies figures of anybody's own: it looks at no case's name, it fails where a figure is wrong, and
 * it says what is missing.
 */
class GoldenCertificationTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path own;

    @TestFactory
    List<DynamicTest> otherCaseNamesChangeNothing() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (FolderCheck check : FolderChecks.ALL) {
            Path folder = GOLDEN.resolve(check.folder());
            // Simulated at length: its departures are by rule like those of the rest.
            if (Files.isDirectory(folder) && !check.folder().equals("sii_rii")) {
                tests.add(DynamicTest.dynamicTest(check.folder(), () -> {
                    Comparison before = compare(check, folder);
                    Comparison after = compare(check, renamed(folder));
                    assertThat(after.failures()).isEmpty();
                    assertThat(after.numbers()).isEqualTo(before.numbers());
                    assertThat(after.bits()).isEqualTo(before.bits());
                }));
            }
        }
        return tests;
    }

    @Test
    void oneWrongFigureFailsAndIsNamed() throws IOException {
        Path folder = renamed(GOLDEN.resolve("proportion_wilson"));
        Path cases = folder.resolve("cases.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(cases));
        int column = List.of(lines.get(0).split(",")).indexOf("uppercl");
        String[] cells = lines.get(7).split(",", -1);
        cells[column] = Double.toString(Double.parseDouble(cells[column]) * (1 + 3e-10));
        lines.set(7, String.join(",", cells));
        Files.write(cases, lines);

        Comparison comparison = compare(check("proportion_wilson"), folder);

        assertThat(comparison.failures()).hasSize(1);
        assertThat(comparison.firstFailures()).contains(cells[0] + " uppercl: expected " + cells[column]);
    }

    @Test
    void aMissingTableOrColumnIsNamed() throws IOException {
        Path folder = renamed(GOLDEN.resolve("dsr_dobson"));
        Files.delete(folder.resolve("input.csv"));
        assertThatThrownBy(() -> compare(check("dsr_dobson"), folder))
                .hasMessage("folder dsr_dobson must have a table input.csv, has expected.csv\n"
                        + "Maybe it was named otherwise, or left out of the copy.");
        Path rates = renamed(GOLDEN.resolve("rate_byar"));
        Path cases = rates.resolve("cases.csv");
        Files.writeString(cases, Files.readString(cases).replaceFirst("uppercl", "upper"));
        assertThatThrownBy(() -> compare(check("rate_byar"), rates))
                .hasMessageContaining("a column uppercl is missing, there are [case_id, ");
    }

    private static Comparison compare(FolderCheck check, Path folder) {
        Comparison comparison = new Comparison();
        check.check(new GoldenFolder(folder), comparison);
        return comparison;
    }

    private static FolderCheck check(String folder) {
        return FolderChecks.ALL.stream()
                .filter(check -> check.folder().equals(folder))
                .findFirst()
                .orElseThrow();
    }

    /** A copy whose cases are called by other names that sort the same way. */
    private Path renamed(Path folder) throws IOException {
        Path copy = Files.createDirectories(own.resolve(folder.getFileName()));
        List<Path> tables;
        try (Stream<Path> files = Files.list(folder)) {
            tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        for (Path table : tables) {
            List<String> lines = Files.readAllLines(table);
            assertThat(lines.get(0)).startsWith("case_id,");
            List<String> others = new ArrayList<>();
            for (String line : lines) {
                others.add(line.startsWith("case_id,") ? line : "own-" + line);
            }
            Files.write(copy.resolve(table.getFileName()), others);
        }
        return copy;
    }
}
