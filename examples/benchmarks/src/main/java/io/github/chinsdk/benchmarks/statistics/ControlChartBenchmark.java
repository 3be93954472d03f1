package io.github.chinsdk.benchmarks.statistics;

import io.github.chinsdk.kpi.variation.chart.AssuranceType;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.SpecialCause;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import io.github.chinsdk.kpi.variation.chart.XmrColumns;
import java.time.LocalDate;
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
 * Target: XmR charts of 7,000 series of 36 points with limits, screening, all rules, variation and assurance icons, under
 * 60 ms. No library of the JVM does this; the reference implementation in R takes 22 s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ControlChartBenchmark {

    private static final int POINTS = 36;
    private static final ProcessControlChart CHART =
            ProcessControlChart.withDefaults().withTarget(105);

    /** What a dashboard shows of the charts. */
    @SuppressWarnings("ArrayRecordComponent") // A carrier: never compared, never printed.
    record Charts(
            double[] means,
            double[] lowers,
            double[] uppers,
            SpecialCause[] causes,
            VariationType[] variations,
            AssuranceType[] assurances) {}

    /** Series. */
    @Param("7000")
    public int size;

    private double[] values;
    private List<List<Observation>> series;

    /** Draws the series: some drift, some jump, some have outliers or gaps. */
    @Setup
    public void draw() {
        SplittableRandom random = new SplittableRandom(2026);
        values = new double[size * POINTS];
        series = new ArrayList<>();
        for (int one = 0; one < size; one++) {
            double drift = one % 3 == 0 ? random.nextDouble(-1, 1) : 0;
            double jump = one % 5 == 0 ? 15 : 0;
            List<Observation> observations = new ArrayList<>();
            for (int point = 0; point < POINTS; point++) {
                double value = 100 + 10 * random.nextGaussian() + drift * point + (point >= POINTS / 2 ? jump : 0);
                values[one * POINTS + point] = random.nextInt(200) == 0 ? Double.NaN : value;
                LocalDate month = LocalDate.of(2023, 1, 1).plusMonths(point);
                observations.add(
                        Double.isNaN(values[one * POINTS + point])
                                ? Observation.missing(month)
                                : Observation.of(month, value));
            }
            series.add(observations);
        }
        Charts columns = columns();
        for (int one = 0; one < size; one++) {
            XmrChart chart = CHART.calculate(series.get(one));
            if (chart.variation() != columns.variations()[one] || chart.assurance() != columns.assurances()[one]) {
                throw new IllegalStateException("the two forms disagree about series " + one);
            }
        }
    }

    /** {@return everything, over columns} */
    @Benchmark
    public Charts columns() {
        XmrColumns columns = CHART.columns(values, POINTS);
        SpecialCause[] causes = new SpecialCause[values.length];
        for (int row = 0; row < causes.length; row++) {
            causes[row] = columns.cause(row);
        }
        VariationType[] variations = new VariationType[size];
        AssuranceType[] assurances = new AssuranceType[size];
        for (int one = 0; one < size; one++) {
            variations[one] = columns.variation(one);
            assurances[one] = columns.assurance(one);
        }
        return new Charts(
                columns.means(-1), columns.lowerLimits(-1), columns.upperLimits(-1), causes, variations, assurances);
    }

    /** {@return the charts one by one from dated observations, with caveats and workings} */
    @Benchmark
    public List<XmrChart> observations() {
        List<XmrChart> charts = new ArrayList<>(size);
        for (List<Observation> one : series) {
            charts.add(CHART.calculate(one));
        }
        return charts;
    }
}
