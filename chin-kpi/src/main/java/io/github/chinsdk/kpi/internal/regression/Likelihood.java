package io.github.chinsdk.kpi.internal.regression;

import java.util.Arrays;

/** Log-likelihoods with all constants, and the deviance of the model with the intercept alone. */
public final class Likelihood {

    private Likelihood() {}

    /**
     * {@return the log-likelihood of Poisson counts}
     *
     * @param outcomes the counts
     * @param means fitted
     */
    public static double poisson(double[] outcomes, double[] means) {
        double sum = 0;
        for (int row = 0; row < outcomes.length; row++) {
            double count = outcomes[row];
            sum += count * StrictMath.log(means[row]) - means[row] - GammaFunction.logFactorial(count);
        }
        return sum;
    }

    /**
     * {@return the log-likelihood of negative binomial counts}
     *
     * @param outcomes the counts
     * @param means fitted
     * @param theta the shape
     */
    public static double negativeBinomial(double[] outcomes, double[] means, double theta) {
        double logGammaTheta = GammaFunction.logGamma(theta);
        double sum = 0;
        for (int row = 0; row < outcomes.length; row++) {
            double count = outcomes[row];
            double mean = means[row];
            sum += GammaFunction.logGamma(theta + count)
                    - logGammaTheta
                    - GammaFunction.logFactorial(count)
                    - theta * StrictMath.log1p(mean / theta)
                    + count * StrictMath.log(mean / (theta + mean));
        }
        return sum;
    }

    /**
     * The deviance of Poisson counts whose rate is the same in all rows.
     *
     * @param design the rows
     * @return the deviance
     */
    public static double poissonNullDeviance(Design design) {
        double events = 0;
        double exposure = 0;
        for (int row = 0; row < design.rows(); row++) {
            events += design.outcomes()[row];
            exposure += StrictMath.exp(design.offsets()[row]);
        }
        return nullDeviance(design, Family.POISSON, StrictMath.log(events / exposure));
    }

    /**
     * The deviance of zeros and ones whose probability is the same in all rows.
     *
     * @param design the rows, without offsets
     * @return the deviance
     */
    public static double logisticNullDeviance(Design design) {
        double ones = 0;
        for (double outcome : design.outcomes()) {
            ones += outcome;
        }
        return nullDeviance(design, Family.LOGISTIC, StrictMath.log(ones / (design.rows() - ones)));
    }

    /**
     * The deviance of negative binomial counts whose rate is the same in all rows.
     *
     * @param design the rows
     * @param theta the shape
     * @return the deviance
     */
    public static double negativeBinomialNullDeviance(Design design, double theta) {
        double[] ones = new double[design.rows()];
        Arrays.fill(ones, 1);
        Design alone = new Design(design.outcomes(), design.offsets(), new double[][] {ones});
        return Irls.fit(alone, Family.negativeBinomial(theta), null).deviance();
    }

    private static double nullDeviance(Design design, Family family, double intercept) {
        double sum = 0;
        for (int row = 0; row < design.rows(); row++) {
            double predictor = intercept + design.offsets()[row];
            sum += family.deviance(design.outcomes()[row], predictor, family.mean(predictor));
        }
        return sum;
    }
}
