package io.github.chinsdk.kpi.golden;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * MASS's glm.nb by its published algorithm: coefficients given theta and theta given the means, in turns. Its theta.ml
 * ends where a step of Newton's moves theta by less than a bound, 1.2e-4 in R, so its theta is not the maximum itself.
 */
record ReferenceNegativeBinomial(ReferenceGlm.Fit fit, double theta) {

    /** The fourth root of the distance from 1 to the next double. */
    static final double BOUND_OF_R = Math.pow(Math.ulp(1.0), 0.25);

    private static final int MOST_STEPS = 100;

    static ReferenceNegativeBinomial fit(double[][] columns, double[] outcomes, double[] offsets, double boundOfTheta) {
        ReferenceGlm.Fit fit =
                ReferenceGlm.fit(new ReferenceGlm.Counts(Double.POSITIVE_INFINITY), columns, outcomes, offsets);
        double theta = theta(outcomes, fit.means(), boundOfTheta);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] predictors = Arrays.stream(fit.means()).map(Math::log).toArray();
            fit = ReferenceGlm.fit(new ReferenceGlm.Counts(theta), columns, outcomes, offsets, predictors);
            double next = theta(outcomes, fit.means(), boundOfTheta);
            boolean settled = Math.abs(next - theta) <= 1e-14 * theta;
            theta = next;
            if (settled) {
                break;
            }
        }
        return new ReferenceNegativeBinomial(fit, theta);
    }

    private static double theta(double[] outcomes, double[] means, double bound) {
        double spread = 0;
        for (int row = 0; row < outcomes.length; row++) {
            double apart = outcomes[row] / means[row] - 1;
            spread += apart * apart;
        }
        double theta = outcomes.length / spread;
        double move = 1;
        for (int step = 0; step < MOST_STEPS && Math.abs(move) > bound; step++) {
            // As theirs; a step too far would leave the range of the functions below.
            theta = Math.abs(theta);
            double score = 0;
            double information = 0;
            for (int row = 0; row < outcomes.length; row++) {
                double y = outcomes[row];
                double mean = means[row];
                score += Digamma.value(theta + y)
                        - Digamma.value(theta)
                        + Math.log(theta)
                        + 1
                        - Math.log(theta + mean)
                        - (y + theta) / (mean + theta);
                information += Trigamma.value(theta)
                        - Trigamma.value(theta + y)
                        - 1 / theta
                        + 2 / (mean + theta)
                        - (y + theta) / ((mean + theta) * (mean + theta));
            }
            move = score / information;
            theta += move;
        }
        return theta;
    }
}
