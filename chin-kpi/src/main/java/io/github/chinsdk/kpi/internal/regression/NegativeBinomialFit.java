package io.github.chinsdk.kpi.internal.regression;

/**
 * Maximum likelihood of the negative binomial (NB2: variance mean + mean squared / theta) with log link: coefficients
 * and theta in turn until neither moves (Lawless 1987, Canadian Journal of Statistics 15:209, doi:10.2307/3314912).
 *
 * @param regression the coefficients at {@code theta}
 * @param theta the shape; infinite where the counts vary no more than a Poisson, and the regression is then that
 */
public record NegativeBinomialFit(IrlsFit regression, double theta) {

    private static final int MAX_ROUNDS = 200;
    private static final double SETTLED = 1e-12;
    private static final double NEARLY_SETTLED = 1e-9;
    private static final double SMALLEST_LOG_THETA = StrictMath.log(1e-7);
    // At the largest theta the variance of an average count exceeds the Poisson's by a ten-thousandth.
    private static final double LARGEST_THETA_PER_MEAN = 1e4;

    /**
     * Fits.
     *
     * @param design the rows, outcomes whole counts
     * @return the fit; its regression says which obstacle stands in the way, if any
     */
    public static NegativeBinomialFit of(Design design) {
        IrlsFit regression = Irls.poisson(design);
        if (regression.obstacle() != IrlsFit.Obstacle.NONE) {
            return new NegativeBinomialFit(regression, Double.POSITIVE_INFINITY);
        }
        double previous = Double.NaN;
        double previousMove = Double.POSITIVE_INFINITY;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double logTheta = logTheta(design.outcomes(), regression.means());
            if (Double.isInfinite(logTheta)) {
                return new NegativeBinomialFit(Irls.poisson(design), Double.POSITIVE_INFINITY);
            }
            double theta = StrictMath.exp(logTheta);
            double move = Math.abs(logTheta - previous);
            regression = Irls.fit(design, Family.negativeBinomial(theta), regression.coefficients());
            if (regression.obstacle() != IrlsFit.Obstacle.NONE
                    || move < SETTLED
                    || (move < NEARLY_SETTLED && move >= previousMove)) {
                return new NegativeBinomialFit(regression, theta);
            }
            previousMove = move;
            previous = logTheta;
        }
        return new NegativeBinomialFit(IrlsFit.failed(IrlsFit.Obstacle.NOT_CONVERGED, -1), StrictMath.exp(previous));
    }

    /**
     * The root of the score in log theta, or infinity where there is none. By bisection: slow and sure, and each step
     * is cheap beside the regression.
     */
    private static double logTheta(double[] outcomes, double[] means) {
        // The sign of the score as theta grows without bound, free of the rounding of its terms there.
        double excess = 0;
        double events = 0;
        for (int row = 0; row < outcomes.length; row++) {
            double residual = outcomes[row] - means[row];
            excess += residual * residual - outcomes[row];
            events += means[row];
        }
        if (excess <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double low = SMALLEST_LOG_THETA;
        double high = StrictMath.log(LARGEST_THETA_PER_MEAN * Math.max(1, events / outcomes.length));
        if (score(high, outcomes, means) >= 0) {
            return Double.POSITIVE_INFINITY;
        }
        for (double middle = (low + high) / 2; low < middle && middle < high; middle = (low + high) / 2) {
            if (score(middle, outcomes, means) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double score(double logTheta, double[] outcomes, double[] means) {
        double theta = StrictMath.exp(logTheta);
        double digammaTheta = GammaFunction.digamma(theta);
        double sum = 0;
        for (int row = 0; row < outcomes.length; row++) {
            double count = outcomes[row];
            double share = (means[row] - count) / (theta + means[row]);
            sum += GammaFunction.digamma(theta + count) - digammaTheta - StrictMath.log1p(means[row] / theta) + share;
        }
        return sum;
    }
}
