package io.github.chinsdk.kpi.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One folder of tables, joined by the column {@code case_id}; it knows what of them was looked at. */
public final class GoldenFolder {

    private final Path path;
    private final Map<String, GoldenTable> tables = new TreeMap<>();

    public GoldenFolder(Path path) {
        this.path = path;
    }

    public String name() {
        return path.getFileName().toString();
    }

    /** The rows of a table in file order. */
    public List<GoldenRow> table(String table) {
        return read(table).rows();
    }

    /** The rows of a table by case. */
    public GoldenCases byCase(String table) {
        return new GoldenCases(read(table));
    }

    private GoldenTable read(String table) {
        if (!Files.exists(path.resolve(table))) {
            throw new GoldenLayoutException(
                    "folder %s must have a table %s, has %s\nMaybe it was named otherwise, or left out of the copy."
                            .formatted(name(), table, String.join(", ", files())));
        }
        return tables.computeIfAbsent(table, name -> {
            try {
                return GoldenTable.parse(name() + "/" + name, Files.readString(path.resolve(name)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<String> files() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The columns that the check never looked at, by table. */
    public Map<String, List<String>> columnsNotLookedAt() {
        Map<String, List<String>> columns = new TreeMap<>();
        tables.forEach((name, table) -> {
            if (!table.columnsNotLookedAt().isEmpty()) {
                columns.put(name, table.columnsNotLookedAt());
            }
        });
        return columns;
    }

    /** Fails for every row that the check never looked at, unless its case has a line of its own in the report. */
    void failRowsNotLookedAt(Comparison comparison) {
        Set<String> accountedFor = comparison.casesAccountedFor();
        tables.forEach((name, table) -> {
            Map<String, Integer> byCase = new LinkedHashMap<>();
            table.rows().stream()
                    .filter(row -> !row.wasLookedAt() && !accountedFor.contains(row.caseId()))
                    .forEach(row -> byCase.merge(row.caseId(), 1, Integer::sum));
            byCase.forEach((id, rows) -> comparison.fail(
                    id,
                    "%d rows of %s were never looked at\nMaybe the case is missing in another table."
                            .formatted(rows, name)));
        });
    }

    /**
     * What was passed over, for the report: whole tables and columns, and cells of some rows.
     *
     * @param reasons why a column is not compared, by its name
     */
    public String passedOver(Map<String, String> reasons) {
        StringBuilder text = new StringBuilder();
        files().stream()
                .filter(file -> file.endsWith(".csv") && !tables.containsKey(file))
                .forEach(file -> text.append(
                        "%n         not looked at: table %s, which the check does not know".formatted(file)));
        columnsNotLookedAt()
                .forEach((table, columns) -> columns.forEach(column -> text.append("%n         not looked at: %s %s: %s"
                        .formatted(table, column, reasons.getOrDefault(column, "the check does not know it")))));
        tables.forEach((name, table) -> {
            if (!table.cellsPassedOver().isEmpty()) {
                text.append("%n         not looked at in some of %d rows of %s: %s"
                        .formatted(table.rows().size(), name, table.cellsPassedOver()));
            }
        });
        return text.toString();
    }
}
