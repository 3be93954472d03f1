package io.github.chinsdk.kpi.evaluation;

import java.util.OptionalDouble;

/**
 * How alike treated and controls are in one covariate (Austin 2009, Statistics in Medicine 28:3083,
 * doi:10.1002/sim.3697). Standardised differences are of means, treated less controls, in standard deviations of the
 * treated before matching unless said otherwise; empty where that standard deviation is 0.
 *
 * @param covariate the name of the covariate
 * @param meanTreated mean of all treated
 * @param meanControls mean of all candidates for control
 * @param differenceBefore standardised difference before matching
 * @param pooledDifferenceBefore the same in the root of the mean of both variances
 * @param differenceAfter standardised difference of the matched, controls weighted
 * @param varianceRatioBefore variance of the treated over that of the candidates; empty where either has none
 */
public record CovariateBalance(
        String covariate,
        double meanTreated,
        double meanControls,
        OptionalDouble differenceBefore,
        OptionalDouble pooledDifferenceBefore,
        OptionalDouble differenceAfter,
        OptionalDouble varianceRatioBefore) {

    /** Evaluations of the Improvement Analytics Unit take a standardised difference within 10% as balanced. */
    public static final double BALANCED = 0.1;

    /**
     * {@return whether the matched differ by less than {@link #BALANCED}; false where that cannot be said}
     */
    public boolean isBalanced() {
        return differenceAfter.isPresent() && Math.abs(differenceAfter.getAsDouble()) < BALANCED;
    }
}
