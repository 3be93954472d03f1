package io.github.chinsdk.kpi.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.comparison.ProportionDifference;
import io.github.chinsdk.kpi.inequality.QuantileAssignment.QuantileStatus;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import java.util.List;
import org.junit.jupiter.api.Test;

class InequalityMeasuresTest {

    @Test
    void tiesLeaveAQuantileEmptyAndItSaysSo() {
        QuantileAssignment assigned = Quantiles.quintiles()
                .with(QuantileOrder.LOWEST_FIRST)
                .assign(new double[] {0, 0, 0, -0.0, 0, 1, 2, 3, 4, Double.NaN});
        assertThat(assigned.quantile(3)).isEqualTo(assigned.quantile(0));
        assertThat(assigned.status(2)).isEqualTo(QuantileStatus.EMPTY_BECAUSE_OF_TIES);
        assertThat(assigned.emptyQuantiles()).contains(2);
        assertThat(assigned.reason(9)).isEqualTo("the area has no finite value");
        assertThat(assigned.toArray(-1)[9]).isEqualTo(-1);
        assertThatThrownBy(() -> assigned.quantile(9))
                .hasMessageContaining("no quantile for area 9: the area has no finite value");
        assertThatThrownBy(() -> assigned.status(6)).hasMessageContaining("quantile must be in [1, 5], was 6");
    }

    @Test
    void tooFewAreasGetNoQuantile() {
        QuantileAssignment none = Quantiles.deciles().assign(new double[] {1, 2, 3});
        assertThat(none.isAssigned(0)).isFalse();
        assertThat(none.reason(0)).isEqualTo("only 3 areas have a value, fewer than 10 quantiles");
        assertThat(none.status(1)).isEqualTo(QuantileStatus.TOO_FEW_AREAS);
        assertThatThrownBy(() -> Quantiles.of(1)).hasMessageContaining("quantiles must be in [2, 1000], was 1");
    }

    @Test
    void oneInfiniteAreaDoesNotSpoilTheRest() {
        QuantileAssignment halves = Quantiles.of(2).assign(new double[] {1, Double.POSITIVE_INFINITY, 3, Double.NaN});
        assertThat(halves.toArray(0)).containsExactly(2, 0, 1, 0);
        assertThat(halves.reason(1)).isEqualTo("the area has no finite value");
    }

    @Test
    void theAbsoluteGapOfProportionsIsNewcombesDifference() {
        Counts most = Counts.of(56, 70);
        Counts least = Counts.of(48, 80);
        Proportion proportion = Proportion.withDefaults();
        Estimate gap = InequalityGap.withDefaults().absolute(proportion.calculate(most), proportion.calculate(least));
        Estimate newcombe = ProportionDifference.withDefaults().calculate(most, least);
        assertThat(gap.value()).isCloseTo(newcombe.value(), within(1e-12));
        for (int level = 0; level < 2; level++) {
            assertThat(gap.intervals().get(level).lower())
                    .isCloseTo(newcombe.intervals().get(level).lower(), within(1e-12));
            assertThat(gap.intervals().get(level).upper())
                    .isCloseTo(newcombe.intervals().get(level).upper(), within(1e-12));
        }
    }

    @Test
    void theRelativeGapIsARatioWithAnIntervalAroundIt() {
        CrudeRate rate = CrudeRate.withDefaults();
        Estimate most = rate.calculate(Counts.of(300, 1_000));
        Estimate least = rate.calculate(Counts.of(100, 1_000));
        Estimate ratio = InequalityGap.withDefaults().relative(most, least);
        assertThat(ratio.value()).isCloseTo(3, within(1e-12));
        // Close to exp(ln 3 -+ 1.96 sqrt(1/300 + 1/100)).
        assertThat(ratio.interval(ConfidenceLevel.P95).orElseThrow().lower()).isCloseTo(2.393, within(0.02));
        assertThat(ratio.interval(ConfidenceLevel.P95).orElseThrow().upper()).isCloseTo(3.761, within(0.04));
        Estimate none = rate.calculate(Counts.of(0, 1_000));
        assertThat(InequalityGap.withDefaults().relative(most, none).reason())
                .contains("a ratio needs two values above 0");
        Estimate nobody = rate.calculate(Counts.of(0, 0));
        assertThat(InequalityGap.withDefaults().absolute(most, nobody).reason())
                .isEqualTo("the least deprived has no value: there is nobody in the denominator");
        assertThatThrownBy(() -> InequalityGap.withDefaults()
                        .absolute(most, rate.with(RateUnit.PER_1_000).calculate(Counts.of(1, 10))))
                .hasMessageContaining("leastDeprived must be per 100,000 like mostDeprived, was per 1,000");
    }

    @Test
    void deprivationIsWeightedByPatients() {
        List<AreaScore> areas = List.of(new AreaScore(40, 100), new AreaScore(10, 300), new AreaScore(99, 0));
        assertThat(PopulationWeightedDeprivation.withDefaults().calculate(areas).value())
                .isEqualTo(17.5);
        assertThat(PopulationWeightedDeprivation.withDefaults()
                        .calculate(List.of())
                        .status())
                .isEqualTo(EstimateStatus.UNDEFINED);
        assertThatThrownBy(() -> new AreaScore(1, -1)).hasMessageContaining("patients must be >= 0, was -1");
        assertThatThrownBy(() -> new AreaScore(Double.NaN, 1)).hasMessageContaining("score must be finite, was NaN");
    }

    @Test
    void theConcentrationIndexIsNegativeWhereTheDeprivedHaveMore() {
        ConcentrationIndex index = ConcentrationIndex.withDefaults();
        assertThat(index.calculate(List.of(Counts.of(10, 100), Counts.of(10, 100)))
                        .value())
                .isZero();
        // Two equal groups, all events in the first: C = 2 / m * f y R - 1 = 2 * 0.25 - 1.
        Estimate all = index.calculate(List.of(Counts.of(10, 100), Counts.of(0, 100)));
        assertThat(all.value()).isEqualTo(-0.5);
        assertThat(all.workings().stream().mapToDouble(w -> w.value()).sum()).isEqualTo(all.value());
        assertThat(index.calculate(List.of(Counts.of(0, 100))).reason()).startsWith("there are no events");
        assertThat(index.calculate(List.of()).reason()).isEqualTo("there is nobody in the groups");
    }
}
