package io.github.chinsdk.kpi.internal.regression;

/**
 * Where the likelihood is highest, or why it has no highest point.
 *
 * @param obstacle {@code NONE} for a fit
 * @param termAtFault the term that the obstacle is about, or -1
 * @param coefficients one a term, on the scale of the link
 * @param covariance of the coefficients, at dispersion 1
 * @param means fitted, one a row
 * @param scores one a row: what its terms are multiplied by in the derivative of the log-likelihood
 * @param pearson sum of squared Pearson residuals
 * @param deviance twice the log-likelihood below the saturated model
 * @param steps of the iteration
 */
@SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
public record IrlsFit(
        Obstacle obstacle,
        int termAtFault,
        double[] coefficients,
        double[][] covariance,
        double[] means,
        double[] scores,
        double pearson,
        double deviance,
        int steps) {

    /** What can stand in the way of a fit. */
    public enum Obstacle {
        /** Nothing: there is a fit. */
        NONE,
        /** A term is a linear combination of those before it. */
        COLLINEAR,
        /** The likelihood rises for ever as a coefficient runs to infinity. */
        SEPARATED,
        /** The iteration ended elsewhere. */
        NOT_CONVERGED
    }

    static IrlsFit failed(Obstacle obstacle, int termAtFault) {
        double[] none = {};
        return new IrlsFit(obstacle, termAtFault, none, new double[0][0], none, none, 0, 0, 0);
    }
}
