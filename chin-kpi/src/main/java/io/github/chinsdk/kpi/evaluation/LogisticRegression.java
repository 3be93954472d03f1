package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.regression.Irls;
import io.github.chinsdk.kpi.internal.regression.IrlsFit;
import io.github.chinsdk.kpi.internal.regression.Likelihood;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Logistic regression: log odds of the event = intercept + sum of coefficient times term. The exponential of a
 * coefficient is an odds ratio. The events of the table are 0 or 1, its exposure is not used and must not be set.
 *
 * <p>Defaults: {@link StandardErrors#MODEL}, intervals at 95%. Fitted as {@link PoissonRegression} is. Immutable.
 */
public final class LogisticRegression {

    private final StandardErrors errors;
    private final List<ConfidenceLevel> levels;

    private LogisticRegression(StandardErrors errors, List<ConfidenceLevel> levels) {
        this.errors = errors;
        this.levels = levels;
    }

    /**
     * {@return the regression with model errors and 95% intervals}
     */
    public static LogisticRegression withDefaults() {
        return new LogisticRegression(StandardErrors.MODEL, List.of(ConfidenceLevel.P95));
    }

    /**
     * A copy with other standard errors.
     *
     * @param errors what the standard errors trust
     * @return the copy
     */
    public LogisticRegression with(StandardErrors errors) {
        return new LogisticRegression(errors, levels);
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public LogisticRegression with(ConfidenceLevel... levels) {
        return new LogisticRegression(errors, Levels.of(levels));
    }

    /**
     * Fits the regression.
     *
     * @param table events of 0 or 1, terms and, for cluster-robust errors, clusters
     * @return the coefficients, or the status and reason why there are none
     * @throws IllegalArgumentException if an event is neither 0 nor 1, an exposure other than 1 is set, or cluster-robust
     *     errors are asked for and the table has no clusters
     */
    public RegressionFit fit(RegressionTable table) {
        double[] events = table.design().outcomes();
        double[] exposure = table.exposure();
        for (int row = 0; row < events.length; row++) {
            if (events[row] > 1) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "events[%d] must be 0 or 1 for a logistic regression, was %.0f\nMaybe a PoissonRegression of the counts is meant.",
                        row,
                        events[row]));
            }
            if (exposure[row] != 1) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "exposure[%d] must be absent for a logistic regression, was %s\nMaybe a PoissonRegression of the counts is meant.",
                        row,
                        exposure[row]));
            }
        }
        return new RegressionRun(table, EvaluationMethod.LOGISTIC_REGRESSION, errors, levels).fit(design -> {
            IrlsFit fit = Irls.logistic(design);
            if (fit.obstacle() != IrlsFit.Obstacle.NONE) {
                return RegressionRun.Likelihood.failed(fit);
            }
            return new RegressionRun.Likelihood(
                    fit,
                    Likelihood.logisticNullDeviance(design),
                    -fit.deviance() / 2,
                    OptionalDouble.empty(),
                    design.terms().length);
        });
    }
}
