package io.github.chinsdk.benchmarks.statistics;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelPositions;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnel;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
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
 * Funnel plots of 7,000 units with limits at 95% and 99.8%: exact Poisson limits of ratios drawn for every unit, the
 * decisions alone over columns, proportions, and the overdispersed funnels (phi and tau squared estimated, both sets of
 * limits for every unit). Expected events are not whole, so no two units share a limit. The issue names no target;
 * neither is there a library of the JVM beside it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FunnelPlotBenchmark {

    /** Units. */
    @Param("7000")
    public int size;

    private List<FunnelUnit> ratios;
    private List<FunnelUnit> proportions;
    private double[] events;
    private double[] expected;

    /** Draws the units. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(2026);
        ratios = new ArrayList<>();
        proportions = new ArrayList<>();
        events = new double[size];
        expected = new double[size];
        for (int unit = 0; unit < size; unit++) {
            expected[unit] = 5 + random.nextDouble(195);
            double spread = Math.sqrt(1 / expected[unit] + 0.01);
            events[unit] = Math.rint(Math.max(0, expected[unit] * (1 + spread * random.nextGaussian())));
            int people = 1_000 + random.nextInt(20_000);
            String name = "U" + unit;
            ratios.add(FunnelUnit.of(name, new Counts(events[unit], expected[unit])));
            proportions.add(FunnelUnit.of(name, Counts.of(random.nextInt(people / 2), people)));
        }
    }

    /** {@return ratios with the exact limits of every unit} */
    @Benchmark
    public Funnel ratios() {
        return FunnelPlot.ofRatios().calculate(ratios);
    }

    /** {@return the positions of the same ratios, from columns} */
    @Benchmark
    public FunnelPositions positionsOfRatios() {
        return FunnelPlot.ofRatios().positions(events, expected);
    }

    /** {@return proportions with limits} */
    @Benchmark
    public Funnel proportions() {
        return FunnelPlot.ofProportions().calculate(proportions);
    }

    /** {@return the same ratios with additive overdispersion} */
    @Benchmark
    public OverdispersedFunnel overdispersedRatios() {
        return OverdispersedFunnelPlot.shmi().calculate(ratios);
    }

    /** {@return proportions with additive overdispersion} */
    @Benchmark
    public OverdispersedFunnel overdispersedProportions() {
        return OverdispersedFunnelPlot.ofProportions().calculate(proportions);
    }
}
