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
import java.util.Map;
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
                .hasMessageContaining("rate_byar/cases.csv: a column uppercl is missing, there are [case_id, ");
    }

    @TestFactory
    List<DynamicTest> everyColumnOfTheLayoutIsComparedOrSaysWhyNot() {
        return FolderChecks.ALL.stream()
                .map(check -> DynamicTest.dynamicTest(check.folder(), () -> {
                    GoldenFolder folder = new GoldenFolder(GOLDEN.resolve(check.folder()));
                    check.check(folder, new Comparison());
                    folder.columnsNotLookedAt()
                            .forEach((table, columns) -> assertThat(columns)
                                    .as(table + ": columns that are looked at in no row")
                                    .isSubsetOf(check.notCompared().keySet()));
                }))
                .toList();
    }

    @Test
    void committedCasesAreOfNobodyReal() throws IOException {
        List<Path> tables;
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            tables = files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        assertThat(tables).hasSizeGreaterThan(FolderChecks.ALL.size());
        for (Path table : tables) {
            assertThat(Files.readString(table)).as(table.toString()).doesNotContain(",real_", ",peer_");
        }
    }

    @Test
    void aColumnOfOnesOwnIsNamedAndDisturbsNothing() throws IOException {
        Path folder = renamed(GOLDEN.resolve("proportion_wilson"));
        Path cases = folder.resolve("cases.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(cases));
        lines.replaceAll(line -> line + (line.startsWith("case_id,") ? ",remark" : ",mine"));
        Files.write(cases, lines);
        Files.writeString(folder.resolve("more.csv"), "case_id\n");
        GoldenFolder golden = new GoldenFolder(folder);

        assertThat(FolderChecks.compare(golden).failures()).isEmpty();
        assertThat(golden.passedOver(Map.of("source", "its origin")))
                .contains("not looked at: cases.csv remark: the check does not know it")
                .contains("not looked at: cases.csv source: its origin")
                .contains("not looked at: table more.csv, which the check does not know");
    }

    @Test
    void aFolderThatNobodyKnowsIsNamed() throws IOException {
        GoldenFolder unknown = new GoldenFolder(Files.createDirectories(own.resolve("dsr_dobsen")));
        assertThatThrownBy(() -> FolderChecks.compare(unknown))
                .hasMessageStartingWith(
                        "folder dsr_dobsen has no check: nobody knows how to read it\nMaybe it is one of [")
                .hasMessageContaining("dsr_dobson");
    }

    @Test
    void anEmptyTableARaggedRowAndATextForANumberAreNamed() throws IOException {
        Path folder = Files.createDirectories(own.resolve("poisson_exact_one_sample"));
        Path cases = folder.resolve("cases.csv");
        Files.writeString(cases, "");
        assertThatThrownBy(() -> FolderChecks.compare(new GoldenFolder(folder)))
                .hasMessage("poisson_exact_one_sample/cases.csv must have a header row, is empty\n"
                        + "Maybe the copy was cut short, or the table was never written.");
        String header = "case_id,source,x,t,r0,rate,lower95,upper95,p_minlike,p_central\n";
        Files.writeString(cases, header + "A1,own,3\n");
        assertThatThrownBy(() -> FolderChecks.compare(new GoldenFolder(folder)))
                .hasMessage(
                        "poisson_exact_one_sample/cases.csv row 1 must have 10 cells like the header, has 3, the first A1\n"
                                + "Maybe a text with a comma is not in quotes.");
        Files.writeString(cases, "\uFEFF" + header + "A1,own,3,\"2,5\",1,1.2,0,0,1,1\r\nA2,own,1,1,1,1,0,9,1,1\r\n");
        assertThat(FolderChecks.compare(new GoldenFolder(folder)).failures())
                .contains("A1: poisson_exact_one_sample/cases.csv column t must hold a number, was \"2,5\"\n"
                        + "Maybe a decimal comma or a shifted cell; missing is empty, Infinity is spelled out.")
                .anyMatch(failure -> failure.startsWith("A2 upper95: expected 9.0, was 5.57"))
                .hasSize(3);
    }

    @Test
    void aCaseThatIsMissingInOneTableIsNamedAndSpoilsNoOther() throws IOException {
        Path folder = renamed(GOLDEN.resolve("dsr_dobson"));
        int compared = FolderChecks.compare(new GoldenFolder(folder)).numbers();
        Path input = folder.resolve("input.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(input));
        String first = caseOf(lines.get(1));
        lines.removeIf(line -> line.startsWith(first + ","));
        Files.write(input, lines);
        Path expected = folder.resolve("expected.csv");
        List<String> results = new ArrayList<>(Files.readAllLines(expected));
        String last = caseOf(results.remove(results.size() - 1));
        Files.write(expected, results);

        Comparison comparison = FolderChecks.compare(new GoldenFolder(folder));

        assertThat(comparison.failures())
                .containsExactly(
                        first + ": dsr_dobson/input.csv must have rows for the case, has none\n"
                                + "Maybe the table was filtered and the others were not.",
                        last + ": " + rowsOf(input, last) + " rows of input.csv were never looked at\n"
                                + "Maybe the case is missing in another table.");
        assertThat(comparison.numbers()).isBetween(compared - 100, compared - 1);
    }

    private static String caseOf(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private static long rowsOf(Path table, String caseId) throws IOException {
        return Files.readAllLines(table).stream()
                .filter(line -> line.startsWith(caseId + ","))
                .count();
    }

    private static Comparison compare(FolderCheck check, Path folder) {
        assertThat(folder.getFileName()).hasToString(check.folder());
        return FolderChecks.compare(new GoldenFolder(folder));
    }

    private static FolderCheck check(String folder) {
        return FolderChecks.of(new GoldenFolder(Path.of(folder)));
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
