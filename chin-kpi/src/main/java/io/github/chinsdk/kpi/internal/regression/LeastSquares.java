package io.github.chinsdk.kpi.internal.regression;

import io.github.chinsdk.kpi.internal.linear.TallQr;

/** Ordinary least squares by one QR, in the form of the other fits: deviance and Pearson are the squared residuals. */
public final class LeastSquares {

    private LeastSquares() {}

    /**
     * Fits.
     *
     * @param design the rows; offsets are not used
     * @return the fit, its covariance at variance 1, or that a term is a combination of those before it
     */
    public static IrlsFit fit(Design design) {
        double[][] terms = design.terms();
        TallQr qr = new TallQr(terms.length);
        double[][] block = qr.block();
        for (int start = 0; start < design.rows(); start += TallQr.BLOCK_ROWS) {
            int rows = Math.min(TallQr.BLOCK_ROWS, design.rows() - start);
            for (int term = 0; term < terms.length; term++) {
                System.arraycopy(terms[term], start, block[term], 0, rows);
            }
            System.arraycopy(design.outcomes(), start, block[terms.length], 0, rows);
            qr.absorb(rows);
        }
        int aliased = qr.aliasedColumn();
        if (aliased >= 0) {
            return IrlsFit.failed(IrlsFit.Obstacle.COLLINEAR, aliased);
        }
        double[] coefficients = qr.solve();
        double[] fitted = new double[design.rows()];
        double[] residuals = new double[design.rows()];
        for (int row = 0; row < fitted.length; row++) {
            for (int term = 0; term < terms.length; term++) {
                fitted[row] += coefficients[term] * terms[term][row];
            }
            residuals[row] = design.outcomes()[row] - fitted[row];
        }
        double squares = qr.residualSquares();
        return new IrlsFit(
                IrlsFit.Obstacle.NONE,
                -1,
                coefficients,
                qr.inverseCrossProduct(),
                fitted,
                residuals,
                squares,
                squares,
                1);
    }
}
