package io.github.chinsdk.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Mean;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.rate.ProportionMethod;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRatio;
import io.github.chinsdk.kpi.standardisation.StratifiedColumns;
import io.github.chinsdk.kpi.standardisation.StratifiedCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Split, shuffle, merge, another locale, another time zone, more threads, columns or objects: the same bits. */
class SameBitsProperties {

    private static final List<Integer> STRATA = IntStream.range(0, 19).boxed().toList();
    private static final double[] WEIGHTS =
            STRATA.stream().mapToDouble(stratum -> 1_000 + 77.7 * stratum).toArray();

    private record Row(int unit, int stratum, long events, long people) {
        String practice() {
            return "P%04d".formatted(unit);
        }

        Counts counts() {
            return Counts.of(events, people);
        }
    }

    private static List<Row> rows(long seed, int units) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            for (int stratum : STRATA) {
                for (int part = random.nextInt(3); part >= 0; part--) {
                    rows.add(new Row(unit, stratum, random.nextInt(30), 1 + random.nextInt(2_000)));
                }
            }
        }
        return rows;
    }

    @Property(tries = 25, seed = "4211")
    void recordsInAnyOrderSplitOrThreadsGiveOneResult(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int units)
            throws ExecutionException, InterruptedException {
        List<Row> rows = rows(seed, units);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed + 1));
        StratifiedCounts<String, Integer> all =
                rows.stream().collect(StratifiedCounts.collector(STRATA, Row::practice, Row::stratum, Row::counts));
        int cut = new Random(seed + 2).nextInt(rows.size());
        StratifiedCounts<String, Integer> left = StratifiedCounts.of(STRATA);
        StratifiedCounts<String, Integer> right = StratifiedCounts.of(STRATA);
        shuffled.subList(0, cut).forEach(row -> left.add(row.practice(), row.stratum(), row.counts()));
        shuffled.subList(cut, rows.size()).forEach(row -> right.add(row.practice(), row.stratum(), row.counts()));
        ForkJoinPool pool = new ForkJoinPool(3);
        StratifiedCounts<String, Integer> threads;
        try {
            threads = pool.submit(() -> shuffled.parallelStream()
                            .collect(StratifiedCounts.<Row, String, Integer>collector(
                                    STRATA, Row::practice, Row::stratum, Row::counts)))
                    .get();
        } finally {
            pool.shutdown();
        }
        StratifiedColumns columns = StratifiedColumns.ofSize(units, STRATA.size())
                .addRows(
                        shuffled.stream().mapToInt(Row::unit).toArray(),
                        shuffled.stream().mapToInt(Row::stratum).toArray(),
                        shuffled.stream().mapToLong(Row::events).toArray(),
                        shuffled.stream().mapToLong(Row::people).toArray());
        String expected = standardised(all.columns());
        assertThat(standardised(right.merge(left).columns())).isEqualTo(expected);
        assertThat(standardised(threads.columns())).isEqualTo(expected);
        assertThat(standardised(columns)).isEqualTo(expected);
        DirectlyStandardisedRate rate = DirectlyStandardisedRate.withDefaults();
        EstimateColumns byColumn = rate.calculate(all.columns(), WEIGHTS);
        for (int row = 0; row < units; row++) {
            Estimate single = rate.calculate(
                    all.counts(all.units().get(row)),
                    new java.util.TreeMap<>(
                            STRATA.stream().collect(java.util.stream.Collectors.toMap(s -> s, s -> WEIGHTS[s]))));
            assertThat(single.isCalculated()).isEqualTo(byColumn.isCalculated(row));
            if (single.isCalculated()) {
                assertThat(byColumn.value(row)).isEqualTo(single.value());
                assertThat(byColumn.interval(ConfidenceLevel.P99_8, row))
                        .isEqualTo(single.intervals().get(1));
            }
        }
    }

    private static String standardised(StratifiedColumns counts) {
        return bits(DirectlyStandardisedRate.withDefaults().calculate(counts, WEIGHTS))
                + bits(IndirectlyStandardisedRatio.withDefaults().calculate(counts, counts.total()));
    }

    private static String bits(EstimateColumns columns) {
        StringBuilder bits = new StringBuilder();
        append(bits, columns.values(-1));
        for (ConfidenceLevel level : columns.levels()) {
            append(bits, columns.lowers(level, -1));
            append(bits, columns.uppers(level, -1));
        }
        return bits.toString();
    }

    private static void append(StringBuilder bits, double[] numbers) {
        for (double number : numbers) {
            bits.append(Long.toHexString(Double.doubleToRawLongBits(number))).append(' ');
        }
    }

    @Property(tries = 200, seed = "4212")
    void columnsAndObjectsOfProportionsAgree(
            @ForAll @LongRange(min = 0, max = 100_000) long part,
            @ForAll @LongRange(min = 0, max = 100_000) long rest,
            @ForAll ProportionMethod method) {
        Proportion proportion = Proportion.withDefaults().with(method);
        Counts counts = Counts.of(part, part + rest);
        Estimate single = proportion.calculate(counts);
        EstimateColumns columns = proportion.calculate(new long[] {part}, new long[] {part + rest});
        assertThat(columns.isCalculated(0)).isEqualTo(single.isCalculated());
        for (Interval interval : single.intervals()) {
            assertThat(columns.interval(interval.level(), 0)).isEqualTo(interval);
            assertThat(interval.lower()).isBetween(0.0, single.value());
            assertThat(interval.upper()).isBetween(single.value(), 100.0);
        }
    }

    /** Thousands of rows, good and bad, so that blocks begin and end among them. */
    @Property(tries = 20, seed = "4218")
    void longColumnsOfProportionsAgreeRowByRow(@ForAll long seed, @ForAll @IntRange(min = 1, max = 2_500) int size) {
        Random random = new Random(seed);
        double[] numerators = new double[size];
        double[] denominators = new double[size];
        for (int row = 0; row < size; row++) {
            double n = random.nextInt(8) == 0 ? random.nextLong() >>> 10 : random.nextInt(3_000);
            double x = random.nextInt(4) == 0 ? n : Math.rint(n * random.nextDouble());
            switch (random.nextInt(40)) {
                case 0 -> numerators[row] = n + 1;
                case 1 -> numerators[row] = -x - 1;
                case 2 -> numerators[row] = Double.NaN;
                default -> numerators[row] = x;
            }
            denominators[row] = random.nextInt(40) == 0 ? Double.POSITIVE_INFINITY : n;
        }
        Proportion proportion = Proportion.withDefaults();
        EstimateColumns columns = proportion.calculate(numerators, denominators);
        for (int row = 0; row < size; row++) {
            double x = numerators[row];
            double n = denominators[row];
            boolean sound = x >= 0 && x <= n && n < Double.POSITIVE_INFINITY;
            assertThat(columns.status(row))
                    .isEqualTo(
                            !sound
                                    ? EstimateStatus.REJECTED
                                    : n == 0 ? EstimateStatus.UNDEFINED : EstimateStatus.CALCULATED);
            for (ConfidenceLevel level : columns.levels()) {
                assertThat(columns.hasInterval(level, row)).isEqualTo(sound && n > 0);
            }
            if (sound && n > 0) {
                Estimate single = proportion.calculate(new Counts(x, n));
                assertThat(columns.value(row)).isEqualTo(single.value());
                for (Interval interval : single.intervals()) {
                    assertThat(columns.interval(interval.level(), row)).isEqualTo(interval);
                }
            }
        }
    }

    @Property(tries = 200, seed = "4213")
    void columnsAndObjectsOfRatesAgree(
            @ForAll @DoubleRange(min = 0, max = 40) double events,
            @ForAll @IntRange(min = 0, max = 80) int wholeEvents,
            @ForAll @DoubleRange(min = 0.5, max = 1e6) double people) {
        CrudeRate rate = CrudeRate.withDefaults();
        EstimateColumns columns =
                rate.calculate(new double[] {events, wholeEvents, wholeEvents}, new double[] {people, people, people});
        for (int row = 0; row < 3; row++) {
            Estimate single = rate.calculate(new Counts(row == 0 ? events : wholeEvents, people));
            assertThat(columns.value(row)).isEqualTo(single.value());
            assertThat(columns.method(row)).isEqualTo(single.method());
            for (Interval interval : single.intervals()) {
                assertThat(columns.interval(interval.level(), row)).isEqualTo(interval);
                assertThat(interval.contains(single.value())).isTrue();
            }
        }
    }

    @Property(tries = 100, seed = "4214")
    void groupedSumsDoNotKnowTheirOrder(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 200;
        int[] groups = random.ints(size, 0, 10).toArray();
        long[] events = random.longs(size, 0, 1_000).toArray();
        long[] people = random.longs(size, 0, 100_000).toArray();
        GroupedCounts forwards = GroupedCounts.ofSize(10).addRows(groups, events, people);
        int cut = random.nextInt(size);
        GroupedCounts merged = part(groups, events, people, cut, size).merge(part(groups, events, people, 0, cut));
        assertThat(merged.numerators()).isEqualTo(forwards.numerators());
        assertThat(bits(CrudeRate.withDefaults().calculate(merged)))
                .isEqualTo(bits(CrudeRate.withDefaults().calculate(forwards)));
    }

    private static GroupedCounts part(int[] groups, long[] events, long[] people, int from, int to) {
        return GroupedCounts.ofSize(10)
                .addRows(
                        Arrays.copyOfRange(groups, from, to),
                        Arrays.copyOfRange(events, from, to),
                        Arrays.copyOfRange(people, from, to));
    }

    @Property(tries = 100, seed = "4215")
    void meansDoNotKnowTheirOrder(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll long seed) {
        List<Double> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Mean.withDefaults().calculate(array(shuffled)))
                .isEqualTo(Mean.withDefaults().calculate(array(values)));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Property(tries = 8, seed = "4216")
    void localeAndTimeZoneDoNotShow(@ForAll long seed) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = text(seed);
        try {
            for (String tag : new String[] {"ar-EG-u-nu-arab", "tr-TR", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                assertThat(text(seed)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String text(long seed) {
        Random random = new Random(seed);
        int n = 1 + random.nextInt(10_000);
        int x = random.nextInt(n + 1);
        return CrudeRate.withDefaults().calculate(Counts.of(x, n)) + " "
                + Proportion.withDefaults().calculate(Counts.of(x, n)) + " "
                + ConfidenceLevel.ofProbability(0.975);
    }
}
