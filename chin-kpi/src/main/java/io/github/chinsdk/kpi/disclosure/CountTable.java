package io.github.chinsdk.kpi.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A table of counts of people or events, rows by columns, such as practices by age bands. Its totals are sums and are
 * not given.
 */
public final class CountTable {

    private final List<String> rows;
    private final List<String> columns;
    private final long[][] counts;

    private CountTable(List<String> rows, List<String> columns, long[][] counts) {
        this.rows = rows;
        this.columns = columns;
        this.counts = counts;
    }

    /**
     * A table.
     *
     * @param rows the labels of the rows, at least one
     * @param columns the labels of the columns, at least one
     * @param counts {@code counts[row][column]}, each at least 0; copied
     * @return the table
     * @throws IllegalArgumentException if the shape does not match the labels or a count is negative
     */
    public static CountTable of(List<String> rows, List<String> columns, long[][] counts) {
        if (rows.isEmpty() || columns.isEmpty() || counts.length != rows.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "counts must have a row for each of %d row labels and at least one column, had %d rows\nMaybe rows and columns are swapped.",
                    rows.size(),
                    counts.length));
        }
        long[][] copy = new long[counts.length][];
        for (int r = 0; r < counts.length; r++) {
            if (counts[r].length != columns.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "counts of row \"%s\" must have %d columns, had %d\nMaybe a missing count was left out: missing is never zero, leave out the row instead.",
                        rows.get(r),
                        columns.size(),
                        counts[r].length));
            }
            copy[r] = counts[r].clone();
            for (int c = 0; c < copy[r].length; c++) {
                if (copy[r][c] < 0) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "count must be >= 0, was %d at row \"%s\", column \"%s\"\nMaybe a difference was passed where a count belongs.",
                            copy[r][c],
                            rows.get(r),
                            columns.get(c)));
                }
            }
        }
        return new CountTable(List.copyOf(rows), List.copyOf(columns), copy);
    }

    /**
     * {@return the labels of the rows}
     */
    public List<String> rows() {
        return rows;
    }

    /**
     * {@return the labels of the columns}
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * {@return a copy of the counts, {@code [row][column]}}
     */
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountTable that
                && rows.equals(that.rows)
                && columns.equals(that.columns)
                && Arrays.deepEquals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * rows.hashCode() + columns.hashCode()) + Arrays.deepHashCode(counts);
    }

    /**
     * {@return the shape only: an unprotected table may hold small counts}
     */
    @Override
    public String toString() {
        return "CountTable[" + rows.size() + " rows, " + columns.size() + " columns]";
    }
}
