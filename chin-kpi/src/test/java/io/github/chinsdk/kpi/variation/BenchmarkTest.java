package io.github.chinsdk.kpi.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.rate.RateMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkTest {

    /** 95% interval 9 to 11, 99.8% interval 8 to 12. */
    private static Estimate area(double lower95, double upper95, double lower998, double upper998) {
        return Estimate.from(Counts.of(10, 1_000), RateUnit.PER_1_000, RateMethod.BYAR)
                .interval(new Interval(ConfidenceLevel.P95, lower95, upper95))
                .interval(new Interval(ConfidenceLevel.P99_8, lower998, upper998))
                .calculated((lower95 + upper95) / 2);
    }

    @ParameterizedTest
    @CsvSource({
        "9,   HIGH_IS_GOOD, SIMILAR",
        "11,  HIGH_IS_GOOD, SIMILAR",
        "8.9, HIGH_IS_GOOD, BETTER",
        "8.9, LOW_IS_GOOD,  WORSE",
        "8.9, NO_JUDGEMENT, HIGHER",
        "11.1, HIGH_IS_GOOD, WORSE",
        "11.1, LOW_IS_GOOD, BETTER",
        "11.1, NO_JUDGEMENT, LOWER",
        "99,  HIGH_IS_GOOD, WORSE"
    })
    void oneLevel(double comparator, Polarity polarity, BenchmarkCategory expected) {
        BenchmarkResult result = Benchmark.of(BenchmarkMethod.INTERVAL_95, polarity)
                .compare(area(9, 11, 8, 12), comparator, RateUnit.PER_1_000);
        assertThat(result.category()).isEqualTo(expected);
        assertThat(result.intervals()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "10,  HIGH_IS_GOOD, SIMILAR",
        "8,   HIGH_IS_GOOD, BETTER",
        "7.9, HIGH_IS_GOOD, BEST",
        "12,  HIGH_IS_GOOD, WORSE",
        "12.1, HIGH_IS_GOOD, WORST",
        "7.9, LOW_IS_GOOD,  WORST",
        "12.1, LOW_IS_GOOD, BEST",
        "7.9, NO_JUDGEMENT, HIGHEST",
        "8,   NO_JUDGEMENT, HIGHER",
        "12.1, NO_JUDGEMENT, LOWEST"
    })
    void twoLevels(double comparator, Polarity polarity, BenchmarkCategory expected) {
        assertThat(Benchmark.of(BenchmarkMethod.INTERVALS_95_AND_99_8, polarity)
                        .compare(area(9, 11, 8, 12), comparator, RateUnit.PER_1_000)
                        .category())
                .isEqualTo(expected);
    }

    @Test
    void theComparatorMayBeInAnotherUnit() {
        assertThat(Benchmark.of(BenchmarkMethod.INTERVAL_95, Polarity.HIGH_IS_GOOD)
                        .compare(area(9, 11, 8, 12), 890, RateUnit.PER_100_000)
                        .category())
                .isEqualTo(BenchmarkCategory.BETTER);
    }

    @Test
    void doubleOverlap() {
        Benchmark benchmark = Benchmark.of(BenchmarkMethod.DOUBLE_OVERLAP_95, Polarity.LOW_IS_GOOD);
        assertThat(benchmark.compare(area(9, 11, 8, 12), area(11, 13, 10, 14)).category())
                .isEqualTo(BenchmarkCategory.SIMILAR);
        assertThat(benchmark.compare(area(9, 11, 8, 12), area(11.1, 13, 10, 14)).category())
                .isEqualTo(BenchmarkCategory.BETTER);
        assertThat(benchmark.compare(area(11.1, 13, 10, 14), area(9, 11, 8, 12)).category())
                .isEqualTo(BenchmarkCategory.WORSE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benchmark.compare(area(9, 11, 8, 12), 10, RateUnit.PER_1_000))
                .withMessageStartingWith("DOUBLE_OVERLAP_95 needs the comparator's interval, had a number only");
    }

    @Test
    void controlLimitsOfAProportion() {
        // E = 25 of N = 100, z = 1.96: (50 + 3.84 -+ 1.96 sqrt(3.84 + 100 x 0.75)) / (2 x 103.84).
        Estimate area = Proportion.withDefaults().with(RateUnit.PERCENT).calculate(Counts.of(40, 100));
        BenchmarkResult result = Benchmark.of(BenchmarkMethod.CONTROL_LIMITS_OF_PROPORTION, Polarity.HIGH_IS_GOOD)
                .compare(area, 25, RateUnit.PERCENT);

        assertThat(result.category()).isEqualTo(BenchmarkCategory.BETTER);
        assertThat(result.intervals().get(0).lower()).isCloseTo(17.5454, within(1e-3));
        assertThat(result.intervals().get(0).upper()).isCloseTo(34.3046, within(1e-3));
        assertThat(result.intervals().get(1).upper()).isGreaterThan(40);
    }

    @Test
    void controlLimitsOfARate() {
        Estimate area = CrudeRate.withDefaults().with(RateUnit.PER_1_000).calculate(Counts.of(20, 1_000));
        Benchmark benchmark = Benchmark.of(BenchmarkMethod.CONTROL_LIMITS_OF_RATE, Polarity.LOW_IS_GOOD);
        BenchmarkResult result = benchmark.compare(area, 10, RateUnit.PER_1_000);

        // Ten expected events: Byar's limits are 4.787 and 18.391.
        assertThat(result.intervals().get(0).lower()).isCloseTo(4.787, within(1e-3));
        assertThat(result.intervals().get(0).upper()).isCloseTo(18.391, within(1e-3));
        assertThat(result.category()).isEqualTo(BenchmarkCategory.WORSE);
        assertThat(benchmark.compare(area, 0, RateUnit.PER_1_000).reason())
                .isEqualTo("no events are expected at a comparator of 0");
    }

    @Test
    void whatIsNotComparedSaysWhy() {
        Estimate nothing = Estimate.from(Counts.of(0, 0), RateUnit.PER_1_000, RateMethod.BYAR)
                .undefined("there is nobody in the denominator");
        Estimate bare = Estimate.from(Counts.of(1, 10), RateUnit.PER_1_000, RateMethod.BYAR)
                .calculated(100);
        Benchmark benchmark = Benchmark.of(BenchmarkMethod.INTERVAL_95, Polarity.LOW_IS_GOOD);

        assertThat(benchmark.compare(nothing, bare).reason())
                .isEqualTo("the area has no value: there is nobody in the denominator");
        assertThat(benchmark.compare(bare, nothing).reason())
                .isEqualTo("the comparator has no value: there is nobody in the denominator");
        assertThat(benchmark.compare(bare, bare).reason()).isEqualTo("the 95% interval of the area is absent");
        assertThat(benchmark.compare(bare, bare).category()).isEqualTo(BenchmarkCategory.NOT_COMPARED);
        Benchmark overlap = Benchmark.of(BenchmarkMethod.DOUBLE_OVERLAP_95, Polarity.LOW_IS_GOOD);
        assertThat(overlap.compare(area(9, 11, 8, 12), bare).reason())
                .isEqualTo("the 95% interval of the comparator is absent");
        assertThat(overlap.compare(nothing, bare).reason()).startsWith("the area has no value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benchmark.compare(bare, 1, new RateUnit(-1, "")))
                .withMessageStartingWith("multiplier must be finite and above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benchmark.compare(bare, -1, RateUnit.PER_1_000))
                .withMessageStartingWith("comparator must be finite and >= 0, was -1.0 per 1,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmark.of(BenchmarkMethod.CONTROL_LIMITS_OF_PROPORTION, Polarity.LOW_IS_GOOD)
                        .compare(bare, 25, RateUnit.PROPORTION))
                .withMessageStartingWith("comparator must be a proportion between 0 and 1, was 25.0 proportion");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> benchmark.compare(
                        bare,
                        Estimate.from(Counts.of(1, 1), RateUnit.PERCENT, RateMethod.BYAR)
                                .calculated(1)))
                .withMessageStartingWith("area and comparator must be in one unit, were in \"per 1,000\" and \"%\"");
    }

    private static Map<String, Estimate> areas(double... values) {
        Map<String, Estimate> areas = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            areas.put(
                    "A" + i,
                    Estimate.from(Counts.of(1, 1), RateUnit.PER_1_000, RateMethod.BYAR)
                            .calculated(values[i]));
        }
        return areas;
    }

    /** NTILE(5) of 7 areas: groups of 2, 2, 1, 1, 1. */
    @Test
    void quintiles() {
        assertThat(QuintileBenchmark.of(Polarity.HIGH_IS_GOOD)
                        .compare(areas(7, 6, 5, 4, 3, 2, 1))
                        .values())
                .containsExactly(
                        BenchmarkCategory.BEST,
                        BenchmarkCategory.BETTER,
                        BenchmarkCategory.MIDDLE,
                        BenchmarkCategory.WORSE,
                        BenchmarkCategory.WORSE,
                        BenchmarkCategory.WORST,
                        BenchmarkCategory.WORST);
        assertThat(QuintileBenchmark.of(Polarity.LOW_IS_GOOD)
                        .compare(areas(1, 2, 3, 4, 5))
                        .values())
                .containsExactly(
                        BenchmarkCategory.BEST,
                        BenchmarkCategory.BETTER,
                        BenchmarkCategory.MIDDLE,
                        BenchmarkCategory.WORSE,
                        BenchmarkCategory.WORST);
        assertThat(QuintileBenchmark.of(Polarity.NO_JUDGEMENT).compare(areas(5, 5, 5, 5, 5)))
                .containsEntry("A0", BenchmarkCategory.LOWEST)
                .containsEntry("A4", BenchmarkCategory.HIGHEST);
    }

    @Test
    void fourAreasMakeNoQuintiles() {
        Map<String, Estimate> areas = areas(1, 2, 3, 4);
        areas.put(
                "withheld",
                Estimate.from(Counts.of(3, 10), RateUnit.PER_1_000, RateMethod.BYAR)
                        .withheld("fewer than 10 events"));
        assertThat(QuintileBenchmark.of(Polarity.LOW_IS_GOOD).compare(areas).values())
                .containsOnly(BenchmarkCategory.NOT_COMPARED);
        Map<String, Estimate> mixed = areas(1, 2, 3, 4);
        mixed.put(
                "percent",
                Estimate.from(Counts.of(3, 10), RateUnit.PERCENT, RateMethod.BYAR)
                        .calculated(30));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuintileBenchmark.of(Polarity.LOW_IS_GOOD).compare(mixed))
                .withMessageStartingWith(
                        "areas must be in one unit, \"A0\" is in \"per 1,000\" and \"percent\" in \"%\"");
    }

    @Test
    void everyCategoryHasAColour() {
        assertThat(BenchmarkCategory.BETTER.colour()).isEqualTo("green");
        assertThat(BenchmarkCategory.values())
                .allSatisfy(category -> assertThat(category.colour()).isNotBlank());
    }
}
