package io.github.chinsdk.kpi.internal.regression;

import io.github.chinsdk.kpi.internal.linear.TallQr;
import org.jspecify.annotations.Nullable;

/**
 * Maximum likelihood of a generalised linear model by iteratively reweighted least squares (McCullagh and Nelder 1989,
 * section 2.5), each step a Householder QR for the <em>change</em> of the coefficients, so that the last steps correct
 * the rounding of the first.
 *
 * <p>It runs until no linear predictor moves, then polishes once more, and takes weights, residuals and covariance at
 * that point. (R's {@code glm} stops at a small change of the deviance and reports the weights of the step before.)
 */
public final class Irls {

    private static final int MAX_STEPS = 60;
    private static final int MAX_HALVINGS = 30;
    private static final double SETTLED = 1e-11;
    // Below this a change that has stopped shrinking is rounding.
    private static final double NEARLY_SETTLED = 1e-8;
    // A predictor on its way to infinity moves by about 1 at each step of Newton's method, for ever.
    private static final double RUNAWAY = 0.5;
    private static final int RUNAWAY_STEPS = 25;
    private static final int FIRST_STEPS = 5;

    private final Design design;
    private final Family family;
    private final TallQr qr;
    private final double[] predictors;
    private final double[] means;
    private double deviance;
    private double change;
    private boolean onlyExtremesMove;

    private Irls(Design design, Family family) {
        this.design = design;
        this.family = family;
        this.qr = new TallQr(design.terms().length);
        this.predictors = new double[design.rows()];
        this.means = new double[design.rows()];
    }

    /**
     * Fits.
     *
     * @param design the rows
     * @param family the distribution
     * @param start coefficients to start from, or null to start from the outcomes
     * @return the fit, or which obstacle stands in its way
     */
    static IrlsFit fit(Design design, Family family, double @Nullable [] start) {
        return new Irls(design, family).run(start);
    }

    /**
     * Fits a Poisson model with log link.
     *
     * @param design the rows, outcomes whole counts
     * @return the fit, or which obstacle stands in its way
     */
    public static IrlsFit poisson(Design design) {
        return fit(design, Family.POISSON, null);
    }

    /**
     * Fits a logistic model.
     *
     * @param design the rows, outcomes 0 or 1
     * @return the fit, or which obstacle stands in its way
     */
    public static IrlsFit logistic(Design design) {
        return fit(design, Family.LOGISTIC, null);
    }

    private IrlsFit run(double @Nullable [] start) {
        double[] beta;
        if (start == null) {
            firstPass();
            int aliased = qr.aliasedColumn();
            if (aliased >= 0) {
                return IrlsFit.failed(IrlsFit.Obstacle.COLLINEAR, aliased);
            }
            beta = qr.solve();
        } else {
            beta = start.clone();
        }
        double[] step = beta.clone();
        double previousDeviance = Double.POSITIVE_INFINITY;
        double previousChange = Double.POSITIVE_INFINITY;
        int halvings = 0;
        int runaway = -1;
        for (int steps = 1; steps <= MAX_STEPS; steps++) {
            pass(beta);
            double allowance = 1e-9 * (Math.abs(previousDeviance) + 0.1);
            if (!Double.isFinite(deviance) || deviance > previousDeviance + allowance) {
                if (++halvings > MAX_HALVINGS) {
                    return unsettled(runaway);
                }
                for (int term = 0; term < beta.length; term++) {
                    step[term] /= 2;
                    beta[term] -= step[term];
                }
                continue;
            }
            previousDeviance = deviance;
            runaway = steps > FIRST_STEPS && change > RUNAWAY && onlyExtremesMove ? largest(step) : -1;
            if (runaway >= 0 && steps > RUNAWAY_STEPS) {
                return unsettled(runaway);
            }
            step = qr.solve();
            for (int term = 0; term < beta.length; term++) {
                beta[term] += step[term];
            }
            boolean settled = change < SETTLED || (change < NEARLY_SETTLED && change >= previousChange);
            if (steps > 1 && settled) {
                return new IrlsFit(
                        IrlsFit.Obstacle.NONE,
                        -1,
                        beta,
                        qr.inverseCrossProduct(),
                        means,
                        scores(),
                        pearson(),
                        deviance,
                        steps);
            }
            previousChange = change;
        }
        return unsettled(runaway);
    }

    private static IrlsFit unsettled(int runaway) {
        return runaway >= 0
                ? IrlsFit.failed(IrlsFit.Obstacle.SEPARATED, runaway)
                : IrlsFit.failed(IrlsFit.Obstacle.NOT_CONVERGED, -1);
    }

    private void firstPass() {
        double[] outcomes = design.outcomes();
        for (int row = 0; row < outcomes.length; row++) {
            means[row] = family.startMean(outcomes[row]);
            predictors[row] = family.link(means[row]);
        }
        decompose(design.offsets());
    }

    private void pass(double[] beta) {
        double[] outcomes = design.outcomes();
        double[] next = linearPredictors(beta);
        deviance = 0;
        change = 0;
        onlyExtremesMove = true;
        for (int row = 0; row < next.length; row++) {
            double moved = Math.abs(next[row] - predictors[row]);
            change = Math.max(change, moved);
            double outcome = outcomes[row];
            if (moved > RUNAWAY && !extreme(outcome)) {
                onlyExtremesMove = false;
            }
            predictors[row] = next[row];
            means[row] = family.mean(next[row]);
            deviance += family.deviance(outcome, next[row], means[row]);
        }
        decompose(predictors);
    }

    /** Whether the likelihood of the outcome is at its best with a predictor at infinity. */
    private boolean extreme(double outcome) {
        return outcome == 0 || (family == Family.LOGISTIC && outcome == 1);
    }

    private double[] linearPredictors(double[] beta) {
        double[] sums = design.offsets().clone();
        for (int term = 0; term < beta.length; term++) {
            double[] column = design.terms()[term];
            double coefficient = beta[term];
            for (int row = 0; row < sums.length; row++) {
                sums[row] += coefficient * column[row];
            }
        }
        return sums;
    }

    /** Decomposes the weighted design; the right-hand side is the working residual from the given predictors. */
    private void decompose(double[] from) {
        qr.clear();
        double[][] terms = design.terms();
        double[] outcomes = design.outcomes();
        double[][] block = qr.block();
        double[] rightSide = block[terms.length];
        double[] roots = new double[TallQr.BLOCK_ROWS];
        for (int start = 0; start < outcomes.length; start += TallQr.BLOCK_ROWS) {
            int rows = Math.min(TallQr.BLOCK_ROWS, outcomes.length - start);
            for (int i = 0; i < rows; i++) {
                int row = start + i;
                double mean = means[row];
                double root = StrictMath.sqrt(family.weight(mean));
                roots[i] = root;
                // A mean at the end of its range has no weight, and its working residual is no number.
                rightSide[i] = root > 0
                        ? root * (predictors[row] - from[row] + (outcomes[row] - mean) / family.slope(mean))
                        : 0;
            }
            for (int term = 0; term < terms.length; term++) {
                double[] source = terms[term];
                double[] target = block[term];
                for (int i = 0; i < rows; i++) {
                    target[i] = roots[i] * source[start + i];
                }
            }
            qr.absorb(rows);
        }
    }

    /** For each row what its terms are multiplied by in the score: weight times working residual. */
    private double[] scores() {
        double[] outcomes = design.outcomes();
        double[] scores = new double[outcomes.length];
        for (int row = 0; row < scores.length; row++) {
            double mean = means[row];
            double weight = family.weight(mean);
            scores[row] = weight > 0 ? weight * ((outcomes[row] - mean) / family.slope(mean)) : 0;
        }
        return scores;
    }

    private double pearson() {
        double[] outcomes = design.outcomes();
        double sum = 0;
        for (int row = 0; row < outcomes.length; row++) {
            double residual = outcomes[row] - means[row];
            double variance = family.variance(means[row]);
            sum += variance > 0 ? residual * residual / variance : 0;
        }
        return sum;
    }

    private int largest(double[] step) {
        int largest = 0;
        double most = -1;
        for (int term = 0; term < step.length; term++) {
            double reach = 0;
            for (double value : design.terms()[term]) {
                reach = Math.max(reach, Math.abs(value));
            }
            // Not ">=": of equal movers the last is the one that tells the separated rows from the rest.
            if (Math.abs(step[term]) * reach >= most * (1 - 1e-6)) {
                most = Math.abs(step[term]) * reach;
                largest = term;
            }
        }
        return largest;
    }
}
