package io.github.chinsdk.kpi.variation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ShewhartChartTest {

    private static List<Subgroup> values(double... values) {
        List<Subgroup> series = new ArrayList<>();
        for (double value : values) {
            series.add(Double.isNaN(value) ? Subgroup.missing() : Subgroup.of(value));
        }
        return series;
    }

    private static List<Subgroup> counts(long... pairs) {
        List<Subgroup> series = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            series.add(Subgroup.of(Counts.of(pairs[i], pairs[i + 1])));
        }
        return series;
    }

    private static ControlLimits limits(ControlChart chart, int point) {
        return chart.points().get(point).limits().orElseThrow();
    }

    @Test
    void individualValuesByHand() {
        // Moving ranges 2, 2, 2; sigma 2 / 1.128.
        ControlChart chart = ShewhartChart.of(ShewhartType.I).calculate(values(4, 6, 4, 6));

        assertThat(chart.phases().get(0).centre()).hasValue(5);
        assertThat(limits(chart, 0).upper()).isCloseTo(5 + 6 / 1.128, within(1e-12));
        assertThat(limits(chart, 0).lowerWarning()).isCloseTo(5 - 4 / 1.128, within(1e-12));
    }

    @Test
    void proportionsByHand() {
        ControlChart chart =
                ShewhartChart.of(ShewhartType.P).with(RateUnit.PERCENT).calculate(counts(10, 100, 40, 100, 25, 50));

        assertThat(chart.phases().get(0).centre()).hasValue(30);
        assertThat(limits(chart, 0).upper()).isCloseTo(100 * (0.3 + 3 * Math.sqrt(0.3 * 0.7 / 100)), within(1e-12));
        assertThat(chart.points().get(0).isSignal()).isTrue();
        assertThat(chart.points().get(1).isSignal()).isFalse();
        assertThat(chart.points().get(2).isSignal()).isTrue();
        assertThat(chart.isSignal()).isTrue();
    }

    @Test
    void ratesCountsAndGapsByHand() {
        ControlChart rates = ShewhartChart.of(ShewhartType.U).calculate(counts(4, 4, 2, 2));
        assertThat(limits(rates, 0).upper()).isCloseTo(1 + 3 * 0.5, within(1e-12));
        assertThat(limits(rates, 0).lower()).isZero();
        ControlChart counts = ShewhartChart.of(ShewhartType.C).calculate(values(3, 5));
        assertThat(limits(counts, 0).upper()).isCloseTo(10, within(1e-12));
        ControlChart gaps = ShewhartChart.of(ShewhartType.G).calculate(values(1, 2, 6));
        assertThat(gaps.phases().get(0).centre()).hasValue(2);
        assertThat(limits(gaps, 0).upper()).isCloseTo(3 + 3 * Math.sqrt(12), within(1e-12));
    }

    /** qicharts2 draws the two-sigma line of an MR chart at two thirds of the upper limit, below where it belongs. */
    @Test
    void theWarningLimitOfMovingRangesIsTwoThirdsOfTheWay() {
        ControlChart chart = ShewhartChart.of(ShewhartType.MR).calculate(values(1, 3, 2, 4, 1));
        double centre = chart.phases().get(0).centre().orElseThrow();
        double peersWarningLimit = 3.267 * centre * 2 / 3;

        assertThat(centre).isEqualTo(2);
        assertThat(limits(chart, 1).upper()).isCloseTo(3.267 * 2, within(1e-12));
        assertThat(limits(chart, 1).upperWarning())
                .isCloseTo(2 + (3.267 * 2 - 2) * 2 / 3, within(1e-12))
                .isGreaterThan(peersWarningLimit);
        assertThat(chart.points().get(0).value()).isEmpty();
        assertThat(chart.points().get(0).reason()).isEqualTo("there is no value before it to take the range from");
    }

    /** qicharts2 takes the sigma of a frozen I' chart from points after the baseline too. */
    @Test
    void aBaselineFreezesSigmaAsWell() {
        List<Subgroup> calm = counts(10, 10, 12, 10, 10, 10, 12, 10);
        List<Subgroup> wild = new ArrayList<>(calm);
        wild.addAll(counts(90, 10, 1, 10, 80, 10));

        ControlLimits before = limits(ShewhartChart.of(ShewhartType.I_PRIME).calculate(calm), 0);
        ControlLimits after =
                limits(ShewhartChart.of(ShewhartType.I_PRIME).withBaseline(4).calculate(wild), 0);

        assertThat(after).isEqualTo(before);
    }

    /** qicharts2 plots 3 events over nobody at infinity and lets them into the centre. */
    @Test
    void eventsOverNobodyHaveNoValue() {
        ControlChart chart = ShewhartChart.of(ShewhartType.U).calculate(counts(5, 100, 3, 0, 0, 100, 2, 100));

        assertThat(chart.points().get(1).value()).isEmpty();
        assertThat(chart.points().get(1).limits()).isEmpty();
        assertThat(chart.points().get(1).reason()).isEqualTo("the denominator is 0");
        assertThat(chart.phases().get(0).centre()).hasValue(7.0 / 300);
        assertThat(chart.phases().get(0).runs().usefulPoints()).isEqualTo(3);
        ControlChart impossible = ShewhartChart.of(ShewhartType.P).calculate(counts(5, 4, 1, 2, 2, 4));
        assertThat(impossible.points().get(0).reason())
                .isEqualTo("the numerator is above the denominator, which a proportion cannot be");
        assertThat(impossible.phases().get(0).centre()).hasValue(0.5);
    }

    @Test
    void undefinedLimitsAreSaidInWords() {
        ControlChart constant = ShewhartChart.of(ShewhartType.I).calculate(values(5, 5, 5, 5));
        assertThat(constant.phases().get(0).reason())
                .isEqualTo("sigma is zero or undefined, because the values that count do not vary");
        assertThat(constant.points().get(0).limits()).isEmpty();
        assertThat(constant.caveats()).extracting(Caveat::code).containsExactly("limits-undefined");
        assertThat(constant.isSignal()).isFalse();
        assertThat(constant.phases().get(0).runs()).isEqualTo(new RunsAnalysis(0, 0, 0, 0, 0));
        ControlChart one = ShewhartChart.of(ShewhartType.I).calculate(values(5));
        assertThat(one.phases().get(0).reason()).isEqualTo("one value has no moving range");
        ControlChart none = ShewhartChart.of(ShewhartType.C).calculate(values(Double.NaN));
        assertThat(none.phases().get(0).reason()).isEqualTo("no point that counts has a value");
        assertThat(none.phases().get(0).centre()).isEmpty();
        ControlChart nobody = ShewhartChart.of(ShewhartType.P_PRIME).calculate(counts(0, 5, 0, 6));
        assertThat(nobody.points().get(0).limits()).isEmpty();
    }

    @Test
    void phasesHaveTheirOwnCentre() {
        ControlChart chart = ShewhartChart.of(ShewhartType.C).withPhases(3).calculate(values(1, 2, 3, 11, 12, 13));

        assertThat(chart.phases()).extracting(ControlPhase::start).containsExactly(0, 3);
        assertThat(chart.phases().get(0).centre()).hasValue(2);
        assertThat(chart.phases().get(1).centre()).hasValue(12);
        assertThat(chart.points().get(3).phase()).isEqualTo(1);
        assertThat(chart.workings()).isNotEmpty();
    }

    @Test
    void excludedPointsAreDrawnButNotCounted() {
        ControlChart chart = ShewhartChart.of(ShewhartType.C).withExcluded(1).calculate(values(4, 100, 4, 4));

        assertThat(chart.phases().get(0).centre()).hasValue(4);
        assertThat(chart.points().get(1).isSignal()).isTrue();
        assertThat(chart.phases().get(0).runs().usefulPoints()).isZero();
    }

    /** Anhoej and Olesen 2014, table 1: with 20 useful points a run of at most 7 and at least 6 crossings are random. */
    @Test
    void theAnhoejLimitsOfTwentyPoints() {
        double[] series = new double[20];
        for (int i = 0; i < 20; i++) {
            series[i] = i < 10 ? 1 : 2;
        }
        RunsAnalysis runs = ShewhartChart.of(ShewhartType.RUN)
                .calculate(values(series))
                .phases()
                .get(0)
                .runs();

        assertThat(runs.longestRunAllowed()).isEqualTo(7);
        assertThat(runs.crossingsRequired()).isEqualTo(6);
        assertThat(runs.longestRun()).isEqualTo(10);
        assertThat(runs.crossings()).isEqualTo(1);
        assertThat(runs.isSignal()).isTrue();
    }

    @Test
    void badInputIsNamed() {
        ShewhartChart chart = ShewhartChart.of(ShewhartType.P);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.calculate(List.of()))
                .withMessage(
                        "series must not be empty%nMaybe the filter before the chart let nothing through.".formatted());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.calculate(values(0.5)))
                .withMessageStartingWith("point 0: a P chart of proportions needs a denominator")
                .withMessageContaining("Maybe make it with Subgroup.of(Counts).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShewhartChart.of(ShewhartType.C).calculate(values(1, -1)))
                .withMessageStartingWith("point 1: value must be >= 0 on a C chart of counts, was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withBaseline(1))
                .withMessageStartingWith("points must be >= 2, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withExcluded(2).calculate(counts(1, 2, 1, 2)))
                .withMessageStartingWith("position must be in [0, 1], was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subgroup.of(Double.NaN))
                .withMessageStartingWith("value must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subgroup(OptionalDouble.of(1), OptionalDouble.of(-1)))
                .withMessageStartingWith("denominator must be finite and >= 0, was -1.0");
    }
}
