package io.github.chinsdk.benchmarks.statistics;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.RateMethod;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
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
 * Exact Poisson limits at 95% and 99.8% of counts from 0 to 199, beside the chi-squared quantiles of Commons Statistics.
 * In one call ours solves for each count below 64 once, as most counts of practices are small; every count from 64 on is
 * solved anew, as theirs all are. Theirs stop at an absolute error of 1e-9, ours at the last digits.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PoissonLimitsBenchmark {

    private static final int MOST_EVENTS = 200;

    /** Rows. */
    @Param("10000")
    public int size;

    private double[] events;
    private double[] people;

    /** Draws the rows, and checks that both agree. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(2026);
        events = new double[size];
        people = new double[size];
        for (int row = 0; row < size; row++) {
            events[row] = random.nextInt(MOST_EVENTS);
            people[row] = 1_000 + random.nextInt(10_000);
        }
        EstimateColumns columns = chin();
        double[][] ours = {
            columns.lowers(ConfidenceLevel.P95, -1),
            columns.uppers(ConfidenceLevel.P95, -1),
            columns.lowers(ConfidenceLevel.P99_8, -1),
            columns.uppers(ConfidenceLevel.P99_8, -1)
        };
        Agreement.require(ours, commonsStatistics(), 1e-8);
    }

    /** {@return ours, over columns} */
    @Benchmark
    public EstimateColumns chin() {
        return CrudeRate.withDefaults()
                .with(RateMethod.EXACT_POISSON)
                .with(RateUnit.PER_1_000)
                .calculate(events, people);
    }

    /** {@return half the chi-squared quantiles of Commons Statistics} */
    @Benchmark
    public double[][] commonsStatistics() {
        double[][] columns = new double[4][size];
        for (int row = 0; row < size; row++) {
            for (int level = 0; level < 2; level++) {
                double tail = level == 0 ? 0.025 : 0.001;
                double x = events[row];
                double lower = x == 0 ? 0 : ChiSquaredDistribution.of(2 * x).inverseCumulativeProbability(tail) / 2;
                double upper = ChiSquaredDistribution.of(2 * x + 2).inverseSurvivalProbability(tail) / 2;
                columns[2 * level][row] = lower / people[row] * 1_000;
                columns[2 * level + 1][row] = upper / people[row] * 1_000;
            }
        }
        return columns;
    }
}
