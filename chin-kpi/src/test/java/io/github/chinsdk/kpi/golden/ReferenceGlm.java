package io.github.chinsdk.kpi.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * R's glm.fit by its published algorithm, iterated weighted least squares, to account for the last digits of the
 * reference: the standard errors that it reports are of the weights of its last step, that is at the estimate of the step
 * before. {@link Fit#atMaximum} has those of the weights at the last estimate.
 */
final class ReferenceGlm {

    private static final String RULE =
            "R's glm has standard errors of the weights before its last step, ours are those at the maximum";

    /** Where the figures stopped; at R's own 1e-8 the errors would be 2e-5 away from those in the files. */
    private static final double EPSILON = 1e-14;

    /** So near to the end, rounding decides at which step the deviance is found to have settled: here, one step after. */
    private static final double LATE = 1e-5;

    /** After so many R warns and returns what it has. */
    private static final int MOST_STEPS = 25;

    private ReferenceGlm() {}

    /** Mean, slope of the mean and variance at a linear predictor, and the deviance of one row. */
    interface Family {
        double start(double outcome);

        double mean(double predictor);

        double slope(double mean);

        double variance(double mean);

        double deviance(double outcome, double mean);
    }

    /** Log link, variance mean + mean squared / theta; infinite theta is the Poisson distribution. */
    record Counts(double theta) implements Family {
        @Override
        public double start(double outcome) {
            return Math.log(outcome + 0.1);
        }

        @Override
        public double mean(double predictor) {
            return Math.exp(predictor);
        }

        @Override
        public double slope(double mean) {
            return mean;
        }

        @Override
        public double variance(double mean) {
            return mean + mean * mean / theta;
        }

        @Override
        public double deviance(double outcome, double mean) {
            double log = outcome == 0 ? 0 : outcome * Math.log(outcome / mean);
            return Double.isInfinite(theta)
                    ? 2 * (log - (outcome - mean))
                    : 2 * (log - (outcome + theta) * Math.log((outcome + theta) / (mean + theta)));
        }
    }

    /** Logit link, outcomes 0 and 1. */
    record Logistic() implements Family {
        @Override
        public double start(double outcome) {
            return outcome == 0 ? -Math.log(3) : Math.log(3);
        }

        @Override
        public double mean(double predictor) {
            return 1 / (1 + Math.exp(-predictor));
        }

        @Override
        public double slope(double mean) {
            return mean * (1 - mean);
        }

        @Override
        public double variance(double mean) {
            return mean * (1 - mean);
        }

        @Override
        public double deviance(double outcome, double mean) {
            return -2 * Math.log(outcome == 0 ? 1 - mean : mean);
        }
    }

    /** What a fit leaves: the estimate, the weights of the step that made it, and those of its last steps. */
    @SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
    record Fit(
            Family family,
            double[][] columns,
            double[] outcomes,
            double[] means,
            double[] coefficients,
            double[] weights,
            List<double[]> late) {

        Fit atMaximum() {
            return with(ReferenceGlm.weights(family, means));
        }

        private Fit with(double[] otherWeights) {
            return new Fit(family, columns, outcomes, means, coefficients, otherWeights, late);
        }

        /** A number as it is at the last steps, at one of which the reference stopped, and as it is at the maximum. */
        Comparison.Stopped stopped(ToDoubleFunction<Fit> number) {
            double[] early = late.stream()
                    .mapToDouble(weightsThen -> number.applyAsDouble(with(weightsThen)))
                    .toArray();
            return new Comparison.Stopped(early, number.applyAsDouble(atMaximum()), RULE);
        }

        double error(int term) {
            return Math.sqrt(covariance()[term][term]);
        }

        double pearsonDispersion() {
            double sum = 0;
            for (int row = 0; row < outcomes.length; row++) {
                double apart = outcomes[row] - means[row];
                sum += apart * apart / family.variance(means[row]);
            }
            return sum / (outcomes.length - columns.length);
        }

        double[][] covariance() {
            return WeightedLeastSquares.of(columns, weights, new double[outcomes.length])
                    .covariance();
        }

        /** sandwich::NeweyWest without prewhitening or adjustment: scores from the same weights. */
        double neweyWestError(int term, int lags) {
            int terms = columns.length;
            double[][] scores = new double[terms][outcomes.length];
            for (int row = 0; row < outcomes.length; row++) {
                double residual = (outcomes[row] - means[row]) / family.slope(means[row]);
                for (int t = 0; t < terms; t++) {
                    scores[t][row] = columns[t][row] * weights[row] * residual;
                }
            }
            double[][] bread = covariance();
            double[] toScores = new double[outcomes.length];
            for (int row = 0; row < toScores.length; row++) {
                for (int t = 0; t < terms; t++) {
                    toScores[row] += bread[term][t] * scores[t][row];
                }
            }
            double variance = 0;
            for (int lag = 0; lag <= lags; lag++) {
                double weight = lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0));
                for (int row = lag; row < toScores.length; row++) {
                    variance += weight * toScores[row] * toScores[row - lag];
                }
            }
            return Math.sqrt(variance);
        }
    }

    /** The fit of outcomes on columns (the first usually all 1), from the family's own start. */
    static Fit fit(Family family, double[][] columns, double[] outcomes, double[] offsets) {
        return fit(
                family,
                columns,
                outcomes,
                offsets,
                Arrays.stream(outcomes).map(family::start).toArray());
    }

    static Fit fit(Family family, double[][] columns, double[] outcomes, double[] offsets, double[] predictors) {
        int rows = outcomes.length;
        double[] means = Arrays.stream(predictors).map(family::mean).toArray();
        double[] eta = predictors.clone();
        double deviance = deviance(family, outcomes, means);
        List<double[]> late = new ArrayList<>();
        int settled = 0;
        for (int step = 1; ; step++) {
            double[] weights = weights(family, means);
            double[] working = new double[rows];
            for (int row = 0; row < rows; row++) {
                working[row] = eta[row] - offsets[row] + (outcomes[row] - means[row]) / family.slope(means[row]);
            }
            double[] coefficients =
                    WeightedLeastSquares.of(columns, weights, working).coefficients();
            for (int row = 0; row < rows; row++) {
                eta[row] = offsets[row];
                for (int term = 0; term < columns.length; term++) {
                    eta[row] += coefficients[term] * columns[term][row];
                }
                means[row] = family.mean(eta[row]);
            }
            double next = deviance(family, outcomes, means);
            double change = Math.abs(next - deviance) / (Math.abs(next) + 0.1);
            if (change < LATE) {
                late.add(weights);
            }
            settled += change < EPSILON ? 1 : 0;
            if (settled == 2 || step == MOST_STEPS) {
                return new Fit(family, columns, outcomes, means, coefficients, weights, late);
            }
            deviance = next;
        }
    }

    private static double[] weights(Family family, double[] means) {
        return Arrays.stream(means)
                .map(mean -> family.slope(mean) * family.slope(mean) / family.variance(mean))
                .toArray();
    }

    /** R sums in more than a double, and where it stops hangs on the last digits. */
    private static double deviance(Family family, double[] outcomes, double[] means) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row = 0; row < outcomes.length; row++) {
            sum = sum.add(new BigDecimal(family.deviance(outcomes[row], means[row])));
        }
        return sum.doubleValue();
    }
}
