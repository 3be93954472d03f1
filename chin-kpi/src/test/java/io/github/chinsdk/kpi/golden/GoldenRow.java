package io.github.chinsdk.kpi.golden;

import java.util.BitSet;
import java.util.List;

/**
 * One row of a golden table: empty is missing, NaN and Infinity are spelled out. It remembers which of its cells were
 * looked at, so that no figure goes uncompared unnoticed.
 */
public final class GoldenRow {

    private final GoldenTable table;
    private final List<String> cells;
    private final BitSet read = new BitSet();

    GoldenRow(GoldenTable table, List<String> cells) {
        this.table = table;
        this.cells = cells;
    }

    public String caseId() {
        return text(GoldenTable.CASE_ID);
    }

    public boolean has(String column) {
        return table.hasColumn(column);
    }

    public String text(String column) {
        int position = table.position(column);
        read.set(position);
        return cells.get(position);
    }

    public boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /** The number in a cell that must not be empty. */
    public double number(String column) {
        if (isEmpty(column)) {
            throw new IllegalArgumentException(
                    "%s column %s is empty\nMaybe the figure is missing in the reference: then the case does not belong in the folder."
                            .formatted(table.name(), column));
        }
        try {
            return Double.parseDouble(text(column));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s column %s must hold a number, was \"%s\"\nMaybe a decimal comma or a shifted cell; missing is empty, Infinity is spelled out."
                            .formatted(table.name(), column, text(column)),
                    e);
        }
    }

    /** The number in a cell, NaN where it is empty. */
    public double numberOrNaN(String column) {
        return isEmpty(column) ? Double.NaN : number(column);
    }

    public boolean isTrue(String column) {
        return text(column).equals("true");
    }

    List<String> cells() {
        return cells;
    }

    boolean wasRead(int position) {
        return read.get(position);
    }

    /** Whether anything but the name of the case was looked at. */
    boolean wasLookedAt() {
        return read.cardinality() > (wasRead(table.position(GoldenTable.CASE_ID)) ? 1 : 0);
    }
}
