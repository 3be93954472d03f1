package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.CountColumns;
import io.github.chinsdk.kpi.internal.Columns;

/**
 * The counts of many groups before and after a change, a row a group.
 *
 * @param before events and person-years before
 * @param after events and person-years after, as many rows
 */
public record BeforeAndAfterColumns(CountColumns before, CountColumns after) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if they differ
     */
    public BeforeAndAfterColumns {
        Columns.sameLength("after", after.size(), "before", before.size());
    }

    /**
     * {@return how many rows there are}
     */
    public int size() {
        return before.size();
    }

    /**
     * One row.
     *
     * @param row the row, from 0
     * @return its counts
     * @throws IllegalArgumentException if one is negative or not finite
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public BeforeAndAfter row(int row) {
        return new BeforeAndAfter(before.counts(row), after.counts(row));
    }
}
