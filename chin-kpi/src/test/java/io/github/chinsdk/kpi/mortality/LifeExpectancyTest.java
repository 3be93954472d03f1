package io.github.chinsdk.kpi.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LifeExpectancyTest {

    private static SortedMap<Integer, Counts> bands(long deaths, long people) {
        SortedMap<Integer, Counts> counts = new TreeMap<>();
        counts.put(0, Counts.of(deaths, people));
        counts.put(1, Counts.of(deaths, people));
        for (int age = 5; age <= 90; age += 5) {
            counts.put(age, Counts.of(deaths, people));
        }
        return counts;
    }

    @Test
    void aConstantRateGivesItsInverseInTheOpenBand() {
        SortedMap<Integer, Estimate> table = LifeExpectancy.withDefaults().calculate(bands(10_000, 1_000_000));
        assertThat(table.get(90).value()).isCloseTo(100, within(1e-9));
        assertThat(table).hasSize(20);
        Estimate birth = table.get(0);
        assertThat(birth.workings().get(1).value() / birth.workings().get(0).value())
                .isEqualTo(birth.value());
    }

    @Test
    void anySetOfBandsWillDo() {
        SortedMap<Integer, Counts> to95 = bands(10_000, 1_000_000);
        to95.put(95, Counts.of(10_000, 1_000_000));
        assertThat(LifeExpectancy.withDefaults().calculate(to95).get(95).value())
                .isCloseTo(100, within(1e-9));
        Estimate wide = LifeExpectancy.withDefaults()
                .calculate(Map.of(0, Counts.of(10_000, 1_000_000), 65, Counts.of(50_000, 1_000_000)))
                .get(0);
        assertThat(wide.isCalculated()).isTrue();
        assertThat(wide.caveats()).extracting("code").containsExactly("infancy-in-wide-band");
    }

    /** Chiang's table and Silcocks' variance in rational arithmetic, in Python, over bands that no publication uses. */
    @Test
    void bandsOfAnyWidthAgreeWithRationalArithmetic() {
        int[] ages = {0, 1, 5, 15, 45, 65, 85};
        long[] deaths = {12, 3, 4, 60, 250, 900, 700};
        long[] people = {2_400, 9_800, 25_000, 80_000, 52_000, 30_000, 5_200};
        double[] years = {
            79.93183986214471,
            79.33119874089482,
            75.42594801441848,
            65.5387197486289,
            36.68877911079746,
            19.384615384615383,
            7.428571428571429
        };
        double[] errors = {
            0.3364379387345527,
            0.31775568881140354,
            0.31340087686093504,
            0.3087886986134354,
            0.2778378178914713,
            0.24813236977593164,
            0.28077360852114025
        };
        SortedMap<Integer, Counts> counts = new TreeMap<>();
        for (int band = 0; band < ages.length; band++) {
            counts.put(ages[band], Counts.of(deaths[band], people[band]));
        }
        SortedMap<Integer, Estimate> table = LifeExpectancy.withDefaults().calculate(counts);
        for (int band = 0; band < ages.length; band++) {
            Estimate estimate = table.get(ages[band]);
            Interval interval = estimate.interval(ConfidenceLevel.P95).orElseThrow();
            assertThat(estimate.value()).isCloseTo(years[band], within(1e-12));
            assertThat((interval.upper() - interval.lower()) / 2)
                    .isCloseTo(1.959963984540054 * errors[band], within(1e-12));
        }
        // From 65 on only: the table need not begin at birth.
        Estimate at65 = LifeExpectancy.withDefaults()
                .calculate(Map.of(65, Counts.of(300, 20_000), 75, Counts.of(900, 15_000)))
                .get(65);
        assertThat(at65.value()).isCloseTo(23.643410852713178, within(1e-12));
        assertThat(at65.workings().get(2).value()).isCloseTo(0.5047121024263563, within(1e-12));
    }

    @Test
    void smallPopulationsAndWideIntervalsAreWithheld() {
        Estimate small = LifeExpectancy.withDefaults().calculate(bands(1, 250)).get(0);
        assertThat(small.status()).isEqualTo(EstimateStatus.WITHHELD);
        assertThat(small.reason()).isEqualTo("the whole population is at most 5,000");
        assertThat(small.intervals()).isEmpty();
        SortedMap<Integer, Counts> few = bands(0, 10_000);
        few.put(90, Counts.of(1, 500));
        assertThat(LifeExpectancy.withDefaults().calculate(few).get(0).reason())
                .isEqualTo("the 95% interval is wider than 20 years");
    }

    @Test
    void undefinedWhereLifeHasNoEndOrABandIsEmpty() {
        assertThat(LifeExpectancy.withDefaults()
                        .calculate(bands(0, 10_000))
                        .get(0)
                        .reason())
                .isEqualTo("nobody died in the open last band, so life there has no end");
        SortedMap<Integer, Counts> empty = bands(10, 10_000);
        empty.put(50, Counts.of(0, 0));
        assertThat(LifeExpectancy.withDefaults().calculate(empty).get(0).reason())
                .isEqualTo("there is nobody in the band from age 50");
        SortedMap<Integer, Counts> dying = bands(10_000, 1_000_000);
        dying.put(50, Counts.of(1_000_000, 1_000_000));
        assertThat(LifeExpectancy.withDefaults().calculate(dying).get(60).reason())
                .isEqualTo("at the death rates of the bands before, nobody lives to this age");
    }

    @Test
    void wrongInputIsRefused() {
        SortedMap<Integer, Counts> counts = bands(10, 10_000);
        counts.put(50, Counts.of(11, 10));
        assertThatThrownBy(() -> LifeExpectancy.withDefaults().calculate(counts))
                .hasMessageContaining(
                        "deaths in the band from age 50 must be at most its population, were 11.0 of 10.0")
                .hasMessageContaining("Maybe deaths and population come from different years");
        assertThatThrownBy(() -> LifeExpectancy.withDefaults().calculate(Map.of(0, Counts.of(1, 2))))
                .hasMessageContaining("startAges must be two or more ascending ages from 0 up, were [0]");
    }
}
