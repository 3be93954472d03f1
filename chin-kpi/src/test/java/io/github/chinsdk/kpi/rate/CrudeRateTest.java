package io.github.chinsdk.kpi.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.GroupedCounts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrudeRateTest {

    /** R 4.5.0, {@code poisson.test}: cases PE042, PE002, PE006, PE010, PE034 and PE035 of the golden figures. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0, 3.6888794541139354",
        "1, 1, 0.025317807984289897, 5.5716433909388989",
        "5, 1, 1.6234863901184209, 11.668332079322667",
        "9, 1, 4.1153730973783329, 17.08480345141917",
        "1000, 1, 938.97301840769524, 1063.9521360163019",
        "100000, 53.149999999999999, 1869.8241329020645, 1893.1654701739208"
    })
    void exactLimitsAgreeWithR(double events, double personYears, double lower, double upper) {
        Interval interval = CrudeRate.withDefaults()
                .with(RateMethod.EXACT_POISSON)
                .with(RateUnit.PER_PERSON)
                .calculate(new Counts(events, personYears))
                .interval(ConfidenceLevel.P95)
                .orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12 * lower));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12 * upper));
    }

    @Test
    void exactLimitsAreTheQuantilesThatDefineThem() {
        for (double events : new double[] {0.5, 1, 3, 9.5, 20, 21, 20.5, 300, 25_000}) {
            Interval interval = CrudeRate.withDefaults()
                    .with(RateMethod.EXACT_POISSON)
                    .with(RateUnit.PER_PERSON)
                    .calculate(new Counts(events, 1))
                    .interval(ConfidenceLevel.P95)
                    .orElseThrow();
            double tail = ConfidenceLevel.P95.tail();
            assertThat(ChiSquaredDistribution.of(2 * events).cumulativeProbability(2 * interval.lower()))
                    .isCloseTo(tail, within(1e-12));
            assertThat(ChiSquaredDistribution.of(2 * events + 2).survivalProbability(2 * interval.upper()))
                    .isCloseTo(tail, within(1e-12));
        }
    }

    @Test
    void theMethodChangesAtTenEventsAndSaysSo() {
        CrudeRate rate = CrudeRate.withDefaults();
        assertThat(rate.calculate(new Counts(9.5, 100)).method()).isEqualTo(RateMethod.EXACT_POISSON);
        assertThat(rate.calculate(Counts.of(10, 100)).method()).isEqualTo(RateMethod.BYAR);
        EstimateColumns columns = rate.calculate(new long[] {9, 10}, new long[] {100, 100});
        assertThat(columns.method(0)).isEqualTo(RateMethod.EXACT_POISSON);
        assertThat(columns.method(1)).isEqualTo(RateMethod.BYAR);
    }

    @Test
    void workingsAddUp() {
        Estimate rate = CrudeRate.withDefaults().with(RateUnit.PER_1_000).calculate(Counts.of(57, 8_123));
        double[] workings = rate.workings().stream().mapToDouble(Working::value).toArray();
        assertThat(workings[0] / workings[1] * workings[2]).isCloseTo(rate.value(), within(1e-12));
        assertThat(workings[3] / workings[1] * workings[2])
                .isCloseTo(rate.intervals().get(0).lower(), within(1e-12));
    }

    @Test
    void moreEventsThanPeopleIsARate() {
        assertThat(CrudeRate.withDefaults().calculate(Counts.of(20, 10)).value())
                .isEqualTo(200_000);
    }

    @Test
    void undefinedWithoutPeopleOrBeyondADouble() {
        assertThat(CrudeRate.withDefaults().calculate(Counts.of(3, 0)).reason())
                .isEqualTo("there is nobody in the denominator");
        assertThat(CrudeRate.withDefaults().calculate(new Counts(3, 1e-320)).reason())
                .isEqualTo("the rate is outside the range of a double");
        assertThat(CrudeRate.withDefaults()
                        .calculate(new double[] {3}, new double[] {1e-320})
                        .status(0))
                .isEqualTo(EstimateStatus.UNDEFINED);
    }

    @Test
    void aRejectedGroupStaysRejected() {
        GroupedCounts groups = GroupedCounts.ofSize(2)
                .addRows(new int[] {0, 1, 0, 1}, new long[] {10, 20, -1, 5}, new long[] {100, 100, 100, 100});
        EstimateColumns columns = CrudeRate.withDefaults().calculate(groups);
        assertThat(columns.status(0)).isEqualTo(EstimateStatus.REJECTED);
        assertThat(columns.reason(0)).isEqualTo("a numerator must be >= 0, was -1");
        assertThat(columns.value(1)).isEqualTo(25.0 / 200 * 1e5);
        assertThat(groups.counts(1)).isEqualTo(Counts.of(25, 200));
    }
}
