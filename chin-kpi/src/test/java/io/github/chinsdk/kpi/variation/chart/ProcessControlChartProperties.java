package io.github.chinsdk.kpi.variation.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ProcessControlChartProperties {

    @Provide
    Arbitrary<int[]> series() {
        return Arbitraries.integers()
                .between(0, 40)
                .array(int[].class)
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static List<SpecialCause> causes(double[] values) {
        return ProcessControlChart.withDefaults().calculate(ProcessControlChartTest.monthly(values)).points().stream()
                .map(XmrPoint::cause)
                .toList();
    }

    @Property(seed = "20271")
    void shiftingAndScalingChangesNoFlag(
            @ForAll("series") int[] series,
            @ForAll @IntRange(min = -1_000, max = 1_000) int shift,
            @ForAll @IntRange(min = -5, max = 5) int power) {
        // Multiples of n have a mean that is exact, and so has every shift of them and every power of two.
        double[] values = Arrays.stream(series)
                .mapToDouble(y -> (double) y * series.length)
                .toArray();
        double scale = StrictMath.pow(2, power);
        double[] moved = Arrays.stream(values).map(y -> (y + shift) * scale).toArray();

        assertThat(causes(moved)).isEqualTo(causes(values));
    }

    @Property(seed = "20272")
    void turningTheSeriesUpsideDownTurnsEveryFlag(@ForAll("series") int[] series) {
        double[] values = Arrays.stream(series).asDoubleStream().toArray();
        double[] mirrored = Arrays.stream(values).map(y -> -y).toArray();

        List<SpecialCause> up = causes(values);
        List<SpecialCause> down = causes(mirrored);
        for (int i = 0; i < up.size(); i++) {
            assertThat(down.get(i).side()).isEqualTo(-up.get(i).side());
        }
    }

    @Property(seed = "20273")
    void everyPointOutsideTheLimitsIsSaidToBe(@ForAll("series") int[] series) {
        double[] values = Arrays.stream(series).asDoubleStream().toArray();
        XmrChart chart = ProcessControlChart.withDefaults().calculate(ProcessControlChartTest.monthly(values));
        chart.segments().get(0).limits().ifPresent(limits -> {
            for (XmrPoint point : chart.points()) {
                double value = point.observation().value().orElseThrow();
                assertThat(point.cause() == SpecialCause.ABOVE_UPPER_LIMIT).isEqualTo(value > limits.upper());
                assertThat(point.cause() == SpecialCause.BELOW_LOWER_LIMIT).isEqualTo(value < limits.lower());
            }
        });
    }

    /** Straight from the wording of the rule, without the engine's running counters. */
    @Property(seed = "20274")
    void aRunOfSevenIsSevenOnOneSide(@ForAll("series") int[] series) {
        double[] values = Arrays.stream(series).asDoubleStream().toArray();
        XmrChart chart = ProcessControlChart.withDefaults().calculate(ProcessControlChartTest.monthly(values));
        if (chart.segments().get(0).limits().isEmpty()) {
            return;
        }
        double mean = chart.segments().get(0).mean().orElseThrow();
        for (int i = 0; i < values.length; i++) {
            boolean inRun = false;
            for (int from = Math.max(0, i - 6); from <= i && from + 7 <= values.length; from++) {
                double[] window = Arrays.copyOfRange(values, from, from + 7);
                inRun |= Arrays.stream(window).allMatch(y -> y > mean)
                        || Arrays.stream(window).allMatch(y -> y < mean);
            }
            if (inRun) {
                assertThat(chart.points().get(i).cause()).isNotEqualTo(SpecialCause.NONE);
            } else {
                assertThat(chart.points().get(i).cause())
                        .isNotIn(SpecialCause.SEVEN_ABOVE_MEAN, SpecialCause.SEVEN_BELOW_MEAN);
            }
        }
    }
}
