package io.github.chinsdk.kpi.counting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * The state of counting: a {@code long} for each cell of a {@link CountLayout} and the number of records that belong to
 * no cell. Every addition is checked for overflow. Serializable, so that it can cross a cluster. Not thread-safe: one for
 * each thread, then merge.
 */
public final class CellCounts implements Serializable {

    private static final long serialVersionUID = 1;

    private final CountLayout layout;
    private final long[] cells;
    private long unassigned;

    /**
     * Nothing counted.
     *
     * @param layout the cells
     */
    public CellCounts(CountLayout layout) {
        this.layout = layout;
        this.cells = new long[layout.cells()];
    }

    /**
     * Counts made elsewhere, for example the sum of a cluster.
     *
     * @param layout the cells
     * @param cells {@code [(unit * strata + stratum) * measures + measure]}, each at least 0; copied
     * @param unassigned records of no cell, at least 0
     * @return the counts
     * @throws IllegalArgumentException if the number of cells does not match the layout or a count is negative
     */
    public static CellCounts of(CountLayout layout, long[] cells, long unassigned) {
        if (cells.length != layout.cells()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "cells must be %d for this layout, were %d\nMaybe the counts are of another run.",
                    layout.cells(),
                    cells.length));
        }
        CellCounts counts = new CellCounts(layout);
        for (int cell = 0; cell < cells.length; cell++) {
            counts.add(cell, requireCount(cells[cell]));
        }
        counts.unassigned = requireCount(unassigned);
        return counts;
    }

    /**
     * Adds a block of rows held as columns: the form for data engineers and the fastest one.
     *
     * @param units the code of each row's unit, or {@link Dictionary#UNKNOWN}
     * @param strata the code of each row's stratum, or {@link Dictionary#UNKNOWN}; as long as {@code units}
     * @param amounts {@code amounts[measure][row]} in the order of the layout's measures, each at least 0; each column as
     *     long as {@code units}
     * @throws IllegalArgumentException if the columns differ in number or length, a code is outside the layout, or an
     *     amount is negative; the message names the row, counted from 0. Nothing of the block is then added.
     * @throws ArithmeticException if a count passes 2<sup>63</sup> - 1. Nothing of the block is then added.
     */
    public void addColumns(int[] units, int[] strata, long[]... amounts) {
        requireColumns(units, strata, amounts);
        if (outside(units, strata) < 0) {
            throw badRow(units, strata, amounts);
        }
        Signs signs = new Signs();
        int measure = 0;
        for (; measure + 3 <= amounts.length; measure += 3) {
            addThree(units, strata, measure, amounts[measure], amounts[measure + 1], amounts[measure + 2], signs);
        }
        for (; measure < amounts.length; measure++) {
            addOne(units, strata, measure, amounts[measure], signs);
        }
        if ((signs.amounts | signs.sums) < 0) {
            takeBack(units, strata, amounts);
            if (signs.amounts < 0) {
                throw badRow(units, strata, amounts);
            }
            throw new ArithmeticException(
                    "a count passed 2^63 - 1; the block was taken back\nMaybe the amounts are not whole units.");
        }
        for (int row = 0; row < units.length; row++) {
            if ((units[row] | strata[row]) < 0) {
                addUnassigned();
            }
        }
    }

    /**
     * Adds the counts of another.
     *
     * @param other counts of an equal layout; unchanged
     * @return this
     * @throws IllegalArgumentException if the layouts differ
     */
    public CellCounts merge(CellCounts other) {
        other.requireLayout(layout);
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = Math.addExact(cells[cell], other.cells[cell]);
        }
        unassigned = Math.addExact(unassigned, other.unassigned);
        return this;
    }

    /**
     * {@return the layout}
     */
    public CountLayout layout() {
        return layout;
    }

    /**
     * {@return a copy of the cells, {@code [(unit * strata + stratum) * measures + measure]}}
     */
    public long[] cells() {
        return cells.clone();
    }

    /**
     * {@return the number of records that belong to no unit or stratum of the layout}
     */
    public long unassigned() {
        return unassigned;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellCounts that
                && layout.equals(that.layout)
                && Arrays.equals(cells, that.cells)
                && unassigned == that.unassigned;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Long.hashCode(unassigned);
    }

    /**
     * {@return the shape only: unprotected counts may be small}
     */
    @Override
    public String toString() {
        return "CellCounts[" + cells.length + " cells]";
    }

    void add(int cell, long amount) {
        cells[cell] = Math.addExact(cells[cell], amount);
    }

    void addUnassigned() {
        unassigned = Math.addExact(unassigned, 1);
    }

    void requireLayout(CountLayout wanted) {
        if (!layout.equals(wanted)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "layouts must be equal to be merged, were %d and %d cells\nMaybe one run has more units: make the dictionaries once, from all units, and share them.",
                    layout.cells(),
                    wanted.cells()));
        }
    }

    /** The signs of all amounts and all sums of a block, gathered so that each is looked at once and not row by row. */
    private static final class Signs {
        private long amounts;
        private long sums;
    }

    /** Negative if a code is outside the layout; without a branch, so that the loop runs on vectors. */
    private int outside(int[] units, int[] strata) {
        int unitCount = layout.units().size();
        int stratumCount = layout.strata().size();
        int outside = 0;
        for (int row = 0; row < units.length; row++) {
            int unit = units[row];
            int stratum = strata[row];
            outside |= (unit + 1) | (unitCount - 1 - unit) | (stratum + 1) | (stratumCount - 1 - stratum);
        }
        return outside;
    }

    /**
     * Adds one column. Counts and amounts are at least 0, so a sum below 0 is an overflow. Additions wrap, and so are taken
     * back exactly whatever was added.
     */
    private void addOne(int[] units, int[] strata, int measure, long[] column, Signs signs) {
        int stratumCount = layout.strata().size();
        int measures = layout.measures().size();
        long amounts = 0;
        long sums = 0;
        for (int row = 0; row < units.length; row++) {
            int unit = units[row];
            int stratum = strata[row];
            amounts |= column[row];
            if ((unit | stratum) >= 0) {
                sums |= cells[(unit * stratumCount + stratum) * measures + measure] += column[row];
            }
        }
        signs.amounts |= amounts;
        signs.sums |= sums;
    }

    /** Adds three columns in one visit to each row's cells, which lie side by side. */
    private void addThree(
            int[] units, int[] strata, int measure, long[] first, long[] second, long[] third, Signs signs) {
        int stratumCount = layout.strata().size();
        int measures = layout.measures().size();
        long amounts = 0;
        long sums = 0;
        for (int row = 0; row < units.length; row++) {
            int unit = units[row];
            int stratum = strata[row];
            long one = first[row];
            long two = second[row];
            long three = third[row];
            amounts |= one | two | three;
            if ((unit | stratum) >= 0) {
                int cell = (unit * stratumCount + stratum) * measures + measure;
                sums |= cells[cell] += one;
                sums |= cells[cell + 1] += two;
                sums |= cells[cell + 2] += three;
            }
        }
        signs.amounts |= amounts;
        signs.sums |= sums;
    }

    private void takeBack(int[] units, int[] strata, long[][] amounts) {
        for (int row = 0; row < units.length; row++) {
            if ((units[row] | strata[row]) >= 0) {
                int cell = layout.base(units[row], strata[row]);
                for (int measure = 0; measure < amounts.length; measure++) {
                    cells[cell + measure] -= amounts[measure][row];
                }
            }
        }
    }

    private void requireColumns(int[] units, int[] strata, long[][] amounts) {
        if (amounts.length != layout.measures().size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "amounts must have a column for each of %d measures, had %d\nMaybe one is missing: %s.",
                    layout.measures().size(),
                    amounts.length,
                    layout.measures().keys()));
        }
        for (int i = -1; i < amounts.length; i++) {
            int length = i < 0 ? strata.length : amounts[i].length;
            if (length != units.length) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "columns must be of one length, were %d units and %d %s\nMaybe one column was filtered and another was not.",
                        units.length,
                        length,
                        i < 0
                                ? "strata"
                                : "amounts of " + layout.measures().keys().get(i)));
            }
        }
    }

    private IllegalArgumentException badRow(int[] units, int[] strata, long[][] amounts) {
        for (int row = 0; row < units.length; row++) {
            if (units[row] < -1
                    || units[row] >= layout.units().size()
                    || strata[row] < -1
                    || strata[row] >= layout.strata().size()) {
                return new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "codes of row %d must be in [-1, %d] for the unit and [-1, %d] for the stratum, were %d and %d\nMaybe they are of another dictionary.",
                        row,
                        layout.units().size() - 1,
                        layout.strata().size() - 1,
                        units[row],
                        strata[row]));
            }
            for (int measure = 0; measure < amounts.length; measure++) {
                if (amounts[measure][row] < 0) {
                    return new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "amount of row %d, measure \"%s\", must be >= 0, was %d\nMaybe the value is missing: leave the row out and report it.",
                            row,
                            layout.measures().keys().get(measure),
                            amounts[measure][row]));
                }
            }
        }
        throw new AssertionError("a bad row was seen");
    }

    private static long requireCount(long count) {
        if (count < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "count must be >= 0, was %d\nMaybe a sum ran over before it came here.", count));
        }
        return count;
    }
}
