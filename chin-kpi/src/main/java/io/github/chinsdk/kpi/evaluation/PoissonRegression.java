package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.regression.Irls;
import io.github.chinsdk.kpi.internal.regression.IrlsFit;
import io.github.chinsdk.kpi.internal.regression.Likelihood;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Poisson regression with a log link: log(expected events) = log(exposure) + intercept + sum of coefficient times term.
 * The exponential of a coefficient is a rate ratio.
 *
 * <pre>{@code
 * RegressionFit fit = PoissonRegression.withDefaults().with(StandardErrors.CLUSTER_ROBUST).fit(table);
 * fit.estimate("treated:post");   // "0.98 ratio (95% 0.79 to 1.21), ..."
 * }</pre>
 *
 * <p>Defaults: {@link StandardErrors#MODEL}, intervals at 95%, normal limits on the log scale. Fitted by maximum
 * likelihood until no row's prediction moves by more than 1e-11. The same rows in another order, or clusters under other
 * names, give the same bits. Immutable.
 */
public final class PoissonRegression {

    private final StandardErrors errors;
    private final List<ConfidenceLevel> levels;

    private PoissonRegression(StandardErrors errors, List<ConfidenceLevel> levels) {
        this.errors = errors;
        this.levels = levels;
    }

    /**
     * {@return the regression with model errors and 95% intervals}
     */
    public static PoissonRegression withDefaults() {
        return new PoissonRegression(StandardErrors.MODEL, List.of(ConfidenceLevel.P95));
    }

    /**
     * A copy with other standard errors.
     *
     * @param errors what the standard errors trust
     * @return the copy
     */
    public PoissonRegression with(StandardErrors errors) {
        return new PoissonRegression(errors, levels);
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public PoissonRegression with(ConfidenceLevel... levels) {
        return new PoissonRegression(errors, Levels.of(levels));
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
        return new RegressionRun(table, EvaluationMethod.POISSON_REGRESSION, errors, levels).fit(design -> {
            IrlsFit fit = Irls.poisson(design);
            if (fit.obstacle() != IrlsFit.Obstacle.NONE) {
                return RegressionRun.Likelihood.failed(fit);
            }
            return new RegressionRun.Likelihood(
                    fit,
                    Likelihood.poissonNullDeviance(design),
                    Likelihood.poisson(design.outcomes(), fit.means()),
                    OptionalDouble.empty(),
                    design.terms().length);
        });
    }
}
