package io.github.chinsdk.benchmarks.statistics;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.inequality.QuantileValue;
import io.github.chinsdk.kpi.inequality.RelativeIndexOfInequality;
import io.github.chinsdk.kpi.inequality.Simulation;
import io.github.chinsdk.kpi.inequality.SlopeIndexOfInequality;
import io.github.chinsdk.kpi.inequality.ValueScale;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
 * Target: slope indices of inequality of 200 areas, ten quantiles each, with 10,000 simulations an area, under 150 ms.
 * No library of the JVM does this; the reference implementation in R takes 6.3 s.
 *
 * <ul>
 *   <li>{@code slopes}: the values are normal and the slope is linear in them, so its draws are a line of one normal
 *       draw, and all areas share the order statistics of the same 10,000. This is the target's case, and no work worth
 *       the name.
 *   <li>{@code relative}: the relative index needs both ends of the line: two draws a simulation, the same for every area.
 *   <li>{@code slopesOfRates}: nothing is normal on the scale of the fit: ten exponentials a simulation and area, 20
 *       million in all, of ten draws a simulation that all areas share.
 *   <li>{@code exactErrors}: no simulation.
 * </ul>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SlopeIndexBenchmark {

    private static final int QUANTILES = 10;

    /** Areas. */
    @Param("200")
    public int size;

    /** Simulations an area. */
    @Param("10000")
    public int simulations;

    private List<List<QuantileValue>> areas;

    /** Draws the areas. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(2026);
        areas = new ArrayList<>();
        for (int area = 0; area < size; area++) {
            List<QuantileValue> quantiles = new ArrayList<>();
            for (int quantile = 1; quantile <= QUANTILES; quantile++) {
                quantiles.add(QuantileValue.ofStandardError(
                        quantile, 1_000 + random.nextInt(1_000), 75 + quantile + random.nextDouble(), 0.8));
            }
            areas.add(quantiles);
        }
    }

    /** {@return the indices with simulated intervals} */
    @Benchmark
    public List<Estimate> slopes() {
        return SlopeIndexOfInequality.withDefaults()
                .with(new Simulation(simulations, 1))
                .calculateAll(areas);
    }

    /** {@return relative indices with simulated intervals} */
    @Benchmark
    public List<Estimate> relative() {
        return RelativeIndexOfInequality.withDefaults()
                .with(new Simulation(simulations, 1))
                .calculateAll(areas);
    }

    /** {@return slopes of values that are normal on the logarithm} */
    @Benchmark
    public List<Estimate> slopesOfRates() {
        return SlopeIndexOfInequality.withDefaults()
                .with(ValueScale.RATE)
                .with(new Simulation(simulations, 1))
                .calculateAll(areas);
    }

    /** {@return the indices with intervals from the exact standard error} */
    @Benchmark
    public List<Estimate> exactErrors() {
        return SlopeIndexOfInequality.withDefaults().calculateAll(areas);
    }
}
