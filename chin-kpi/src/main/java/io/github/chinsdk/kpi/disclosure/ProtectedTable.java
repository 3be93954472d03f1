package io.github.chinsdk.kpi.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A table that may be published: shown counts are rounded, hidden ones are gone. Which hidden count was small and which
 * was hidden to protect another cannot be told from it.
 *
 * @param rows the labels of the rows
 * @param columns the labels of the columns
 * @param cells {@code cells.get(row).get(column)}; empty where hidden
 * @param rowTotals the total of each row; empty where hidden
 * @param columnTotals the total of each column; empty where hidden
 * @param grandTotal the total of the table; empty where hidden
 * @param rule the rule that was applied
 */
public record ProtectedTable(
        List<String> rows,
        List<String> columns,
        List<List<OptionalLong>> cells,
        List<OptionalLong> rowTotals,
        List<OptionalLong> columnTotals,
        OptionalLong grandTotal,
        DisclosureRule rule) {

    /** What stands in place of a label in the counts that are sums. */
    public static final String TOTAL = "Total";

    private static final String STAR = "*";

    /**
     * Copies the lists.
     *
     * @param rows the labels of the rows
     * @param columns the labels of the columns
     * @param cells the cells
     * @param rowTotals the total of each row
     * @param columnTotals the total of each column
     * @param grandTotal the total of the table
     * @param rule the rule
     */
    public ProtectedTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        rowTotals = List.copyOf(rowTotals);
        columnTotals = List.copyOf(columnTotals);
    }

    /**
     * {@return the cells as they are printed, {@code "*"} where hidden; totals not included}
     */
    public List<List<String>> printedCells() {
        return cells.stream()
                .map(row -> row.stream().map(ProtectedTable::printed).toList())
                .toList();
    }

    /**
     * The whole table count by count, totals included, for example for a file:
     *
     * <pre>{@code
     * CsvDocuments.write(ProtectedCount.class, table.counts(), writer);
     * }</pre>
     *
     * @return row by row, each with its total, and then the totals of the columns and of the table
     */
    public Stream<ProtectedCount> counts() {
        List<ProtectedCount> counts = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            add(rows.get(row), cells.get(row), rowTotals.get(row), counts);
        }
        add(TOTAL, columnTotals, grandTotal, counts);
        return counts.stream();
    }

    private void add(String row, List<OptionalLong> line, OptionalLong total, List<ProtectedCount> counts) {
        for (int column = 0; column < line.size(); column++) {
            counts.add(new ProtectedCount(row, columns.get(column), printed(line.get(column))));
        }
        counts.add(new ProtectedCount(row, TOTAL, printed(total)));
    }

    private static String printed(OptionalLong count) {
        return count.isPresent() ? Long.toString(count.getAsLong()) : STAR;
    }
}
