package io.github.chinsdk.kpi.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One folder of tables, joined by the column {@code case_id}. */
public record GoldenFolder(Path path) {

    public String name() {
        return path.getFileName().toString();
    }

    public boolean has(String table) {
        return Files.exists(path.resolve(table));
    }

    /** The rows of a table in file order; the header is {@link GoldenRow}'s keys. */
    public List<GoldenRow> table(String table) {
        if (!has(table)) {
            throw new IllegalArgumentException(
                    "folder %s must have a table %s, has %s\nMaybe it was named otherwise, or left out of the copy."
                            .formatted(name(), table, String.join(", ", tables())));
        }
        try {
            List<List<String>> lines = Csv.parse(Files.readString(path.resolve(table)));
            List<String> header = lines.get(0);
            List<GoldenRow> rows = new ArrayList<>();
            for (List<String> line : lines.subList(1, lines.size())) {
                if (line.size() != header.size()) {
                    throw new IllegalArgumentException("%s/%s: a row of %d cells under a header of %d, first cell %s"
                            .formatted(name(), table, line.size(), header.size(), line.get(0)));
                }
                Map<String, String> cells = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    cells.put(header.get(i), line.get(i));
                }
                rows.add(new GoldenRow(cells));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> tables() {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a table by case, in file order. */
    public Map<String, List<GoldenRow>> byCase(String table) {
        Map<String, List<GoldenRow>> cases = new LinkedHashMap<>();
        for (GoldenRow row : table(table)) {
            cases.computeIfAbsent(row.caseId(), id -> new ArrayList<>()).add(row);
        }
        return cases;
    }
}
