package io.github.chinsdk.kpi.internal.regression;

/**
 * The rows of a regression as columns, not copied.
 *
 * @param outcomes one a row
 * @param offsets what is added to each linear predictor
 * @param terms one array a term, the intercept among them
 */
@SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
public record Design(double[] outcomes, double[] offsets, double[][] terms) {

    /**
     * {@return the number of rows}
     */
    public int rows() {
        return outcomes.length;
    }

    /**
     * The same rows in another order.
     *
     * @param order for each new row, the old one
     * @return a copy
     */
    public Design inOrder(int[] order) {
        double[][] orderedTerms = new double[terms.length][];
        for (int term = 0; term < terms.length; term++) {
            orderedTerms[term] = gather(terms[term], order);
        }
        return new Design(gather(outcomes, order), gather(offsets, order), orderedTerms);
    }

    private static double[] gather(double[] column, int[] order) {
        double[] gathered = new double[order.length];
        for (int row = 0; row < order.length; row++) {
            gathered[row] = column[order[row]];
        }
        return gathered;
    }
}
