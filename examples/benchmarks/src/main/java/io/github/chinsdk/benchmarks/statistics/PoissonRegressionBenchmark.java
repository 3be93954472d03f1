package io.github.chinsdk.benchmarks.statistics;

import io.github.chinsdk.kpi.evaluation.PoissonRegression;
import io.github.chinsdk.kpi.evaluation.RegressionFit;
import io.github.chinsdk.kpi.evaluation.RegressionTable;
import io.github.chinsdk.kpi.evaluation.StandardErrors;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Rival asked for: Commons Math, for regression; the issue names no time. Poisson regression with an offset, 100,000 rows
 * (a million with {@code -p size=1000000}) by an intercept and seven terms. Commons Math has no Poisson
 * regression, so the rival is the shortest one over its QR: coefficients alone, from the same start, to the same
 * precision. Ours also gives deviances, likelihood, standard errors and intervals, and bits that do not depend on the
 * order of the rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PoissonRegressionBenchmark {

    private static final int TERMS = 7;
    private static final double SETTLED = 1e-11;

    /** Rows. */
    @Param("100000")
    public int size;

    private long[] events;
    private double[] personYears;
    private double[][] terms;
    private RegressionTable table;

    /** Draws the rows, and checks that both agree. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(20171201);
        events = new long[size];
        personYears = new double[size];
        terms = new double[TERMS][size];
        String[] practices = new String[size];
        for (int row = 0; row < size; row++) {
            personYears[row] = 50 + random.nextInt(500);
            double predictor = -3;
            for (int term = 0; term < TERMS; term++) {
                terms[term][row] = term < 3 ? random.nextInt(2) : random.nextDouble();
                predictor += 0.1 * (term - 3) * terms[term][row];
            }
            double mean = personYears[row] * Math.exp(predictor);
            // Round about the mean, with the spread of a count.
            events[row] = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
            practices[row] = "P" + random.nextInt(200);
        }
        RegressionTable.Builder builder =
                RegressionTable.ofEvents(events).exposure(personYears).clusters(practices);
        for (int term = 0; term < TERMS; term++) {
            builder.term("term " + term, terms[term]);
        }
        table = builder.build();
        double[] theirs = commonsMathCoefficients();
        RegressionFit ours = chinModelErrors();
        for (int term = 0; term <= TERMS; term++) {
            if (Math.abs(theirs[term] - ours.coefficients().get(term).coefficient()) > 1e-9) {
                throw new IllegalStateException("the two disagree about term " + term);
            }
        }
    }

    /** Ours, errors of the model. */
    @Benchmark
    public RegressionFit chinModelErrors() {
        return PoissonRegression.withDefaults().fit(table);
    }

    /** Ours, cluster-robust errors by practice. */
    @Benchmark
    public RegressionFit chinClusterRobustErrors() {
        return PoissonRegression.withDefaults()
                .with(StandardErrors.CLUSTER_ROBUST)
                .fit(table);
    }

    /** Commons Math: reweighted least squares by its QR, coefficients alone. */
    @Benchmark
    public double[] commonsMathCoefficients() {
        double[] predictors = new double[size];
        for (int row = 0; row < size; row++) {
            predictors[row] = Math.log(events[row] + 0.1);
        }
        while (true) {
            double[][] design = new double[size][TERMS + 1];
            double[] rightSide = new double[size];
            for (int row = 0; row < size; row++) {
                double mean = Math.exp(predictors[row]);
                double root = Math.sqrt(mean);
                rightSide[row] = root * (predictors[row] - Math.log(personYears[row]) + (events[row] - mean) / mean);
                design[row][0] = root;
                for (int term = 0; term < TERMS; term++) {
                    design[row][term + 1] = root * terms[term][row];
                }
            }
            double[] beta = new QRDecomposition(new Array2DRowRealMatrix(design, false))
                    .getSolver()
                    .solve(new ArrayRealVector(rightSide, false))
                    .toArray();
            double change = 0;
            for (int row = 0; row < size; row++) {
                double predictor = Math.log(personYears[row]) + beta[0];
                for (int term = 0; term < TERMS; term++) {
                    predictor += beta[term + 1] * terms[term][row];
                }
                change = Math.max(change, Math.abs(predictor - predictors[row]));
                predictors[row] = predictor;
            }
            if (change < SETTLED) {
                return beta;
            }
        }
    }
}
