package io.github.chinsdk.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import org.junit.jupiter.api.Test;

class DifferenceInDifferencesTest {

    private static final BeforeAndAfter HALVED = new BeforeAndAfter(Counts.of(40, 1_000), Counts.of(20, 1_000));
    private static final BeforeAndAfter UNCHANGED = new BeforeAndAfter(Counts.of(50, 2_000), Counts.of(50, 2_000));
    private static final BeforeAndAfter NONE_BEFORE = new BeforeAndAfter(Counts.of(0, 10), Counts.of(5, 10));
    private static final BeforeAndAfter NOBODY_AFTER = new BeforeAndAfter(Counts.of(1, 10), Counts.of(0, 0));

    @Test
    void halvedAgainstUnchanged() {
        Estimate ratio = DifferenceInDifferences.withDefaults().rateRatio(HALVED, UNCHANGED);
        assertThat(ratio.value()).isCloseTo(0.5, within(1e-15));
        assertThat(ratio.workings().get(1).value())
                .isCloseTo(StrictMath.sqrt(1 / 20.0 + 1 / 40.0 + 2 / 50.0), within(1e-15));
        assertThat(ratio.caveats()).extracting(Caveat::code).containsExactly("parallel-trends-assumed");
        Estimate difference = DifferenceInDifferences.withDefaults().rateDifference(HALVED, UNCHANGED);
        assertThat(difference.value()).isCloseTo(-20, within(1e-12));
        assertThat(difference.unit()).isEqualTo(RateUnit.PER_1_000);
        assertThat(difference.counts()).isEqualTo(Counts.of(160, 6_000));
    }

    @Test
    void theWorkingsAddUp() {
        Estimate difference = DifferenceInDifferences.withDefaults()
                .with(RateUnit.PER_100_000)
                .rateDifference(HALVED, UNCHANGED);
        double treated = difference.workings().get(0).value()
                - difference.workings().get(1).value();
        double control = difference.workings().get(2).value()
                - difference.workings().get(3).value();
        assertThat(treated - control).isCloseTo(difference.value(), within(1e-9));
    }

    @Test
    void swappingTheGroupsInvertsTheRatioAndTheSign() {
        DifferenceInDifferences calculator = DifferenceInDifferences.withDefaults();
        assertThat(calculator.rateRatio(UNCHANGED, HALVED).value()).isCloseTo(2, within(1e-14));
        assertThat(calculator.rateDifference(UNCHANGED, HALVED).value()).isCloseTo(20, within(1e-12));
    }

    @Test
    void noEventsInACellLeaveTheDifferenceAlone() {
        DifferenceInDifferences calculator = DifferenceInDifferences.withDefaults();
        Estimate ratio = calculator.rateRatio(NONE_BEFORE, UNCHANGED);
        assertThat(ratio.isCalculated()).isFalse();
        assertThat(ratio.reason())
                .isEqualTo(
                        "There are no events for treated before, so a ratio is undefined; the rate difference is not.");
        assertThat(calculator.rateDifference(NONE_BEFORE, UNCHANGED).value()).isCloseTo(500, within(1e-12));
    }

    @Test
    void nobodyAtRiskIsUndefined() {
        DifferenceInDifferences calculator = DifferenceInDifferences.withDefaults();
        String reason = "There are no person-years for control after.";
        assertThat(calculator.rateRatio(HALVED, NOBODY_AFTER).reason()).isEqualTo(reason);
        assertThat(calculator.rateDifference(HALVED, NOBODY_AFTER).reason()).isEqualTo(reason);
    }

    @Test
    void noEventAnywhereIsADifferenceOfZeroWithoutInterval() {
        BeforeAndAfter quiet = new BeforeAndAfter(Counts.of(0, 10), Counts.of(0, 10));
        Estimate difference =
                DifferenceInDifferences.withDefaults().with(ConfidenceLevel.P99).rateDifference(quiet, quiet);
        assertThat(difference.value()).isZero();
        assertThat(difference.intervals()).isEmpty();
        assertThat(difference.caveats()).extracting(Caveat::code).contains("no-events");
    }

    @Test
    void aLevelComesOnce() {
        assertThatThrownBy(() -> DifferenceInDifferences.withDefaults().with(ConfidenceLevel.P95, ConfidenceLevel.P95))
                .hasMessage("levels must differ, 95% came twice\nMaybe leave one of them out.");
    }
}
