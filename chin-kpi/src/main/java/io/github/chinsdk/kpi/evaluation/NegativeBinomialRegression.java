package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.regression.IrlsFit;
import io.github.chinsdk.kpi.internal.regression.Likelihood;
import io.github.chinsdk.kpi.internal.regression.NegativeBinomialFit;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Negative binomial regression with a log link, for counts that vary more than a Poisson: variance = mean + mean squared
 * / theta, theta by maximum likelihood together with the coefficients. The exponential of a coefficient is a rate ratio.
 *
 * <p>Where the counts vary no more than a Poisson there is no finite theta; the coefficients are then those of
 * {@link PoissonRegression}, theta is empty and a caveat {@code no-overdispersion} says so. Standard errors take theta as
 * known, as is usual; defaults are {@link StandardErrors#MODEL} and intervals at 95%. Immutable.
 */
public final class NegativeBinomialRegression {

    private final StandardErrors errors;
    private final List<ConfidenceLevel> levels;

    private NegativeBinomialRegression(StandardErrors errors, List<ConfidenceLevel> levels) {
        this.errors = errors;
        this.levels = levels;
    }

    /**
     * {@return the regression with model errors and 95% intervals}
     */
    public static NegativeBinomialRegression withDefaults() {
        return new NegativeBinomialRegression(StandardErrors.MODEL, List.of(ConfidenceLevel.P95));
    }

    /**
     * A copy with other standard errors.
     *
     * @param errors what the standard errors trust
     * @return the copy
     */
    public NegativeBinomialRegression with(StandardErrors errors) {
        return new NegativeBinomialRegression(errors, levels);
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public NegativeBinomialRegression with(ConfidenceLevel... levels) {
        return new NegativeBinomialRegression(errors, Levels.of(levels));
    }

    /**
     * Fits the regression.
     *
     * @param table events, exposure, terms and, for cluster-robust errors, clusters
     * @return the coefficients, or the status and reason why there are none
     * @throws IllegalArgumentException if cluster-robust errors are asked for and the table has no clusters, or Newey-West
     *     errors, which need an order of time
     */
    public RegressionFit fit(RegressionTable table) {
        RegressionRun run = new RegressionRun(table, EvaluationMethod.NEGATIVE_BINOMIAL_REGRESSION, errors, levels);
        return run.fit(design -> {
            NegativeBinomialFit found = NegativeBinomialFit.of(design);
            IrlsFit fit = found.regression();
            if (fit.obstacle() != IrlsFit.Obstacle.NONE) {
                return RegressionRun.Likelihood.failed(fit);
            }
            // Theta is a parameter beside the coefficients.
            int parameters = design.terms().length + 1;
            double[] counts = design.outcomes();
            if (Double.isInfinite(found.theta())) {
                run.caveat(
                        new Caveat(
                                "no-overdispersion",
                                "The counts vary no more than a Poisson, so theta has no finite estimate and the coefficients are those of the Poisson regression."));
                return new RegressionRun.Likelihood(
                        fit,
                        Likelihood.poissonNullDeviance(design),
                        Likelihood.poisson(counts, fit.means()),
                        OptionalDouble.empty(),
                        parameters);
            }
            return new RegressionRun.Likelihood(
                    fit,
                    Likelihood.negativeBinomialNullDeviance(design, found.theta()),
                    Likelihood.negativeBinomial(counts, fit.means(), found.theta()),
                    OptionalDouble.of(found.theta()),
                    parameters);
        });
    }
}
