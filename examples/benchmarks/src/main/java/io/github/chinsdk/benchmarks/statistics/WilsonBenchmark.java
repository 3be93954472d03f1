package io.github.chinsdk.benchmarks.statistics;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.rate.Proportion;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;
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
 * Target: Wilson intervals of a million rows within 2x of a bare loop over arrays, from the same two columns of doubles
 * to five new columns (percent, and the limits at 95% and 99.8%).
 *
 * <ul>
 *   <li>{@code chin} also refuses or explains every row that has no proportion, and keeps limits in [0, 1] and around
 *       the value.
 *   <li>{@code bareLoop} is the textbook formula without a check: nonsense in, nonsense out.
 *   <li>Commons Statistics and Commons Math work row by row, whole counts only, an object an interval, and find the
 *       normal quantile anew for each.
 * </ul>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WilsonBenchmark {

    private static final double Z_95 = 1.959963984540054;
    private static final double Z_99_8 = 3.090232306167813;

    /** Rows. */
    @Param("1000000")
    public int size;

    private double[] numerators;
    private double[] denominators;

    /** Draws the rows, and checks that all agree. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(2026);
        numerators = new double[size];
        denominators = new double[size];
        for (int row = 0; row < size; row++) {
            denominators[row] = 1 + random.nextInt(10_000);
            numerators[row] = random.nextInt((int) denominators[row] + 1);
        }
        EstimateColumns columns = chin();
        double[][] ours = {
            columns.values(-1),
            columns.lowers(ConfidenceLevel.P95, -1),
            columns.uppers(ConfidenceLevel.P95, -1),
            columns.lowers(ConfidenceLevel.P99_8, -1),
            columns.uppers(ConfidenceLevel.P99_8, -1)
        };
        Agreement.require(ours, bareLoop(), 1e-9);
        Agreement.require(ours, commonsStatistics(), 1e-9);
        Agreement.require(ours, commonsMathOneRowInAHundred(), 1e-9);
    }

    /** {@return ours, over columns} */
    @Benchmark
    public EstimateColumns chin() {
        return Proportion.withDefaults().calculate(numerators, denominators);
    }

    /** {@return the textbook formula in a loop over arrays} */
    @Benchmark
    public double[][] bareLoop() {
        double[][] columns = new double[5][size];
        for (int row = 0; row < size; row++) {
            columns[0][row] = 100 * numerators[row] / denominators[row];
        }
        bareLimits(columns[1], columns[2], Z_95);
        bareLimits(columns[3], columns[4], Z_99_8);
        return columns;
    }

    private void bareLimits(double[] lowers, double[] uppers, double z) {
        for (int row = 0; row < lowers.length; row++) {
            double x = numerators[row];
            double n = denominators[row];
            double middle = 2 * x + z * z;
            double half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
            lowers[row] = 100 * (middle - half) / (2 * (n + z * z));
            uppers[row] = 100 * (middle + half) / (2 * (n + z * z));
        }
    }

    /** {@return Commons Statistics, an interval an object} */
    @Benchmark
    public double[][] commonsStatistics() {
        double[][] columns = new double[5][size];
        for (int row = 0; row < size; row++) {
            int n = (int) denominators[row];
            int x = (int) numerators[row];
            Interval inner = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, x, 0.05);
            Interval outer = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, x, 0.002);
            columns[0][row] = 100.0 * x / n;
            columns[1][row] = 100 * inner.getLowerBound();
            columns[2][row] = 100 * inner.getUpperBound();
            columns[3][row] = 100 * outer.getLowerBound();
            columns[4][row] = 100 * outer.getUpperBound();
        }
        return columns;
    }

    /** {@return Commons Math, of one row in a hundred: a hundred times this figure is its time} */
    @Benchmark
    public double[][] commonsMathOneRowInAHundred() {
        WilsonScoreInterval wilson = new WilsonScoreInterval();
        double[][] columns = new double[5][(size + 99) / 100];
        for (int row = 0; row < columns[0].length; row++) {
            int n = (int) denominators[row];
            int x = (int) numerators[row];
            var inner = wilson.createInterval(n, x, 0.95);
            var outer = wilson.createInterval(n, x, 0.998);
            columns[0][row] = 100.0 * x / n;
            columns[1][row] = 100 * inner.getLowerBound();
            columns[2][row] = 100 * inner.getUpperBound();
            columns[3][row] = 100 * outer.getLowerBound();
            columns[4][row] = 100 * outer.getUpperBound();
        }
        return columns;
    }
}
