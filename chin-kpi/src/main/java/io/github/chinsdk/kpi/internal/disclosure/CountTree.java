package io.github.chinsdk.kpi.internal.disclosure;

import java.util.Arrays;

/**
 * Lines of counts that add up to other lines, and across to a total of their own: practices in boroughs in a system, each
 * with its age bands. A table with totals is the smallest of them, one sum above all its lines.
 *
 * <p>Lines are the leaves, in the order in which they were given, and then the sums. Columns are those that were given, and
 * then the total.
 */
public final class CountTree {

    /** What a sum has above it that is part of no other. */
    public static final int NONE = -1;

    private final long[][] leaves;
    private final int[] sumOfLeaf;
    private final int[] sumOfSum;
    private final boolean[] unpublished;
    private final long[][] counts;

    /**
     * A tree.
     *
     * @param leaves the counts of the leaves, {@code [leaf][column]}, each at least 0; at least one leaf and column
     * @param sumOfLeaf for each leaf, the sum that it is part of, from 0
     * @param sumOfSum for each sum, the sum that it is part of, which has a lower number, or {@link #NONE}
     */
    public CountTree(long[][] leaves, int[] sumOfLeaf, int[] sumOfSum) {
        this.leaves = leaves;
        this.sumOfLeaf = sumOfLeaf;
        this.sumOfSum = sumOfSum;
        this.unpublished = new boolean[leaves.length + sumOfSum.length];
        this.counts = new long[lines()][columns()];
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            System.arraycopy(leaves[leaf], 0, counts[leaf], 0, leaves[leaf].length);
            counts[leaf][columns() - 1] = Arrays.stream(leaves[leaf]).reduce(0, Math::addExact);
            addTo(sumOfLeaf[leaf], counts[leaf]);
        }
        // Parts before the sum that they are part of.
        for (int sum = sumOfSum.length - 1; sum >= 0; sum--) {
            addTo(sumOfSum[sum], counts[leaves.length + sum]);
        }
    }

    /**
     * A table with totals.
     *
     * @param counts the cells, {@code [row][column]}
     * @return the tree: a leaf for each row, and the totals of the columns as its only sum
     */
    public static CountTree ofTable(long[][] counts) {
        return new CountTree(counts, new int[counts.length], new int[] {NONE});
    }

    /**
     * Says that a line is not printed: it needs no star, and nobody knows whether it would have had one.
     *
     * @param line the line
     */
    public void unpublish(int line) {
        unpublished[line] = true;
    }

    /** {@return how many lines there are, sums included} */
    public int lines() {
        return unpublished.length;
    }

    /** {@return how many columns there are, the total included} */
    public int columns() {
        return leaves[0].length + 1;
    }

    boolean isPublished(int line) {
        return !unpublished[line];
    }

    /**
     * {@return a true count}
     *
     * @param line the line
     * @param column the column; the last is the total
     */
    public long count(int line, int column) {
        return counts[line][column];
    }

    /**
     * How many equations tie the counts together: one across each leaf, one down to each count of a sum, and one across each
     * sum that is part of no other. That the lines in between add up across follows from these.
     */
    int nodes() {
        return leaves.length + sumOfSum.length * columns() + sumOfSum.length;
    }

    /** The equation in which a count is one of the parts, or the sum for a count of a sum. */
    int node(int line, int column) {
        return line < leaves.length ? line : downTo(line - leaves.length, column);
    }

    /** The other equation that a count is in. */
    int nodeAbove(int line, int column) {
        int above = above(line);
        return above == NONE
                ? leaves.length + sumOfSum.length * columns() + (line - leaves.length)
                : downTo(above, column);
    }

    /** The count that is in two equations, one of them across a leaf: as {@code line * columns() + column}; or none. */
    int sharedBy(int node, int other) {
        int leaf = Math.min(node, other);
        if (leaf >= leaves.length) {
            return NONE;
        }
        int column = Math.max(node, other) - downTo(sumOfLeaf[leaf], 0);
        return column < 0 || column >= columns() ? NONE : leaf * columns() + column;
    }

    private void addTo(int sum, long[] part) {
        for (int column = 0; sum != NONE && column < part.length; column++) {
            counts[leaves.length + sum][column] = Math.addExact(counts[leaves.length + sum][column], part[column]);
        }
    }

    private int downTo(int sum, int column) {
        return leaves.length + sum * columns() + column;
    }

    private int above(int line) {
        return line < leaves.length ? sumOfLeaf[line] : sumOfSum[line - leaves.length];
    }
}
