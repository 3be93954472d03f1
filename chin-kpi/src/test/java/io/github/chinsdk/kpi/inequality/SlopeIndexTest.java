package io.github.chinsdk.kpi.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlopeIndexTest {

    /** Rates falling from 100 to 10 over deciles, limits of a tenth: the golden edge case S163. */
    private static List<QuantileValue> fallingRates() {
        List<QuantileValue> quantiles = new ArrayList<>();
        for (int quantile = 1; quantile <= 10; quantile++) {
            double value = 110 - 10 * quantile;
            quantiles.add(new QuantileValue(
                    quantile, 1_000, value, new Interval(ConfidenceLevel.P95, 0.9 * value, 1.1 * value)));
        }
        return quantiles;
    }

    /** Four people beside ten million: what rational arithmetic gives for the weighted regression. */
    @Test
    void keepsItsDigitsBesideOneVeryLargeQuantile() {
        List<QuantileValue> quantiles = new ArrayList<>();
        for (int quantile = 1; quantile <= 5; quantile++) {
            quantiles.add(new QuantileValue(
                    quantile,
                    quantile == 5 ? 10_000_000 : 1,
                    quantile,
                    new Interval(ConfidenceLevel.P95, quantile - 0.5, quantile + 0.5)));
        }
        Estimate index = SlopeIndexOfInequality.withDefaults().calculate(quantiles);
        assertThat(index.value()).isCloseTo(5.00000049999975, within(1e-12));
        assertThat(index.workings().get(0).value()).isCloseTo(2.499998750000525, within(1e-12));
        Interval interval = index.interval(ConfidenceLevel.P95).orElseThrow();
        assertThat((interval.upper() - interval.lower()) / 2 / ConfidenceLevel.P95.z())
                .isCloseTo(0.5704359863593179, within(1e-14));
    }

    /**
     * PHEindicatormethods 2.1.0 takes a multiplier below 1, not below 0, for a change of direction when it transforms
     * rates: at 0.5 it printed a relative index of 2.08 with limits 0.41 and 0.56. A unit cannot turn a direction.
     */
    @Test
    void aMultiplierBetweenZeroAndOneScalesAndNothingElse() {
        SlopeIndexOfInequality slope =
                SlopeIndexOfInequality.withDefaults().with(ValueScale.RATE).with(SlopeFit.TRANSFORMED);
        RelativeIndexOfInequality relative =
                RelativeIndexOfInequality.withDefaults().with(ValueScale.RATE).with(SlopeFit.TRANSFORMED);
        Estimate whole = slope.calculate(fallingRates());
        Estimate half = slope.with(RateUnit.ofMultiplier(0.5)).calculate(fallingRates());
        assertThat(half.value()).isEqualTo(whole.value() / 2);
        for (int level = 0; level < 2; level++) {
            Interval ofWhole = whole.intervals().get(level);
            assertThat(half.intervals().get(level))
                    .isEqualTo(new Interval(ofWhole.level(), ofWhole.lower() / 2, ofWhole.upper() / 2));
            assertThat(half.intervals().get(level).contains(half.value())).isTrue();
        }
        Estimate ratio = relative.calculate(fallingRates());
        assertThat(ratio.value()).isCloseTo(0.0998518, within(1e-6));
        assertThat(ratio.intervals()).allMatch(interval -> interval.contains(ratio.value()) && interval.upper() < 1);
    }

    @Test
    void theOtherDirectionMirrorsEverything() {
        SlopeIndexOfInequality slope = SlopeIndexOfInequality.withDefaults();
        Estimate down = slope.calculate(fallingRates());
        Estimate up = slope.with(SlopeDirection.MOST_FROM_LEAST).calculate(fallingRates());
        assertThat(up.value()).isEqualTo(-down.value());
        assertThat(up.intervals().get(0).lower())
                .isEqualTo(-down.intervals().get(0).upper());
    }

    @Test
    void theSimulationAgreesWithTheExactErrorAndRepeatsItself() {
        SlopeIndexOfInequality exact = SlopeIndexOfInequality.withDefaults();
        SlopeIndexOfInequality simulated = exact.with(new Simulation(200_000, 7));
        Estimate one = simulated.calculate(fallingRates());
        Interval wanted = exact.calculate(fallingRates()).intervals().get(0);
        Interval found = one.intervals().get(0);
        double half = (wanted.upper() - wanted.lower()) / 2;
        assertThat(found.lower()).isCloseTo(wanted.lower(), within(0.02 * half));
        assertThat(found.upper()).isCloseTo(wanted.upper(), within(0.02 * half));
        assertThat(one.method()).isEqualTo(SlopeMethod.SIMULATED);
        List<QuantileValue> shuffled = fallingRates();
        Collections.reverse(shuffled);
        assertThat(simulated.calculateAll(List.of(fallingRates(), shuffled))).containsExactly(one, one);
    }

    /** Blocks that are kept for many areas, drawn anew because they are too many, or of one area alone: the same bits. */
    @Test
    void aBatchAndASingleAreaHaveTheSameDraws() {
        List<QuantileValue> five = fallingRates().subList(0, 5);
        for (Simulation simulation : List.of(new Simulation(1_001, 3), new Simulation(500_000, 3))) {
            SlopeIndexOfInequality slope =
                    SlopeIndexOfInequality.withDefaults().with(ValueScale.RATE).with(simulation);
            assertThat(slope.calculateAll(List.of(fallingRates(), five, fallingRates())))
                    .containsExactly(
                            slope.calculate(fallingRates()), slope.calculate(five), slope.calculate(fallingRates()));
        }
    }

    @Test
    void aLineThroughZeroHasNoRatio() {
        List<QuantileValue> quantiles = new ArrayList<>();
        for (int quantile = 1; quantile <= 5; quantile++) {
            quantiles.add(QuantileValue.ofStandardError(quantile, 100, quantile - 3, 0.1));
        }
        Estimate ratio = RelativeIndexOfInequality.withDefaults().calculate(quantiles);
        assertThat(ratio.status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(ratio.reason()).startsWith("the fitted line reaches 0 or below at one end");
    }

    @Test
    void wrongQuantilesAreRefusedAloneAndRejectedInABatch() {
        SlopeIndexOfInequality slope = SlopeIndexOfInequality.withDefaults();
        assertThatThrownBy(() -> slope.calculate(fallingRates().subList(0, 4)))
                .hasMessageContaining("quantiles must be 5 to 100, were 4")
                .hasMessageContaining("Maybe an area lacks a quantile");
        List<QuantileValue> gap = fallingRates();
        gap.remove(4);
        assertThatThrownBy(() -> slope.calculate(gap))
                .hasMessageContaining("quantiles must be 1 to 9, each once, had 6 in place of 5");
        assertThatThrownBy(() -> slope.with(ValueScale.PROPORTION).calculate(fallingRates()))
                .hasMessageContaining("value and limits of quantile 1 must be strictly between 0 and 1 for PROPORTION");
        List<Estimate> batch = slope.calculateAll(List.of(gap, fallingRates()));
        assertThat(batch.get(0).status()).isEqualTo(EstimateStatus.REJECTED);
        assertThat(batch.get(1)).isEqualTo(slope.calculate(fallingRates()));
        assertThatThrownBy(() -> new Simulation(10, 1))
                .hasMessageContaining("repetitions must be in [1000, 10000000], was 10");
        assertThatThrownBy(() -> QuantileValue.ofStandardError(1, 0, 1, 1))
                .hasMessageContaining("population of quantile 1 must be finite and above 0, was 0.0");
        assertThatThrownBy(() -> QuantileValue.ofStandardError(0, 1, 1, 1))
                .hasMessageContaining("quantile must be >= 1, was 0");
        assertThatThrownBy(() -> new QuantileValue(1, 1, Double.NaN, new Interval(ConfidenceLevel.P95, 0, 1)))
                .hasMessageContaining("value of quantile 1 must be finite, was NaN");
    }
}
