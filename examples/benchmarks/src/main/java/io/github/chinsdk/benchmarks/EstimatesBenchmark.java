package io.github.chinsdk.benchmarks;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.GroupedCounts;
import io.github.chinsdk.kpi.inequality.QuantileValue;
import io.github.chinsdk.kpi.inequality.Simulation;
import io.github.chinsdk.kpi.inequality.SlopeIndexOfInequality;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRatio;
import io.github.chinsdk.kpi.standardisation.StratifiedColumns;
import io.github.chinsdk.kpi.standardisation.StratifiedCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Estimates of 70,000 units (7,000 practices by 10 indicators) from 1.33 million rows; run with {@code -prof gc}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class EstimatesBenchmark {

    private static final int UNITS = 70_000;
    private static final int BANDS = 19;
    private static final int PROPORTIONS = 1_000_000;
    private static final int AREAS = 200;
    private static final double Z95 = 1.959963984540054;
    private static final double Z998 = 3.090232306167813;

    private record Row(String unit, Integer band, long events, long people) {}

    private final int[] unitOfRow = new int[UNITS * BANDS];
    private final int[] bandOfRow = new int[UNITS * BANDS];
    private final long[] events = new long[UNITS * BANDS];
    private final long[] people = new long[UNITS * BANDS];
    private final double[] weights = new double[BANDS];
    private final List<Integer> bands = IntStream.range(0, BANDS).boxed().toList();
    private final List<Row> rows = new ArrayList<>();
    private final double[] numerators = new double[PROPORTIONS];
    private final double[] denominators = new double[PROPORTIONS];
    private final List<List<QuantileValue>> areas = new ArrayList<>();
    private StratifiedColumns reference = StratifiedColumns.ofSize(1, BANDS);

    /** Makes the data, with a fixed seed. */
    @Setup
    public void makeData() {
        Random random = new Random(2026);
        for (int unit = 0; unit < UNITS; unit++) {
            String name = "U%05d".formatted(unit);
            for (int band = 0; band < BANDS; band++) {
                int row = unit * BANDS + band;
                unitOfRow[row] = unit;
                bandOfRow[row] = band;
                people[row] = 50L + random.nextInt(800);
                events[row] = random.nextInt(6);
                rows.add(new Row(name, bands.get(band), events[row], people[row]));
            }
        }
        for (int band = 0; band < BANDS; band++) {
            weights[band] = 1_000 + 300 * band;
        }
        for (int i = 0; i < PROPORTIONS; i++) {
            denominators[i] = 1 + random.nextInt(10_000);
            numerators[i] = random.nextInt((int) denominators[i] + 1);
        }
        for (int area = 0; area < AREAS; area++) {
            List<QuantileValue> quantiles = new ArrayList<>();
            for (int quantile = 1; quantile <= 10; quantile++) {
                quantiles.add(QuantileValue.ofStandardError(
                        quantile, 1_000 + random.nextInt(1_000), 75 + quantile + random.nextDouble(), 0.8));
            }
            areas.add(quantiles);
        }
        reference = columns().total();
    }

    private StratifiedColumns columns() {
        return StratifiedColumns.ofSize(UNITS, BANDS).addRows(unitOfRow, bandOfRow, events, people);
    }

    /** {@return directly standardised rates from columns} */
    @Benchmark
    public EstimateColumns dsrFromColumns() {
        return DirectlyStandardisedRate.withDefaults().calculate(columns(), weights);
    }

    /** {@return directly standardised rates from a stream of records} */
    @Benchmark
    public EstimateColumns dsrFromRecords() {
        StratifiedCounts<String, Integer> counts = rows.stream()
                .collect(StratifiedCounts.collector(
                        bands, Row::unit, Row::band, row -> Counts.of(row.events(), row.people())));
        return DirectlyStandardisedRate.withDefaults().calculate(counts.columns(), weights);
    }

    /** {@return indirectly standardised ratios from columns} */
    @Benchmark
    public EstimateColumns isrFromColumns() {
        return IndirectlyStandardisedRatio.withDefaults().calculate(columns(), reference);
    }

    /** {@return a million proportions with both published intervals} */
    @Benchmark
    public EstimateColumns wilson() {
        return Proportion.withDefaults().calculate(numerators, denominators);
    }

    /** {@return the same by the textbook formula in a bare loop over arrays, without checks or statuses} */
    @Benchmark
    public double[][] wilsonBareLoop() {
        double[][] out = new double[5][PROPORTIONS];
        for (int i = 0; i < PROPORTIONS; i++) {
            out[0][i] = 100 * numerators[i] / denominators[i];
        }
        bareWilson(out[1], out[2], Z95);
        bareWilson(out[3], out[4], Z998);
        return out;
    }

    private void bareWilson(double[] lowers, double[] uppers, double z) {
        for (int i = 0; i < PROPORTIONS; i++) {
            double x = numerators[i];
            double n = denominators[i];
            double middle = 2 * x + z * z;
            double half = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
            lowers[i] = 100 * (middle - half) / (2 * (n + z * z));
            uppers[i] = 100 * (middle + half) / (2 * (n + z * z));
        }
    }

    /** {@return 1.33 million rows summed into 70,000 groups, with intervals} */
    @Benchmark
    public EstimateColumns groupedRates() {
        return CrudeRate.withDefaults().calculate(GroupedCounts.ofSize(UNITS).addRows(unitOfRow, events, people));
    }

    /** {@return slope indices of 200 areas with 10,000 simulations} */
    @Benchmark
    public List<Estimate> slopeIndices() {
        return SlopeIndexOfInequality.withDefaults()
                .with(new Simulation(10_000, 1))
                .calculateAll(areas);
    }
}
