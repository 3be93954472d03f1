package io.github.chinsdk.kpi.disclosure;

import java.util.List;
import java.util.OptionalLong;

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
                .map(row -> row.stream()
                        .map(cell -> cell.isPresent() ? Long.toString(cell.getAsLong()) : "*")
                        .toList())
                .toList();
    }
}
