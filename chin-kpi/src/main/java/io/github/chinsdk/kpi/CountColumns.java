package io.github.chinsdk.kpi;

import io.github.chinsdk.kpi.internal.Columns;

/**
 * The counts of many units side by side, a row a unit, over primitive arrays. What is wrong with a row is for the
 * calculator to say, which rejects that row and no other.
 */
public final class CountColumns {

    private final double[] numerators;
    private final double[] denominators;

    private CountColumns(double[] numerators, double[] denominators) {
        Columns.sameLength("numerators", numerators.length, "denominators", denominators.length);
        this.numerators = numerators;
        this.denominators = denominators;
    }

    /**
     * Columns of any counts. The arrays are copied.
     *
     * @param numerators the events, a row a unit
     * @param denominators the people or person-years, a row a unit
     * @return the columns
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static CountColumns of(double[] numerators, double[] denominators) {
        return new CountColumns(numerators.clone(), denominators.clone());
    }

    /**
     * Columns of whole counts.
     *
     * @param numerators the events, a row a unit
     * @param denominators the people, a row a unit
     * @return the columns
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static CountColumns of(long[] numerators, long[] denominators) {
        return new CountColumns(Columns.toDoubles(numerators), Columns.toDoubles(denominators));
    }

    /**
     * {@return how many rows there are}
     */
    public int size() {
        return numerators.length;
    }

    /**
     * The counts of one row.
     *
     * @param row the row, from 0
     * @return its counts
     * @throws IllegalArgumentException if they are negative or not finite
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Counts counts(int row) {
        return new Counts(numerators[row], denominators[row]);
    }
}
