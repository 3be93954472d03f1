package io.github.chinsdk.kpi.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /**
     * Newcombe 1998, Stat Med 17:857, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E,
     * table I, methods 3 (Wilson) and 5 (Clopper-Pearson), 95%; the last three rows also in the tests of the R package
     * ratesci ({@code wilsonci}, {@code exactci}).
     */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        "0, 20, 0, 0.1611, 0, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776"
    })
    void agreesWithThePublishedTable(
            long x, long n, double wilsonLower, double wilsonUpper, double exactLower, double exactUpper) {
        Proportion proportion = Proportion.withDefaults().with(RateUnit.PROPORTION);
        Interval wilson = proportion
                .calculate(Counts.of(x, n))
                .interval(ConfidenceLevel.P95)
                .orElseThrow();
        Interval exact = proportion
                .with(ProportionMethod.CLOPPER_PEARSON)
                .calculate(Counts.of(x, n))
                .interval(ConfidenceLevel.P95)
                .orElseThrow();
        assertThat(wilson.lower()).isCloseTo(wilsonLower, within(5e-5));
        assertThat(wilson.upper()).isCloseTo(wilsonUpper, within(5e-5));
        assertThat(exact.lower()).isCloseTo(exactLower, within(5e-5));
        assertThat(exact.upper()).isCloseTo(exactUpper, within(5e-5));
    }

    @Test
    void readsAloudWithBothPublishedLevels() {
        Estimate hypertension = Proportion.withDefaults().calculate(Counts.of(21_739, 246_041));
        assertThat(hypertension.value()).isCloseTo(8.84, within(0.005));
        assertThat(hypertension.intervals())
                .extracting(Interval::level)
                .containsExactly(ConfidenceLevel.P95, ConfidenceLevel.P99_8);
        assertThat(hypertension.method()).isEqualTo(ProportionMethod.WILSON);
        assertThat(hypertension.workings().get(2).value() * 100).isEqualTo(hypertension.value());
    }

    @Test
    void endsAreExactlyZeroAndOne() {
        for (ProportionMethod method : ProportionMethod.values()) {
            Proportion proportion =
                    Proportion.withDefaults().with(RateUnit.PROPORTION).with(method);
            for (long n = 1; n < 2_000; n += 7) {
                assertThat(proportion.calculate(Counts.of(0, n)).intervals())
                        .allMatch(interval -> interval.lower() == 0);
                assertThat(proportion.calculate(Counts.of(n, n)).intervals())
                        .allMatch(interval -> interval.upper() == 1);
            }
        }
    }

    @Test
    void nobodyIsUndefinedAndTooManyAreRefused() {
        Estimate nobody = Proportion.withDefaults().calculate(Counts.of(0, 0));
        assertThat(nobody.status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(nobody.reason()).isEqualTo("there is nobody in the denominator");
        assertThatThrownBy(() -> Proportion.withDefaults().calculate(Counts.of(11, 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("numerator must be at most the denominator of a proportion, was 11.0 of 10.0")
                .hasMessageContaining("Maybe the two come from different dates");
    }

    @Test
    void oneBadRowDoesNotSpoilTheRest() {
        EstimateColumns columns = Proportion.withDefaults()
                .calculate(new double[] {1, 11, -3, 0, 5}, new double[] {10, 10, 10, 0, Double.NaN});
        assertThat(columns.calculatedCount()).isEqualTo(1);
        assertThat(columns.rowsWithoutValue()).containsExactly(1, 2, 3, 4);
        assertThat(columns.status(1)).isEqualTo(EstimateStatus.REJECTED);
        assertThat(columns.reason(1)).contains("was 11.0 of 10.0");
        assertThat(columns.reason(2)).isEqualTo("numerator must be finite and >= 0, was -3.0");
        assertThat(columns.status(3)).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(columns.reason(4)).isEqualTo("denominator must be finite and >= 0, was NaN");
        assertThat(columns.values(-1)).containsExactly(10, -1, -1, -1, -1);
        assertThat(columns.uppers(ConfidenceLevel.P95, -1)).endsWith(-1, -1, -1, -1);
        assertThatThrownBy(() -> columns.value(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no value in row 1")
                .hasMessageContaining("Maybe ask isCalculated(row) first.");
        assertThatThrownBy(() -> columns.interval(ConfidenceLevel.P90, 0))
                .hasMessageContaining("level must be one of [95%, 99.8%], was 90%");
        assertThatThrownBy(() -> columns.value(5)).hasMessageContaining("row must be in [0, 5), was 5");
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        assertThatThrownBy(() -> Proportion.withDefaults().calculate(new long[2], new long[3]))
                .hasMessageContaining("numerators must have as many rows as denominators, had 2 and 3")
                .hasMessageContaining("Maybe one column was filtered");
    }

    @Test
    void aLevelTwiceIsRefused() {
        assertThatThrownBy(() -> Proportion.withDefaults().with(ConfidenceLevel.P95, ConfidenceLevel.P95))
                .hasMessageContaining("levels must differ, 95% came twice")
                .hasMessageContaining("Maybe leave one of them out.");
    }
}
