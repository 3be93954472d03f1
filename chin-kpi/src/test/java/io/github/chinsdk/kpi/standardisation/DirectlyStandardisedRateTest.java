package io.github.chinsdk.kpi.standardisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Working;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.StandardPopulation;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DirectlyStandardisedRateTest {

    private static final StandardPopulation ESP = StandardPopulation.europeanStandard2013();
    private static final DirectlyStandardisedRate RATE = DirectlyStandardisedRate.withDefaults();

    private static SortedMap<AgeBand, Counts> practice(long eventsPerBand, long peoplePerBand) {
        SortedMap<AgeBand, Counts> counts = new TreeMap<>();
        ESP.ageBands().bands().forEach(band -> counts.put(band, Counts.of(eventsPerBand, peoplePerBand)));
        return counts;
    }

    @Test
    void workingsAddUpToTheValue() {
        SortedMap<AgeBand, Counts> counts = practice(3, 500);
        counts.put(AgeBand.ofAtLeast(90), Counts.of(20, 40));
        Estimate rate = RATE.calculate(counts, ESP.weights());
        double weighted = 0;
        double weights = 0;
        for (Working working : rate.workings()) {
            weighted += working.quantity().startsWith("weighted rate, ") ? working.value() : 0;
            weights += working.quantity().startsWith("weight, ") ? working.value() : 0;
        }
        assertThat(weights).isEqualTo(100_000);
        assertThat(weighted / weights * 100_000).isCloseTo(rate.value(), within(1e-9));
        assertThat(rate.counts()).isEqualTo(Counts.of(74, 9_040));
    }

    @Test
    void aRateTheSameInEveryBandIsTheCrudeRate() {
        assertThat(RATE.calculate(practice(5, 1_000), ESP.weights()).value()).isCloseTo(500, within(1e-9));
    }

    @Test
    void fewerThanTenEventsAreWithheldNotZero() {
        SortedMap<AgeBand, Counts> counts = practice(0, 500);
        counts.put(AgeBand.of(60, 64), Counts.of(9, 500));
        Estimate rate = RATE.calculate(counts, ESP.weights());
        assertThat(rate.status()).isEqualTo(EstimateStatus.WITHHELD);
        assertThat(rate.reason()).startsWith("there are fewer than 10 events in total");
        assertThat(rate.intervals()).isEmpty();
    }

    @Test
    void aMissingBandIsUndefinedUnlessRenormalisingIsAskedFor() {
        SortedMap<AgeBand, Counts> counts = practice(3, 500);
        counts.remove(AgeBand.ofAtLeast(90));
        assertThat(RATE.calculate(counts, ESP.weights()).reason()).isEqualTo("there is no row for stratum 90+");
        Estimate scaled = RATE.with(MissingStrata.RENORMALISE).calculate(counts, ESP.weights());
        assertThat(scaled.value()).isCloseTo(600, within(1e-9));
        assertThat(scaled.caveats()).extracting("code").containsExactly("strata-missing");
        assertThat(scaled.caveats().get(0).text()).startsWith("1 of 19 strata");
    }

    @Test
    void anEmptyBandIsUndefinedAndEventsThereAreRefused() {
        SortedMap<AgeBand, Counts> counts = practice(3, 500);
        counts.put(AgeBand.ofAtLeast(90), Counts.of(0, 0));
        assertThat(RATE.calculate(counts, ESP.weights()).reason())
                .isEqualTo("there is nobody in stratum 90+, so it has no rate");
        counts.put(AgeBand.ofAtLeast(90), Counts.of(1, 0));
        assertThatThrownBy(() -> RATE.calculate(counts, ESP.weights()))
                .hasMessageContaining(
                        "population of stratum 90+ must be above 0 where there are events, had 1.0 events")
                .hasMessageContaining("Maybe the population of the stratum is missing");
    }

    @Test
    void anUnknownBandAndABadWeightAreRefused() {
        SortedMap<AgeBand, Counts> counts = practice(3, 500);
        counts.put(AgeBand.ofAtLeast(95), Counts.of(1, 10));
        assertThatThrownBy(() -> RATE.calculate(counts, ESP.weights()))
                .hasMessageContaining("counts must only have strata of the standard, 95+ is none of")
                .hasMessageContaining("Maybe regroup the counts");
        assertThatThrownBy(() -> RATE.calculate(Map.of(1, Counts.of(1, 1)), Map.of(1, -1)))
                .hasMessageContaining("standardPopulation of stratum 1 must be finite and >= 0, was -1.0")
                .hasMessageContaining("Maybe a weight is missing");
        assertThatThrownBy(() -> RATE.calculate(StratifiedColumns.ofSize(1, 2), new double[] {1}))
                .hasMessageContaining("standardPopulation must have one weight for each of the 2 strata, had 1");
    }

    @Test
    void aLowerLimitBelowZeroIsKeptAndSaid() {
        SortedMap<AgeBand, Counts> counts = practice(1, 1_000_000);
        counts.put(AgeBand.of(0, 4), Counts.of(1, 1));
        Estimate rate = RATE.calculate(counts, ESP.weights());
        assertThat(rate.interval(ConfidenceLevel.P95).orElseThrow().lower()).isNegative();
        assertThat(rate.caveats()).extracting("code").contains("lower-limit-below-zero");
    }

    @Test
    void eventsOfOnePersonWidenTheInterval() {
        RepeatedEvents twice = RepeatedEvents.of(1_000, Map.of(2, 20.0));
        Estimate repeated = RATE.calculateRepeatedEvents(Map.of(1, twice), Map.of(1, 1));
        Estimate independent = RATE.calculate(Map.of(1, Counts.of(40, 1_000)), Map.of(1, 1));
        assertThat(twice.events()).isEqualTo(40);
        assertThat(repeated.value()).isEqualTo(independent.value());
        assertThat(repeated.method()).isEqualTo(DsrMethod.DOBSON_NON_INDEPENDENT);
        double ratio = width(repeated) / width(independent);
        assertThat(ratio).isCloseTo(Math.sqrt(2), within(1e-12));
        assertThatThrownBy(() -> RepeatedEvents.of(1_000, Map.of(0, 20.0)))
                .hasMessageContaining(
                        "personsByEvents must hold people >= 0 by events >= 1, was 20.0 people with 0 events");
        assertThatThrownBy(() -> RepeatedEvents.of(-1, Map.of()))
                .hasMessageContaining("population must be finite and >= 0, was -1.0");
    }

    @Test
    void oneBadPracticeDoesNotSpoilTheOthers() {
        StratifiedColumns counts = StratifiedColumns.ofSize(4, 2)
                .add(0, 0, 20, 100)
                .add(0, 1, 20, 100)
                .add(1, 0, -1, 100)
                .add(1, 1, 20, 100)
                .add(2, 0, 20, 100)
                .add(3, 0, 1, 0)
                .add(3, 1, 20, 100);
        EstimateColumns rates = RATE.calculate(counts, new double[] {1, 1});
        assertThat(rates.value(0)).isEqualTo(20_000);
        assertThat(rates.status(1)).isEqualTo(EstimateStatus.REJECTED);
        assertThat(rates.reason(1)).isEqualTo("stratum 0: numerator must be finite and >= 0, was -1.0");
        assertThat(rates.status(2)).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(rates.reason(2)).isEqualTo("there is no row for stratum 1");
        assertThat(rates.status(3)).isEqualTo(EstimateStatus.REJECTED);
        assertThat(rates.reason(3)).contains("had 1.0 events");
        assertThat(counts.rejections()).containsOnlyKeys(1, 3);
    }

    private static double width(Estimate estimate) {
        return estimate.intervals().get(0).upper() - estimate.intervals().get(0).lower();
    }
}
