package io.github.chinsdk.kpi.variation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * X-bar and S charts against R's qcc over the piston rings of Montgomery, Introduction to Statistical Quality Control, 2nd
 * ed., pages 206 to 213 (the first 25 samples of five). Qcc's figures as repeated in the tests of the Python package mistat
 * (Kenett, Zacks and Gedeck, Modern Statistics, {@code mistat/qcc/tests}): {@code qcc(diameter[1:25,], type = "S")}.
 */
class MeasurementChartTest {

    private static final int[][] THOUSANDTHS_ABOVE_74 = {
        {30, 2, 19, -8, 8},
        {-5, -8, 1, 11, 4},
        {-12, 24, 21, 5, 2},
        {2, -4, -7, 15, 9},
        {-8, 7, 15, -11, 14},
        {9, -6, -3, -15, -7},
        {-5, 6, -6, 0, 5},
        {-15, 3, -7, 15, -12},
        {8, -5, 9, 5, 4},
        {-2, 0, -10, 7, -5},
        {-6, -2, -6, -5, -10},
        {4, 0, 7, 0, -4},
        {-17, 2, -2, -3, 12},
        {6, -33, -6, 0, -16},
        {12, 14, -2, -1, 7},
        {0, -16, 5, -2, -4},
        {-6, 12, -14, 5, 7},
        {6, 10, 18, 3, 0},
        {-16, 2, 3, 5, -3},
        {0, 10, 13, 20, 3},
        {-12, 1, 9, 5, -4},
        {4, -1, -10, 6, 9},
        {10, -11, -10, 9, 14},
        {15, 8, -7, 0, 10},
        {-18, -16, -5, 17, 13}
    };
    private static final double QCC_CENTRE = 74.00118;
    private static final double QCC_S = 0.009240037;
    private static final double QCC_SIGMA = 0.009829977;
    private static final double QCC_S_UPPER = 0.019302416;

    private static List<Subgroup> pistonRings() {
        return Arrays.stream(THOUSANDTHS_ABOVE_74)
                .map(sample -> Subgroup.ofMeasurements(
                        IntStream.of(sample).mapToDouble(x -> 74 + x / 1000.0).toArray()))
                .toList();
    }

    private static ControlLimits limits(ControlChart chart, int point) {
        return chart.points().get(point).limits().orElseThrow();
    }

    @Test
    void standardDeviationsAsQcc() {
        ControlChart chart = ShewhartChart.of(ShewhartType.S).calculate(pistonRings());

        assertThat(chart.phases().get(0).centre().orElseThrow()).isCloseTo(QCC_S, within(5e-10));
        assertThat(limits(chart, 0).upper()).isCloseTo(QCC_S_UPPER, within(1e-9));
        assertThat(limits(chart, 0).lower()).isZero();
        assertThat(chart.points()).noneMatch(ControlPoint::isSignal);
    }

    @Test
    void meansAsQcc() {
        ControlChart chart = ShewhartChart.of(ShewhartType.X_BAR).calculate(pistonRings());
        double reach = 3 * QCC_SIGMA / Math.sqrt(5);

        assertThat(chart.phases().get(0).centre().orElseThrow()).isCloseTo(QCC_CENTRE, within(5e-6));
        assertThat(limits(chart, 0).upper()).isCloseTo(QCC_CENTRE + reach, within(5e-6));
        assertThat(limits(chart, 0).lower()).isCloseTo(QCC_CENTRE - reach, within(5e-6));
        assertThat(chart.points().get(0).value().orElseThrow()).isCloseTo(74.0102, within(1e-12));
        assertThat(chart.points()).noneMatch(ControlPoint::isSignal);
        assertThat(chart.workings()).anySatisfy(line -> {
            assertThat(line.quantity()).endsWith("standard deviation within subgroups");
            assertThat(line.value()).isCloseTo(QCC_S, within(5e-10));
        });
    }

    /** Qcc leaves twelve measurements out; its weighted centre of what remains. Montgomery (6.30) has the same one. */
    @Test
    void subgroupsOfManySizes() {
        List<Integer> out = List.of(9, 10, 30, 35, 45, 64, 65, 74, 75, 85, 99, 100);
        List<Subgroup> series = IntStream.range(0, 25)
                .mapToObj(sample -> Subgroup.ofMeasurements(IntStream.range(0, 5)
                        .filter(i -> !out.contains(5 * sample + i + 1))
                        .mapToDouble(i -> 74 + THOUSANDTHS_ABOVE_74[sample][i] / 1000.0)
                        .toArray()))
                .toList();
        ControlChart means = ShewhartChart.of(ShewhartType.X_BAR).calculate(series);
        ControlChart deviations = ShewhartChart.of(ShewhartType.S).calculate(series);

        assertThat(means.phases().get(0).centre().orElseThrow()).isCloseTo(74.00075, within(5e-6));
        // Montgomery (6.31): the pooled standard deviation, which is the root of a one-way analysis's mean square
        // within.
        double squares = 0;
        for (Subgroup subgroup : series) {
            double s = subgroup.standardDeviation().orElseThrow();
            squares += (subgroup.denominator().orElseThrow() - 1) * s * s;
        }
        double pooled = Math.sqrt(squares / (113 - 25));
        assertThat(deviations.phases().get(0).centre().orElseThrow()).isCloseTo(pooled, within(1e-15));
        // B4 at 5 measurements, as tabled below, and at 3, from c4 = sqrt(pi) / 2.
        assertThat(limits(deviations, 0).upper() / pooled).isCloseTo(2.089, within(5e-4));
        assertThat(limits(deviations, 1).upper() / pooled).isCloseTo(1 + 3 * Math.sqrt(4 / Math.PI - 1), within(1e-14));
    }

    /** ASTM E2587, table 1, to its digits, and the exact values of small samples. */
    @Test
    void factorsAsTabled() {
        assertThat(NormalSpread.c4(2)).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-15));
        assertThat(NormalSpread.c4(3)).isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-15));
        assertThat(NormalSpread.c4(5)).isCloseTo(3 * Math.sqrt(2 * Math.PI) / 8, within(1e-15));
        assertThat(NormalSpread.c4(10)).isCloseTo(0.9727, within(5e-5));
        assertThat(NormalSpread.c4(25)).isCloseTo(0.9896, within(5e-5));
        assertThat(3 / NormalSpread.c4(5) / Math.sqrt(5)).isCloseTo(1.427, within(5e-4));
        assertThat(3 / NormalSpread.c4(10) / Math.sqrt(10)).isCloseTo(0.975, within(5e-4));
        assertThat(1 - 3 * NormalSpread.relativeSigma(10)).isCloseTo(0.284, within(5e-4));
        assertThat(1 + 3 * NormalSpread.relativeSigma(10)).isCloseTo(1.716, within(5e-4));
        // Large samples: c4 = 1 - 1/(4n) - 7/(32 n^2) - 19/(128 n^3) - ...
        double n = 20_001;
        assertThat(NormalSpread.c4(n))
                .isCloseTo(1 - 1 / (4 * n) - 7 / (32 * n * n) - 19 / (128 * n * n * n), within(1e-13));
        assertThat(NormalSpread.c4(1)).isNaN();
    }

    @Test
    void aSingleMeasurementHasAMeanButNoLimits() {
        List<Subgroup> series = List.of(
                Subgroup.ofMeasurements(1, 3),
                Subgroup.ofMeasurements(7),
                Subgroup.ofMeasurements(),
                Subgroup.ofMeasurements(2, 4));
        ControlChart means = ShewhartChart.of(ShewhartType.X_BAR).calculate(series);
        ControlChart deviations = ShewhartChart.of(ShewhartType.S).calculate(series);

        assertThat(means.phases().get(0).centre().orElseThrow()).isEqualTo(17.0 / 5);
        assertThat(means.points().get(1).value()).hasValue(7);
        assertThat(means.points().get(1).limits()).isEmpty();
        assertThat(means.points().get(2).reason()).isEqualTo("the value is missing");
        assertThat(deviations.points().get(1).reason()).isEqualTo("one measurement has no standard deviation");
        assertThat(deviations.phases().get(0).centre().orElseThrow()).isCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(ShewhartChart.of(ShewhartType.RUN)
                        .calculate(series)
                        .points()
                        .get(0)
                        .value())
                .hasValue(2);
    }

    @Test
    void noSpreadIsSaidInWords() {
        for (ShewhartType type : List.of(ShewhartType.X_BAR, ShewhartType.S)) {
            ControlChart chart = ShewhartChart.of(type)
                    .calculate(List.of(Subgroup.ofMeasurements(3, 3), Subgroup.ofMeasurements(3, 3)));
            assertThat(chart.phases().get(0).reason())
                    .isEqualTo(
                            "sigma is zero or undefined, because no subgroup that counts has measurements that vary");
            assertThat(chart.points().get(0).limits()).isEmpty();
            assertThat(chart.caveats()).extracting(Caveat::code).containsExactly("limits-undefined");
        }
        ControlChart singles = ShewhartChart.of(ShewhartType.X_BAR)
                .calculate(List.of(Subgroup.ofMeasurements(3), Subgroup.ofMeasurements(4)));
        assertThat(singles.points().get(0).limits()).isEmpty();
        assertThat(singles.phases().get(0).centre()).hasValue(3.5);
    }

    @Test
    void measurementsAndCountsAreNotMixedUp() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShewhartChart.of(ShewhartType.P).calculate(List.of(Subgroup.ofMeasurements(1, 2))))
                .withMessage("point 0: a P chart of proportions needs counts, had measurements\n"
                        + "Maybe an X-bar chart is meant: ShewhartType.X_BAR.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ShewhartChart.of(ShewhartType.S).calculate(List.of(Subgroup.of(5))))
                .withMessage("point 0: an S chart of standard deviations needs measurements\n"
                        + "Maybe make it with Subgroup.ofMeasurements(double...); single values belong on an I chart.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subgroup.ofMeasurements(1, Double.NaN))
                .withMessageStartingWith("measurements[1] must be finite, was NaN\nMaybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subgroup(OptionalDouble.of(1), OptionalDouble.of(5), OptionalDouble.of(-1)))
                .withMessageStartingWith("standardDeviation must be finite and >= 0, was -1.0\nMaybe");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Subgroup(OptionalDouble.of(1), OptionalDouble.of(1), OptionalDouble.of(2)))
                .withMessageStartingWith("standardDeviation needs a mean and a whole number of 2 measurements or more")
                .withMessageContaining("\nMaybe");
    }

    /** Qcc over the orange juice cans of Montgomery, 2nd ed., pages 152 to 155, from the same tests of mistat. */
    @Test
    void npChartIsAPChartInTheUnitOfItsDenominator() {
        int[] spoilt = {
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
        };
        List<Subgroup> cans = IntStream.of(spoilt)
                .mapToObj(count -> Subgroup.of(Counts.of(count, 50)))
                .toList();
        ControlChart np = ShewhartChart.of(ShewhartType.P)
                .with(new RateUnit(50, "cans of 50"))
                .calculate(cans);

        assertThat(np.phases().get(0).centre().orElseThrow()).isCloseTo(50 * 0.2313333, within(50 * 5e-8));
        assertThat(limits(np, 0).lower()).isCloseTo(50 * 0.05242755, within(50 * 5e-9));
        assertThat(limits(np, 0).upper()).isCloseTo(50 * 0.4102391, within(50 * 5e-8));
        assertThat(np.points().get(14).value().orElseThrow()).isCloseTo(22, within(1e-12));
        assertThat(IntStream.range(0, 30).filter(i -> np.points().get(i).isSignal()))
                .containsExactly(14, 22);
    }
}
