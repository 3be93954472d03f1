package io.github.chinsdk.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.comparison.ProportionDifference;
import io.github.chinsdk.kpi.comparison.RateDifference;
import io.github.chinsdk.kpi.comparison.RateRatio;
import io.github.chinsdk.kpi.evaluation.BeforeAndAfter;
import io.github.chinsdk.kpi.evaluation.BeforeAndAfterColumns;
import io.github.chinsdk.kpi.evaluation.DifferenceInDifferences;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.RepeatedEventColumns;
import io.github.chinsdk.kpi.standardisation.RepeatedEvents;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The batch forms: one bad unit among thousands spoils no other, and columns have the bits of single calculations. */
class OneBadUnitTest {

    private static final int UNITS = 3_000;
    private static final int BAD = 1_234;

    private static CountColumns good(long seed) {
        Random random = new Random(seed);
        return CountColumns.of(
                random.longs(UNITS, 0, 500).toArray(),
                random.longs(UNITS, 500, 5_000).toArray());
    }

    private static CountColumns withOneBad(long seed, double numerator, double denominator) {
        CountColumns columns = good(seed);
        double[] numerators = IntStream.range(0, UNITS)
                .mapToDouble(row -> columns.counts(row).numerator())
                .toArray();
        double[] denominators = IntStream.range(0, UNITS)
                .mapToDouble(row -> columns.counts(row).denominator())
                .toArray();
        numerators[BAD] = numerator;
        denominators[BAD] = denominator;
        return CountColumns.of(numerators, denominators);
    }

    @Test
    void comparisons() {
        CountColumns second = good(2);
        EstimateColumns proportions = ProportionDifference.withDefaults().calculate(withOneBad(1, 600, 500), second);
        assertThat(proportions.rowsWithoutValue()).containsExactly(BAD);
        assertThat(proportions.status(BAD)).isEqualTo(EstimateStatus.REJECTED);
        assertThat(proportions.reason(BAD))
                .isEqualTo("first must have a numerator of at most its denominator, was 600.0 of 500.0");
        EstimateColumns rates = RateDifference.withDefaults().calculate(withOneBad(1, 5, 0), second);
        assertThat(rates.rowsWithoutValue()).containsExactly(BAD);
        assertThat(rates.reason(BAD)).isEqualTo("first must have a denominator above 0, was 0");
        EstimateColumns ratios = RateRatio.withDefaults().calculate(withOneBad(1, Double.NaN, 10), second);
        assertThat(ratios.status(BAD)).isEqualTo(EstimateStatus.REJECTED);
        assertThat(ratios.reason(BAD)).isEqualTo("numerator must be finite and >= 0, was NaN");
        for (int row : ratios.rowsWithoutValue()) {
            assertThat(row == BAD || second.counts(row).numerator() == 0).isTrue();
        }
        assertThatThrownBy(() ->
                        RateRatio.withDefaults().calculate(second, CountColumns.of(new long[] {1}, new long[] {1})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first must have as many rows as second, had 3000 and 1")
                .hasMessageContaining("Maybe");
    }

    @Test
    void columnsHaveTheBitsOfSinglePairs() {
        CountColumns first = good(3);
        CountColumns second = good(4);
        EstimateColumns differences = RateDifference.withDefaults().calculate(first, second);
        EstimateColumns proportions = ProportionDifference.withDefaults().calculate(first, second);
        EstimateColumns ratios = RateRatio.withDefaults().calculate(first, second);
        for (int row = 0; row < 200; row++) {
            Counts one = first.counts(row);
            Counts two = second.counts(row);
            same(RateDifference.withDefaults().calculate(one, two), differences, row);
            same(ProportionDifference.withDefaults().calculate(one, two), proportions, row);
            same(RateRatio.withDefaults().calculate(one, two), ratios, row);
        }
    }

    @Test
    void differencesInDifferences() {
        BeforeAndAfterColumns control = new BeforeAndAfterColumns(good(5), good(6));
        BeforeAndAfterColumns treated = new BeforeAndAfterColumns(good(7), withOneBad(8, -1, 100));
        DifferenceInDifferences calculator = DifferenceInDifferences.withDefaults();
        EstimateColumns differences = calculator.rateDifferences(treated, control);
        assertThat(differences.rowsWithoutValue()).containsExactly(BAD);
        assertThat(differences.reason(BAD)).isEqualTo("numerator must be finite and >= 0, was -1.0");
        EstimateColumns ratios = calculator.rateRatios(treated, control);
        assertThat(ratios.status(BAD)).isEqualTo(EstimateStatus.REJECTED);
        BeforeAndAfter one = treated.row(7);
        same(calculator.rateRatio(one, control.row(7)), ratios, 7);
        same(calculator.rateDifference(one, control.row(7)), differences, 7);
        assertThatThrownBy(() -> new BeforeAndAfterColumns(good(1), CountColumns.of(new long[0], new long[0])))
                .hasMessageContaining("after must have as many rows as before, had 0 and 3000");
    }

    @Property(tries = 20, seed = "4310")
    void repeatedEventsInAnyOrderSplitAndForm(@ForAll long seed) {
        Random random = new Random(seed);
        int units = 6;
        List<String> bands = List.of("0-39", "40-64", "65+");
        double[] weights = {50, 30, 20};
        int[][] rows = IntStream.range(0, 200)
                .mapToObj(row ->
                        new int[] {random.nextInt(units), random.nextInt(3), random.nextInt(40), 1 + random.nextInt(5)})
                .toArray(int[][]::new);
        RepeatedEventColumns whole = populated(units, bands);
        RepeatedEventColumns left = populated(units, bands);
        RepeatedEventColumns right = RepeatedEventColumns.of(units, bands);
        for (int row = 0; row < rows.length; row++) {
            add(whole, rows[row]);
            add(random.nextBoolean() ? left : right, rows[rows.length - 1 - row]);
        }
        DirectlyStandardisedRate rate = DirectlyStandardisedRate.withDefaults();
        EstimateColumns expected = rate.calculateRepeatedEvents(whole, weights);
        EstimateColumns merged = rate.calculateRepeatedEvents(right.merge(left), weights);
        assertThat(merged.values(-1)).isEqualTo(expected.values(-1));
        assertThat(merged.uppers(ConfidenceLevel.P99_8, -1)).isEqualTo(expected.uppers(ConfidenceLevel.P99_8, -1));
        assertThat(expected.calculatedCount()).isEqualTo(units);
        Map<String, RepeatedEvents> single = new java.util.TreeMap<>();
        for (int band = 0; band < bands.size(); band++) {
            Map<Integer, Double> frequencies = new java.util.TreeMap<>();
            for (int[] row : rows) {
                if (row[0] == 2 && row[1] == band) {
                    frequencies.merge(row[3], (double) row[2], Double::sum);
                }
            }
            single.put(bands.get(band), RepeatedEvents.of(10_000 + 7 * band, frequencies));
        }
        same(rate.calculateRepeatedEvents(single, Map.of("0-39", 50, "40-64", 30, "65+", 20)), expected, 2);
    }

    @Test
    void oneBadUnitOfRepeatedEvents() {
        RepeatedEventColumns columns = populated(4, List.of("all ages"));
        for (int unit = 0; unit < 4; unit++) {
            columns.addPersons(unit, 0, 30, 2);
        }
        columns.addPersons(1, 0, -3, 2).addPersons(3, 0, 5, 0);
        EstimateColumns rates =
                DirectlyStandardisedRate.withDefaults().calculateRepeatedEvents(columns, new double[] {1});
        assertThat(rates.rowsWithoutValue()).containsExactly(1, 3);
        assertThat(rates.reason(1))
                .isEqualTo(
                        "stratum all ages: people must be >= 0 with events >= 1 each, was -3.0 people with 2 events");
        assertThat(rates.value(0)).isEqualTo(600);
        assertThatThrownBy(() -> columns.addPersons(4, 0, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        RepeatedEventColumns nobody =
                RepeatedEventColumns.of(1, List.of("all ages")).addPersons(0, 0, 20, 1);
        assertThat(DirectlyStandardisedRate.withDefaults()
                        .calculateRepeatedEvents(nobody, new double[] {1})
                        .reason(0))
                .isEqualTo("population of stratum all ages must be above 0 where there are events, had 20.0 events");
    }

    private static RepeatedEventColumns populated(int units, List<String> bands) {
        RepeatedEventColumns columns = RepeatedEventColumns.of(units, bands);
        for (int unit = 0; unit < units; unit++) {
            for (int band = 0; band < bands.size(); band++) {
                columns.addPopulation(unit, band, 10_000 + 7 * band);
            }
        }
        return columns;
    }

    private static void add(RepeatedEventColumns columns, int[] row) {
        columns.addPersons(row[0], row[1], row[2], row[3]);
    }

    private static void same(Estimate single, EstimateColumns columns, int row) {
        assertThat(columns.status(row)).isEqualTo(single.status());
        assertThat(columns.method(row)).isEqualTo(single.method());
        assertThat(columns.reason(row)).isEqualTo(single.reason());
        if (single.isCalculated()) {
            assertThat(columns.value(row)).isEqualTo(single.value());
            assertThat(columns.levels().stream()
                            .filter(level -> columns.hasInterval(level, row))
                            .map(level -> columns.interval(level, row))
                            .toList())
                    .isEqualTo(single.intervals());
        }
        assertThat(Arrays.stream(columns.rowsWithoutValue()).anyMatch(without -> without == row))
                .isEqualTo(!single.isCalculated());
    }
}
