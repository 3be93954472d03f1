package io.github.chinsdk.kpi;

import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.Rejections;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;
import java.util.Map;

/**
 * Whole counts summed by group, exactly, in any order: the step before one rate or proportion a group.
 *
 * <p>A row that is wrong rejects its group and no other. Not thread-safe; each thread fills its own and {@link #merge}
 * brings them together.
 */
public final class GroupedCounts implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final long[] numerators;
    private final long[] denominators;
    private final Rejections rejections = new Rejections();

    private GroupedCounts(int groups) {
        numerators = new long[groups];
        denominators = new long[groups];
    }

    /**
     * Nothing counted yet.
     *
     * @param groups how many groups there are, at least 0
     * @return sums of 0
     * @throws IllegalArgumentException if the number is negative
     */
    public static GroupedCounts ofSize(int groups) {
        if (groups < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "groups must be >= 0, was %d\nMaybe count the distinct groups first.", groups));
        }
        return new GroupedCounts(groups);
    }

    /**
     * Adds rows.
     *
     * @param groupOfRow the number of each row's group, from 0
     * @param rowNumerators the events of each row
     * @param rowDenominators the people of each row
     * @return this
     * @throws IllegalArgumentException if the arrays differ in length
     * @throws IndexOutOfBoundsException with the row, if there is no such group; rows before it are added by then
     */
    public GroupedCounts addRows(int[] groupOfRow, long[] rowNumerators, long[] rowDenominators) {
        Columns.sameLength("rowNumerators", rowNumerators.length, "groupOfRow", groupOfRow.length);
        Columns.sameLength("rowDenominators", rowDenominators.length, "groupOfRow", groupOfRow.length);
        for (int row = 0; row < groupOfRow.length; row++) {
            int group = groupOfRow[row];
            if (group < 0 || group >= numerators.length) {
                throw new IndexOutOfBoundsException(String.format(
                        Locale.ROOT,
                        "row %d: group must be in [0, %d), was %d\nMaybe number groups from 0.",
                        row,
                        numerators.length,
                        group));
            }
            long x = rowNumerators[row];
            long n = rowDenominators[row];
            if ((x | n) < 0) {
                rejections.add(
                        group, x < 0 ? "a numerator must be >= 0, was " + x : "a denominator must be >= 0, was " + n);
            } else {
                add(group, x, n);
            }
        }
        return this;
    }

    /**
     * Adds the sums of another, which stays as it is.
     *
     * @param other sums of the same groups
     * @return this
     * @throws IllegalArgumentException if the number of groups differs
     */
    public GroupedCounts merge(GroupedCounts other) {
        Columns.sameLength("groups of other", other.size(), "groups of this", size());
        for (int group = 0; group < numerators.length; group++) {
            add(group, other.numerators[group], other.denominators[group]);
        }
        rejections.addAll(other.rejections);
        return this;
    }

    /**
     * {@return how many groups there are}
     */
    public int size() {
        return numerators.length;
    }

    /**
     * The sums of a group.
     *
     * @param group the number of the group, from 0
     * @return the sums
     * @throws IllegalStateException if a row of the group was wrong
     */
    public Counts counts(int group) {
        String reason = rejections.reason(group);
        if (!reason.isEmpty()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "the group is rejected: %s\nMaybe mend the row and count again.", reason));
        }
        return Counts.of(numerators[group], denominators[group]);
    }

    /**
     * {@return the summed numerators, a copy; what a {@link #rejections() rejected} group shows there means nothing}
     */
    public long[] numerators() {
        return numerators.clone();
    }

    /**
     * {@return the summed denominators, a copy; what a {@link #rejections() rejected} group shows there means nothing}
     */
    public long[] denominators() {
        return denominators.clone();
    }

    /**
     * {@return why, by the number of the rejected group}
     */
    public Map<Integer, String> rejections() {
        return rejections.byUnit();
    }

    private void add(int group, long x, long n) {
        long numerator = numerators[group] + x;
        long denominator = denominators[group] + n;
        if ((numerator | denominator) < 0) {
            rejections.add(group, "the sums are above the range of a long");
            return;
        }
        numerators[group] = numerator;
        denominators[group] = denominator;
    }
}
