package io.github.chinsdk.kpi.internal.regression;

import io.github.chinsdk.kpi.internal.linear.TallQr;

/**
 * Poisson regression with an effect for each unit that is never estimated: given the other coefficients, the best effect
 * of a unit is the logarithm of its events over its sum of exp(predictor), so the likelihood is maximised over the other
 * terms alone (Hausman, Hall and Griliches 1984, doi:10.2307/1911191). Each step decomposes the terms less their weighted
 * mean in the unit, which gives the coefficients and the covariance of the model with a column for every unit
 * (Frisch-Waugh-Lovell) at the cost of one without.
 */
public final class UnitEffectsPoisson {

    private static final int MAX_STEPS = 60;
    private static final double SETTLED = 1e-11;
    private static final double NEARLY_SETTLED = 1e-8;
    private static final double RUNAWAY = 0.5;

    private final Design design;
    private final int[] unitOf;
    private final double[] unitEvents;
    private final double[][] within;
    private final double[] means;
    private final double[] predictors;
    private final TallQr qr;
    private double change;

    private UnitEffectsPoisson(Design design, int[] unitOf, int units) {
        this.design = design;
        this.unitOf = unitOf;
        this.unitEvents = new double[units];
        this.within = new double[design.terms().length][design.rows()];
        this.means = new double[design.rows()];
        this.predictors = new double[design.rows()];
        this.qr = new TallQr(design.terms().length);
        for (int row = 0; row < design.rows(); row++) {
            unitEvents[unitOf[row]] += design.outcomes()[row];
        }
    }

    /**
     * A fit and the terms that its scores and covariance belong to.
     *
     * @param fit the fit
     * @param within the terms less their weighted mean in the unit
     */
    @SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
    public record Result(IrlsFit fit, double[][] within) {}

    /**
     * Fits.
     *
     * @param design the rows without an intercept; every unit has an event
     * @param unitOf for each row its unit, from 0
     * @param units how many
     * @return the fit, or which obstacle stands in its way
     */
    public static Result fit(Design design, int[] unitOf, int units) {
        UnitEffectsPoisson model = new UnitEffectsPoisson(design, unitOf, units);
        return new Result(model.run(), model.within);
    }

    private IrlsFit run() {
        double[] beta = new double[design.terms().length];
        double[] step = beta.clone();
        double previousDeviance = Double.POSITIVE_INFINITY;
        double previousChange = Double.POSITIVE_INFINITY;
        for (int steps = 1; steps <= MAX_STEPS; steps++) {
            double deviance = pass(beta);
            if (!Double.isFinite(deviance) || deviance > previousDeviance + 1e-9 * (Math.abs(previousDeviance) + 0.1)) {
                for (int term = 0; term < beta.length; term++) {
                    step[term] /= 2;
                    beta[term] -= step[term];
                }
                continue;
            }
            double[] lengths = decompose();
            int aliased = steps == 1 ? qr.aliasedColumn(lengths) : -1;
            if (aliased >= 0) {
                return IrlsFit.failed(IrlsFit.Obstacle.COLLINEAR, aliased);
            }
            previousDeviance = deviance;
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
                        residuals(),
                        pearson(),
                        deviance,
                        steps);
            }
            previousChange = change;
        }
        return change > RUNAWAY
                ? IrlsFit.failed(IrlsFit.Obstacle.SEPARATED, beta.length - 1)
                : IrlsFit.failed(IrlsFit.Obstacle.NOT_CONVERGED, -1);
    }

    /** Sets the means at the given coefficients, the effects of the units at their best. */
    private double pass(double[] beta) {
        int rows = design.rows();
        double[] next = design.offsets().clone();
        for (int term = 0; term < beta.length; term++) {
            double[] column = design.terms()[term];
            for (int row = 0; row < rows; row++) {
                next[row] += beta[term] * column[row];
            }
        }
        double[] sums = new double[unitEvents.length];
        for (int row = 0; row < rows; row++) {
            means[row] = StrictMath.exp(next[row]);
            sums[unitOf[row]] += means[row];
        }
        double[] effects = new double[sums.length];
        for (int unit = 0; unit < sums.length; unit++) {
            effects[unit] = StrictMath.log(unitEvents[unit] / sums[unit]);
        }
        double deviance = 0;
        change = 0;
        for (int row = 0; row < rows; row++) {
            double predictor = next[row] + effects[unitOf[row]];
            change = Math.max(change, Math.abs(predictor - predictors[row]));
            predictors[row] = predictor;
            means[row] *= unitEvents[unitOf[row]] / sums[unitOf[row]];
            deviance += Family.POISSON.deviance(design.outcomes()[row], predictor, means[row]);
        }
        return deviance;
    }

    /** Decomposes the terms within units; returns the squared weighted lengths of the terms as they are. */
    private double[] decompose() {
        int rows = design.rows();
        int terms = design.terms().length;
        double[] lengths = new double[terms];
        for (int term = 0; term < terms; term++) {
            double[] column = design.terms()[term];
            double[] centre = new double[unitEvents.length];
            for (int row = 0; row < rows; row++) {
                centre[unitOf[row]] += means[row] * column[row];
                lengths[term] += means[row] * column[row] * column[row];
            }
            for (int row = 0; row < rows; row++) {
                within[term][row] = column[row] - centre[unitOf[row]] / unitEvents[unitOf[row]];
            }
        }
        qr.clear();
        double[][] block = qr.block();
        for (int start = 0; start < rows; start += TallQr.BLOCK_ROWS) {
            int filled = Math.min(TallQr.BLOCK_ROWS, rows - start);
            for (int i = 0; i < filled; i++) {
                int row = start + i;
                double root = StrictMath.sqrt(means[row]);
                for (int term = 0; term < terms; term++) {
                    block[term][i] = root * within[term][row];
                }
                block[terms][i] = root * ((design.outcomes()[row] - means[row]) / means[row]);
            }
            qr.absorb(filled);
        }
        return lengths;
    }

    private double[] residuals() {
        double[] residuals = new double[design.rows()];
        for (int row = 0; row < residuals.length; row++) {
            residuals[row] = design.outcomes()[row] - means[row];
        }
        return residuals;
    }

    private double pearson() {
        double sum = 0;
        for (int row = 0; row < design.rows(); row++) {
            double residual = design.outcomes()[row] - means[row];
            sum += residual * residual / means[row];
        }
        return sum;
    }
}
