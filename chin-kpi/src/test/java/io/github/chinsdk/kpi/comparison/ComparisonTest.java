package io.github.chinsdk.kpi.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    /** {@code qnorm(0.975)} of R. */
    private static final double Z_OF_95 = 1.959963984540054;

    /**
     * Newcombe 1998, Stat Med 17:873, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I,
     * table II, method 10, 95%, which several other implementations have in their tests. Wald by its formula.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1"
    })
    void proportionDifferencesAgreeWithThePublishedTable(
            long x1, long n1, long x2, long n2, double lower, double upper) {
        ProportionDifference difference = ProportionDifference.withDefaults().with(RateUnit.PROPORTION);
        Interval newcombe = p95(difference.calculate(Counts.of(x1, n1), Counts.of(x2, n2)));
        Interval wald = p95(difference.with(PairMethod.WALD).calculate(Counts.of(x1, n1), Counts.of(x2, n2)));
        assertThat(newcombe.lower()).isCloseTo(lower, within(5e-5));
        assertThat(newcombe.upper()).isCloseTo(upper, within(5e-5));
        double p1 = (double) x1 / n1;
        double p2 = (double) x2 / n2;
        double reach = Z_OF_95 * Math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2);
        assertThat(wald.lower()).isCloseTo(p1 - p2 - reach, within(1e-14));
        assertThat(wald.upper()).isCloseTo(p1 - p2 + reach, within(1e-14));
    }

    /** The rule of Zou and Donner over exact limits from R's {@code poisson.test}: PE006 and PE002 of the golden figures. */
    @Test
    void aRateDifferenceIsSquareAndAddOfExactLimits() {
        Interval interval = p95(
                RateDifference.withDefaults().with(RateUnit.PER_PERSON).calculate(Counts.of(5, 1), Counts.of(1, 1)));
        double lowerOf5 = 1.6234863901184209;
        double upperOf5 = 11.668332079322667;
        double lowerOf1 = 0.025317807984289897;
        double upperOf1 = 5.571643390938899;
        assertThat(interval.lower()).isCloseTo(4 - Math.hypot(5 - lowerOf5, upperOf1 - 1), within(1e-12));
        assertThat(interval.upper()).isCloseTo(4 + Math.hypot(upperOf5 - 5, 1 - lowerOf1), within(1e-12));
    }

    @Test
    void rateDifferencesContainTheirValueAndMirror() {
        Counts one = Counts.of(30, 10_000);
        Counts two = Counts.of(12, 9_000);
        for (PairMethod method : new PairMethod[] {PairMethod.SQUARE_AND_ADD_POISSON, PairMethod.WALD}) {
            RateDifference difference = RateDifference.withDefaults().with(method);
            Estimate forth = difference.calculate(one, two);
            Estimate back = difference.calculate(two, one);
            assertThat(forth.value()).isCloseTo(300 - 12 / 9_000.0 * 1e5, within(1e-9));
            assertThat(p95(forth).contains(forth.value())).isTrue();
            assertThat(p95(back).lower()).isCloseTo(-p95(forth).upper(), within(1e-9));
        }
        // Wald by hand: 1.959964 sqrt(30 / 1e8 + 12 / 8.1e7) per 100,000.
        Interval wald = p95(RateDifference.withDefaults().with(PairMethod.WALD).calculate(one, two));
        assertThat((wald.upper() - wald.lower()) / 2)
                .isCloseTo(Z_OF_95 * Math.sqrt(30 / 1e8 + 12 / 8.1e7) * 1e5, within(1e-9));
    }

    @Test
    void anInfiniteRatioKeepsItsLowerLimitInTheWorkings() {
        Estimate ratio = RateRatio.withDefaults().calculate(Counts.of(5, 100), Counts.of(0, 100));
        assertThat(ratio.status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(ratio.reason()).isEqualTo("the second group had no event, so the ratio is infinite");
        assertThat(ratio.workings()).extracting("quantity").contains("95% lower limit of the ratio");
        assertThat(RateRatio.withDefaults()
                        .calculate(Counts.of(0, 1), Counts.of(0, 1))
                        .reason())
                .isEqualTo("neither group had an event");
        assertThat(RateRatio.withDefaults()
                        .with(PairMethod.WALD_LOG)
                        .calculate(Counts.of(0, 1), Counts.of(2, 1))
                        .caveats())
                .extracting("code")
                .containsExactly("no-interval");
    }

    @Test
    void theCentralPAgreesWithTheExactInterval() {
        Counts one = Counts.of(18, 1_000);
        Counts two = Counts.of(7, 1_200);
        RateRatio ratio = RateRatio.withDefaults();
        Interval interval = p95(ratio.calculate(one, two));
        assertThat(ratio.pValue(one, two, interval.lower(), PValue.CENTRAL)).isCloseTo(0.05, within(1e-10));
        assertThat(ratio.pValue(one, two, interval.upper(), PValue.CENTRAL)).isCloseTo(0.05, within(1e-10));
    }

    @Test
    void wrongInputIsRefused() {
        Counts good = Counts.of(3, 10);
        assertThatThrownBy(() -> RateRatio.withDefaults().calculate(Counts.of(3, 0), good))
                .hasMessageContaining("first must have a denominator above 0, was 0")
                .hasMessageContaining("Maybe its person-years are missing");
        assertThatThrownBy(() -> RateRatio.withDefaults().calculate(good, new Counts(1.5, 10)))
                .hasMessageContaining("second must have a whole number of events for an exact method, was 1.5");
        assertThatThrownBy(() -> RateRatio.withDefaults().pValue(good, good, 0, PValue.CENTRAL))
                .hasMessageContaining("nullRatio must be finite and above 0, was 0.0");
        assertThatThrownBy(() -> RateRatio.withDefaults().with(PairMethod.NEWCOMBE))
                .hasMessageContaining("method of a rate ratio must be EXACT_CONDITIONAL or WALD_LOG, was NEWCOMBE");
        assertThatThrownBy(() -> RateDifference.withDefaults().with(PairMethod.NEWCOMBE))
                .hasMessageContaining("method of a rate difference must be SQUARE_AND_ADD_POISSON or WALD");
        assertThatThrownBy(() -> ProportionDifference.withDefaults().calculate(Counts.of(11, 10), good))
                .hasMessageContaining("first must have a numerator of at most its denominator, was 11.0 of 10.0");
        assertThatThrownBy(() -> ExactPoissonTest.withDefaults().pValue(good, 0, PValue.CENTRAL))
                .hasMessageContaining("nullRate must be finite and above 0, was 0.0");
    }

    private static Interval p95(Estimate estimate) {
        return estimate.interval(ConfidenceLevel.P95).orElseThrow();
    }
}
