package io.github.chinsdk.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.Counted;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.CountingSort;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.kpi.rate.Mean;
import io.github.chinsdk.kpi.rate.ValueSums;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.programme.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Indicators of events, amounts and means, and how often a definition is asked. */
class RateIndicatorsTest {

    private record Stay(String practice, AgeBand age, Care care) {}

    private record Care(int days, boolean emergency) {}

    private static final List<String> BANDS =
            AgeBands.fiveYearTo90Plus().bands().stream().map(AgeBand::toString).toList();

    private static Kpi kpi(String key) {
        return KpiCatalogue.standard().get(KpiKey.parse(key));
    }

    private static Kpi mean() {
        return new Kpi(
                "length-of-stay",
                "1",
                "Mean length of emergency stay",
                new Criterion("days", "Days of stay"),
                new Criterion("stay", "Emergency stays"),
                List.of(),
                List.of(),
                List.of(),
                KpiStandardisation.NONE,
                KpiMethod.MEAN,
                new RateUnit(1, "days"),
                Polarity.LOW_IS_GOOD,
                "month",
                null,
                List.of(new KpiSource("a host's own", null)),
                true,
                List.of());
    }

    private static CountSnapshot count(List<? extends Counted<Stay>> counted, List<Stay> stays) {
        return stays.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1", "E2")),
                                Stay::practice,
                                Dictionary.of(BANDS),
                                stay -> stay.age().toString(),
                                counted)
                        .collector());
    }

    private static Stay stay(String practice, String age, int days) {
        return new Stay(practice, AgeBand.parse(age), new Care(days, true));
    }

    private static EventIndicator<Stay> events(String key) {
        Kpi kpi = kpi(key);
        return EventIndicator.of(kpi, Map.of(kpi.numerator().name(), (Predicate<Stay>)
                s -> s.care().emergency()));
    }

    @Test
    void aDefinitionIsAskedOnceForEachRecord() {
        AtomicInteger asked = new AtomicInteger();
        Indicator<Stay> target = Indicator.of(
                kpi("diabetes-target-blood-pressure@2016-17"),
                Map.of(
                        "diabetes",
                        (Predicate<Stay>) s -> asked.incrementAndGet() > 0,
                        "achieved",
                        s -> s.care().days() > 1));
        CountSnapshot counts =
                count(target.rules(), List.of(stay("E1", "65-69", 1), stay("E1", "70-74", 2), stay("E2", "65-69", 3)));
        assertThat(asked).hasValue(3);
        assertThat(target.calculate(counts).keySet()).containsExactly("E1", "E2");
        assertThat(target.calculate(counts).get("E1")).isEqualTo(target.calculate(counts, "E1"));
        assertThat(target.calculate(counts, "E1").value()).isEqualTo(50);
        CountSnapshot without = count(List.of(CountingRule.ofRecords("all", s -> true)), List.of());
        assertThatThrownBy(() -> target.calculate(without))
                .hasMessage(
                        "measure \"diabetes-target-blood-pressure@2016-17 ACHIEVED\" was not counted\nMaybe the indicator is missing from the plan.");
    }

    @Test
    void theListBehindAnOutcomeIsTheOneThatWasCounted() {
        CountingSort<Stay> sort =
                new CountingSort<>(List.of("short", "long"), s -> s.care().days() > 1 ? 1 : 0);
        CountingPlan<Stay> plan = CountingPlan.of(
                Dictionary.of(List.of("E1")),
                Stay::practice,
                Dictionary.of(BANDS),
                s -> s.age().toString(),
                List.of(sort));
        List<Stay> stays = List.of(stay("E1", "65-69", 1), stay("E1", "70-74", 2), stay("E9", "65-69", 3));
        assertThat(plan.cases(stays, "long")).containsExactly(stays.get(1));
        assertThat(stays.stream().collect(plan.collector()).total("E1", "long")).isEqualTo(1);
        assertThatThrownBy(() -> new CountingSort<Stay>(List.of("a", "a"), s -> 0))
                .hasMessage("measures must be named, each once, were [a, a]\nMaybe two outcomes have one name.");
        assertThatThrownBy(() -> CountingPlan.of(
                        Dictionary.of(List.of("E1")),
                        Stay::practice,
                        Dictionary.of(BANDS),
                        s -> "",
                        List.of(sort, sort)))
                .hasMessage(
                        "measure \"short\" must be named once\nMaybe two versions of a KPI need their version in the name.");
    }

    @Test
    void aCrudeRateFromRecords() {
        EventIndicator<Stay> admissions = events("emergency-admissions@1");
        List<Stay> stays = new ArrayList<>();
        IntStream.range(0, 20).forEach(i -> stays.add(stay("E1", "65-69", i)));
        stays.add(new Stay("E1", AgeBand.parse("65-69"), new Care(1, false)));
        CountSnapshot counts = count(admissions.rules(), stays);
        Estimate rate = admissions.calculate(counts, "E1", 8_000.0);
        assertThat(rate.value()).isEqualTo(2.5);
        assertThat(rate.unit()).isEqualTo(RateUnit.PER_1_000);
        assertThat(rate).isEqualTo(KpiCalculation.of(admissions.kpi()).calculate(Counts.of(20, 8_000)));
        assertThat(admissions.calculate(counts, "E2", 0.0).status()).isEqualTo(EstimateStatus.UNDEFINED);
        // From a list by age it is the rate of the sums.
        assertThat(admissions.calculate(counts, "E1", Map.of("65-69", 3_000, "70-74", 5_000)))
                .isEqualTo(rate);
    }

    @Test
    void anAmountOverPeople() {
        EventIndicator<Stay> days =
                events("non-elective-bed-days@1").withAmount(s -> s.care().days());
        CountSnapshot counts = count(days.rules(), List.of(stay("E1", "65-69", 3), stay("E1", "70-74", 4)));
        assertThat(days.calculate(counts, "E1", 1_000.0).value()).isEqualTo(7);
    }

    @Test
    void aDirectlyStandardisedRateFromRecords() {
        EventIndicator<Stay> admissions = events("stroke-admissions@1");
        List<Stay> stays = new ArrayList<>();
        Map<AgeBand, Integer> people = new TreeMap<>();
        for (String band : BANDS) {
            people.put(AgeBand.parse(band), 1_000);
            stays.add(stay("E1", band, 1));
            stays.add(stay("E1", band, 1));
        }
        CountSnapshot counts = count(admissions.rules(), stays);
        // The same rate in every band standardises to itself: 2 in 1,000.
        Estimate rate = admissions.calculate(counts, "E1", people);
        assertThat(rate.value()).isCloseTo(200, within(1e-9));
        assertThat(rate.interval(ConfidenceLevel.P95)).isPresent();
        assertThat(admissions.calculate(counts, "E1", 19_000.0).reason())
                .isEqualTo("the rate is standardised and needs counts by age band");
        people.put(AgeBand.parse("90+"), 0);
        assertThat(admissions.calculate(counts, "E1", people).reason())
                .isEqualTo("there are events but nobody in the stratum 90+");
        assertThat(admissions.calculate(counts, "E2", people).status()).isNotEqualTo(EstimateStatus.CALCULATED);
    }

    @Test
    void theCallersStandardAndReference() {
        Kpi falls = kpi("falls-65-plus@1");
        SortedMap<String, Counts> counts =
                new TreeMap<>(Map.of("65-69|F", Counts.of(20, 1_000), "65-69|M", Counts.of(40, 1_000)));
        assertThat(KpiCalculation.of(falls).calculate(counts).reason())
                .isEqualTo("the standard population is the caller's own and was not given");
        assertThat(KpiCalculation.of(falls)
                        .withStandardPopulation(Map.of("65-69|F", 3, "65-69|M", 1))
                        .calculate(counts)
                        .value())
                .isCloseTo(2_500, within(1e-9));
        Kpi readmissions = kpi("readmissions-30-days@1");
        assertThat(KpiCalculation.of(readmissions).calculate(counts).reason())
                .isEqualTo("the reference rates are the caller's own and were not given");
        // Expected: 1,000 x 10% + 1,000 x 5% = 150; 60 / 150 x 400 / 6,000 of the reference.
        Map<String, Counts> reference = Map.of("65-69|F", Counts.of(200, 2_000), "65-69|M", Counts.of(200, 4_000));
        Estimate rate = KpiCalculation.of(readmissions).withReference(reference).calculate(counts);
        assertThat(rate.value()).isCloseTo(100 * 60.0 / 150 * 400 / 6_000, within(1e-9));
        assertThat(KpiCalculation.of(kpi("stroke-admissions@1"))
                        .calculate(counts)
                        .reason())
                .isEqualTo(
                        "a stratum is no age band, and the European Standard Population has no other: add up the others, or give a standard population");
    }

    @Test
    void aMeanFromRecordsIsThatOfItsValues() {
        MeanIndicator<Stay> stays = MeanIndicator.of(
                mean(),
                Map.of("stay", (Predicate<Stay>) s -> s.care().emergency()),
                s -> s.care().days());
        int[] days = {1, 2, 2, 3, 9, 14, 0};
        List<Stay> records = new ArrayList<>();
        for (int each : days) {
            records.add(stay("E1", "65-69", each));
        }
        records.add(new Stay("E1", AgeBand.parse("65-69"), new Care(400, false)));
        Estimate fromRecords = stays.calculate(count(stays.rules(), records), "E1");
        Estimate fromValues = KpiCalculation.of(mean())
                .calculate(IntStream.of(days).asDoubleStream().toArray());
        assertThat(fromRecords.value()).isCloseTo(fromValues.value(), within(1e-12));
        assertThat(fromRecords.counts()).isEqualTo(Counts.of(7, 7));
        Interval ours = fromRecords.interval(ConfidenceLevel.P95).orElseThrow();
        Interval theirs = fromValues.interval(ConfidenceLevel.P95).orElseThrow();
        assertThat(ours.lower()).isCloseTo(theirs.lower(), within(1e-12));
        assertThat(ours.upper()).isCloseTo(theirs.upper(), within(1e-12));
        assertThat(stays.calculate(count(stays.rules(), records), "E2").reason())
                .isEqualTo("there are no values");
        assertThat(KpiCalculation.of(mean()).calculate(Counts.of(1, 2)).reason())
                .isEqualTo("the mean needs the values themselves, or their sums");
        assertThat(KpiCalculation.of(kpi("emergency-admissions@1"))
                        .calculate(new ValueSums(1, 1, 1))
                        .reason())
                .startsWith("values make a mean, which is not the method of this definition: crude rate");
    }

    /** 3, 5 and 8, with t(0.975; 2) = 4.302653 of Student's table: 16/3 -+ 4.302653 x 2.516611 / sqrt(3). */
    @Test
    void sumsGiveStudentsInterval() {
        Estimate estimate = Mean.withDefaults().calculate(new ValueSums(3, 16, 98));
        assertThat(estimate.value()).isCloseTo(5.333333, within(1e-6));
        assertThat(estimate.interval(ConfidenceLevel.P95).orElseThrow().lower()).isCloseTo(-0.9182761, within(1e-6));
        assertThat(new ValueSums(1, 3, 9).plus(new ValueSums(2, 13, 89))).isEqualTo(new ValueSums(3, 16, 98));
        assertThat(Mean.withDefaults().calculate(new ValueSums(1, 3, 9)).intervals())
                .isEmpty();
        assertThatThrownBy(() -> new ValueSums(3, 98, 16))
                .hasMessage(
                        "sums must be those of some values, were 3 values with the sum 98 and the sum of squares 16\nMaybe two of the three are swapped.");
    }

    @Test
    void definitionsOfOtherMethodsAreRefused() {
        assertThatThrownBy(() -> EventIndicator.<Stay>of(mean(), Map.of()))
                .hasMessage(
                        "method must be one of [CRUDE_RATE, DIRECTLY_STANDARDISED_RATE, INDIRECTLY_STANDARDISED_RATE, INDIRECTLY_STANDARDISED_RATIO, AMOUNT_OVER_POPULATION], length-of-stay@1 has MEAN\nMaybe it is a share of records, Indicator, or the mean of a value, MeanIndicator.");
        assertThatThrownBy(() -> MeanIndicator.<Stay>of(kpi("emergency-admissions@1"), Map.of(), s -> 1))
                .hasMessage(
                        "method must be MEAN, emergency-admissions@1 has CRUDE_RATE\nMaybe it is a share of records, Indicator, or counts events, EventIndicator.");
        assertThatThrownBy(() -> events("emergency-admissions@1").with(KpiCalculation.of(mean())))
                .hasMessage(
                        "calculation must be of emergency-admissions@1, was of length-of-stay@1\nMaybe it is of another version.");
    }
}
