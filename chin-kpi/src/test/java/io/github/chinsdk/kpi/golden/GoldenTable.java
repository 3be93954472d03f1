package io.github.chinsdk.kpi.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One table of a folder: a header, and rows that are joined to those of other tables by {@value #CASE_ID}. */
final class GoldenTable {

    static final String CASE_ID = "case_id";

    private final String name;
    private final Map<String, Integer> positions = new LinkedHashMap<>();
    private final List<GoldenRow> rows = new ArrayList<>();

    private GoldenTable(String name) {
        this.name = name;
    }

    static GoldenTable parse(String name, String text) {
        GoldenTable table = new GoldenTable(name);
        List<List<String>> lines = Csv.parse(text);
        if (lines.isEmpty()) {
            throw new GoldenLayoutException(
                    name
                            + " must have a header row, is empty\nMaybe the copy was cut short, or the table was never written.");
        }
        List<String> header = lines.get(0);
        for (String column : header) {
            if (table.positions.put(column, table.positions.size()) != null) {
                throw new GoldenLayoutException(
                        "%s must name each column once, has %s twice\nMaybe two tables were joined."
                                .formatted(name, column));
            }
        }
        table.position(CASE_ID);
        for (int line = 1; line < lines.size(); line++) {
            List<String> cells = lines.get(line);
            if (cells.size() != header.size()) {
                throw new GoldenLayoutException(
                        "%s row %d must have %d cells like the header, has %d, the first %s\nMaybe a text with a comma is not in quotes."
                                .formatted(name, line, header.size(), cells.size(), cells.get(0)));
            }
            table.rows.add(new GoldenRow(table, cells));
        }
        return table;
    }

    String name() {
        return name;
    }

    List<GoldenRow> rows() {
        return rows;
    }

    boolean hasColumn(String column) {
        return positions.containsKey(column);
    }

    int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new GoldenLayoutException(
                    "%s: a column %s is missing, there are %s\nMaybe it is spelt otherwise: see the README of the golden figures."
                            .formatted(name, column, positions.keySet()));
        }
        return position;
    }

    /** The columns that were looked at in no row, in the order of the header. */
    List<String> columnsNotLookedAt() {
        List<String> columns = new ArrayList<>();
        positions.forEach((column, position) -> {
            if (rows.stream().noneMatch(row -> row.wasRead(position))) {
                columns.add(column);
            }
        });
        return columns;
    }

    /** The filled cells that were passed over in some rows although their column was looked at in others, by column. */
    Map<String, Long> cellsPassedOver() {
        Map<String, Long> passedOver = new LinkedHashMap<>();
        positions.forEach((column, position) -> {
            long cells = rows.stream()
                    .filter(row ->
                            !row.wasRead(position) && !row.cells().get(position).isEmpty())
                    .count();
            if (cells > 0 && cells < rows.size() && rows.stream().anyMatch(row -> row.wasRead(position))) {
                passedOver.put(column, cells);
            }
        });
        return passedOver;
    }
}
