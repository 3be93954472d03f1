package io.github.chinsdk.kpi.variation.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Working;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProcessControlChartTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    static List<Observation> monthly(double... values) {
        List<Observation> series = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            LocalDate date = START.plusMonths(i);
            series.add(Double.isNaN(values[i]) ? Observation.missing(date) : Observation.of(date, values[i]));
        }
        return series;
    }

    private static List<SpecialCause> causes(XmrChart chart) {
        return chart.points().stream().map(XmrPoint::cause).toList();
    }

    @Test
    void limitsByHand() {
        // Mean 5; moving ranges 2, 2, 2: mean 2; limits 5 -+ 5.32.
        XmrChart chart = ProcessControlChart.withDefaults().calculate(monthly(4, 6, 4, 6));

        XmrLimits limits = chart.segments().get(0).limits().orElseThrow();
        assertThat(chart.segments().get(0).mean()).hasValue(5);
        assertThat(limits.averageMovingRange()).isEqualTo(2);
        assertThat(limits.lower()).isCloseTo(-0.32, within(1e-12));
        assertThat(limits.upper()).isCloseTo(10.32, within(1e-12));
        assertThat(limits.movingRangesUsed()).isEqualTo(3);
        assertThat(chart.caveats()).extracting(Caveat::code).containsExactly("trial-limits");
        assertThat(chart.caveats().get(0).text())
                .isEqualTo("Limits of the segment from 2024-01-01 are of 4 points and provisional: each further point"
                        + " moves them.");
        assertThat(chart.workings())
                .contains(
                        new Working("segment from 2024-01-01: mean moving range", 2),
                        new Working("segment from 2024-01-01: 2.66 times the mean moving range", 5.32));
        assertThat(chart.variation()).isEqualTo(VariationType.COMMON_CAUSE);
    }

    /** NHSRplotthedots screens the one moving range, gets limits on the mean, and calls all 21 points special. */
    @Test
    void zerosThenOneIsNotTwentyOneSpecialCauses() {
        double[] values = new double[21];
        values[20] = 1;
        int peersSpecialCauses = 21;

        XmrChart chart = ProcessControlChart.withDefaults().calculate(monthly(values));

        assertThat(chart.specialCauses()).isEmpty();
        assertThat(chart.specialCauses().size()).isNotEqualTo(peersSpecialCauses);
        assertThat(chart.segments().get(0).limits()).isEmpty();
        assertThat(chart.segments().get(0).reason())
                .isEqualTo("all moving ranges are zero but the extreme ones, which screening leaves out, so the limits"
                        + " would lie on the mean; a chart for rare events or a run chart suits such a series");
        assertThat(chart.variation()).isEqualTo(VariationType.NOT_ASSESSED);
        assertThat(chart.caveats()).extracting(Caveat::code).containsExactly("limits-undefined");
    }

    @Test
    void aConstantSeriesHasNoLimits() {
        double[] values = new double[15];
        Arrays.fill(values, 0.1);

        XmrChart chart = ProcessControlChart.withDefaults().withTarget(0.2).calculate(monthly(values));

        assertThat(chart.segments().get(0).reason())
                .isEqualTo("all moving ranges are zero, so the limits would lie on the mean");
        assertThat(chart.segments().get(0).mean()).hasValue(0.1);
        assertThat(chart.assurance()).isEqualTo(AssuranceType.NOT_ASSESSED);
        assertThat(chart.assuranceReason())
                .isEqualTo("the limits are undefined: all moving ranges are zero, so the limits would lie on the mean");
    }

    @Test
    void oneValueAndNoValueHaveNoLimits() {
        assertThat(ProcessControlChart.withDefaults()
                        .calculate(monthly(3))
                        .segments()
                        .get(0)
                        .reason())
                .isEqualTo("the baseline has no two consecutive values, so there is no moving range");
        XmrSegment missing = ProcessControlChart.withDefaults()
                .calculate(monthly(Double.NaN, Double.NaN))
                .segments()
                .get(0);
        assertThat(missing.reason()).isEqualTo("every value of the baseline is missing");
        assertThat(missing.mean()).isEmpty();
    }

    @Test
    void aPointBeyondALimitComesBeforeEveryOtherRule() {
        double[] values = new double[20];
        for (int i = 0; i < 20; i++) {
            values[i] = i % 2;
        }
        values[19] = 9;
        XmrChart chart = ProcessControlChart.withDefaults()
                .with(ImprovementDirection.DECREASE)
                .calculate(monthly(values));

        assertThat(chart.points().get(19).cause()).isEqualTo(SpecialCause.ABOVE_UPPER_LIMIT);
        assertThat(chart.points().get(19).nearness()).isEqualTo(XmrPoint.Nearness.ABOVE_LIMIT);
        assertThat(chart.variation()).isEqualTo(VariationType.CONCERN);
        // Screened: 18 moving ranges of 1 and one of 8; 8 is above 3.267 x 26/19.
        assertThat(chart.segments().get(0).limits().orElseThrow().movingRangesScreened())
                .isEqualTo(1);
        assertThat(chart.segments().get(0).limits().orElseThrow().averageMovingRange())
                .isEqualTo(1);
    }

    @Test
    void aTieBreaksATrendAndTheMeanBreaksARun() {
        XmrChart trend = ProcessControlChart.withDefaults().calculate(monthly(1, 2, 3, 4, 5, 6, 7));
        assertThat(causes(trend).subList(1, 6)).containsOnly(SpecialCause.INCREASING_TREND);
        XmrChart broken = ProcessControlChart.withDefaults().calculate(monthly(1, 2, 3, 4, 4, 5, 6));
        assertThat(causes(broken)).doesNotContain(SpecialCause.INCREASING_TREND);
        XmrChart missing = ProcessControlChart.withDefaults().calculate(monthly(1, 2, 3, Double.NaN, 5, 6, 7, 8));
        assertThat(causes(missing)).doesNotContain(SpecialCause.INCREASING_TREND);
        assertThat(missing.points().get(3).cause()).isEqualTo(SpecialCause.NOT_ASSESSED);
        assertThat(missing.points().get(3).nearness()).isEqualTo(XmrPoint.Nearness.UNDEFINED);
    }

    @Test
    void rebasingStartsAgain() {
        double[] values = new double[30];
        for (int i = 0; i < 30; i++) {
            values[i] = (i < 15 ? 50 : 70) + i % 3;
        }
        ProcessControlChart plain = ProcessControlChart.withDefaults()
                .with(ImprovementDirection.INCREASE)
                .withTarget(65);
        XmrChart one = plain.calculate(monthly(values));
        XmrChart two = plain.withRebasing(START.plusMonths(15)).calculate(monthly(values));

        assertThat(one.specialCauses()).isNotEmpty();
        assertThat(two.specialCauses()).isEmpty();
        assertThat(two.segments()).hasSize(2);
        assertThat(two.segments().get(0).mean()).hasValue(51);
        assertThat(two.segments().get(1).mean()).hasValue(71);
        assertThat(two.segments().get(1).start()).isEqualTo(START.plusMonths(15));
        assertThat(two.assurance()).isEqualTo(AssuranceType.CONSISTENTLY_PASSES);
        assertThat(plain.with(ImprovementDirection.DECREASE)
                        .withRebasing(START.plusMonths(15))
                        .calculate(monthly(values))
                        .assurance())
                .isEqualTo(AssuranceType.CONSISTENTLY_FAILS);
    }

    @Test
    void aBaselineFixesTheLimits() {
        double[] values = new double[24];
        for (int i = 0; i < 24; i++) {
            values[i] = (i < 12 ? 10 : 12) + i % 2;
        }
        XmrChart chart = ProcessControlChart.withDefaults().withBaseline(12).calculate(monthly(values));

        assertThat(chart.segments().get(0).mean()).hasValue(10.5);
        assertThat(chart.segments().get(0).baselinePoints()).isEqualTo(12);
        assertThat(causes(chart).subList(12, 24)).doesNotContain(SpecialCause.NONE);
    }

    @Test
    void assuranceSaysWhyItIsAbsent() {
        assertThat(ProcessControlChart.withDefaults()
                        .calculate(monthly(1, 2, 1))
                        .assuranceReason())
                .isEqualTo("there is no target");
        XmrChart neutral = ProcessControlChart.withDefaults()
                .with(ImprovementDirection.NEUTRAL)
                .withTarget(3)
                .calculate(monthly(1, 2, 1));
        assertThat(neutral.assuranceReason()).isEqualTo("neither way is an improvement");
        XmrChart within = ProcessControlChart.withDefaults().withTarget(1).calculate(monthly(1, 2, 1));
        assertThat(within.assurance()).isEqualTo(AssuranceType.INCONSISTENT);
        assertThat(within.assuranceReason()).isEmpty();
    }

    @Test
    void theOrderInWhichObservationsComeIsNoMatter() {
        List<Observation> series = monthly(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9);
        XmrChart chart = ProcessControlChart.withDefaults().calculate(series);
        Collections.shuffle(series, new Random(7));
        assertThat(ProcessControlChart.withDefaults().calculate(series)).isEqualTo(chart);
    }

    @Test
    void columnsGiveTheSameBits() {
        Random random = new Random(20261123);
        int length = 36;
        double[] column = new double[50 * length];
        for (int i = 0; i < column.length; i++) {
            column[i] = random.nextInt(50) == 0 ? Double.NaN : random.nextGaussian() + (i % length > 24 ? 1 : 0);
        }
        Arrays.fill(column, 0, length, 3);
        ProcessControlChart calculator =
                ProcessControlChart.withDefaults().withTarget(0.5).withBaseline(24);
        XmrColumns columns = calculator.columns(column, length);

        assertThat(columns.size()).isEqualTo(50);
        assertThat(columns.isDefined(0)).isFalse();
        assertThat(columns.means(-1)[0]).isEqualTo(-1);
        for (int series = 0; series < 50; series++) {
            XmrChart chart =
                    calculator.calculate(monthly(Arrays.copyOfRange(column, series * length, (series + 1) * length)));
            XmrSegment segment = chart.segments().get(0);
            int at = series;
            assertThat(columns.isDefined(series)).isEqualTo(segment.limits().isPresent());
            segment.limits().ifPresent(limits -> {
                assertThat(columns.means(-1)[at]).isEqualTo(segment.mean().orElseThrow());
                assertThat(columns.lowerLimits(-1)[at]).isEqualTo(limits.lower());
                assertThat(columns.upperLimits(-1)[at]).isEqualTo(limits.upper());
            });
            for (int i = 0; i < length; i++) {
                assertThat(columns.cause(series * length + i))
                        .isEqualTo(chart.points().get(i).cause());
            }
            assertThat(columns.variation(series)).isEqualTo(chart.variation());
            assertThat(columns.assurance(series)).isEqualTo(chart.assurance());
        }
    }

    @Test
    void oneBadSeriesAmongMany() {
        Random random = new Random(8);
        double[] column = random.doubles(30 * 12).toArray();
        ProcessControlChart calculator = ProcessControlChart.withDefaults();
        XmrColumns good = calculator.columns(column, 12);
        column[5 * 12 + 3] = Double.NEGATIVE_INFINITY;
        Arrays.fill(column, 7 * 12, 8 * 12, 4);

        XmrColumns columns = calculator.columns(column, 12);

        assertThat(columns.isDefined(5)).isFalse();
        assertThat(columns.reason(5)).isEqualTo("row 63: value must be finite or NaN for missing, was -Infinity");
        assertThat(columns.cause(5 * 12)).isEqualTo(SpecialCause.NOT_ASSESSED);
        assertThat(columns.variation(5)).isEqualTo(VariationType.NOT_ASSESSED);
        assertThat(columns.reason(7)).isEqualTo("all moving ranges are zero, so the limits would lie on the mean");
        for (int series = 0; series < 30; series++) {
            if (series != 5 && series != 7) {
                assertThat(columns.reason(series)).isEmpty();
                assertThat(columns.means(0)[series]).isEqualTo(good.means(0)[series]);
                assertThat(columns.variation(series)).isEqualTo(good.variation(series));
            }
        }
    }

    @Test
    void badInputIsNamed() {
        ProcessControlChart chart = ProcessControlChart.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.calculate(List.of()))
                .withMessage(
                        "series must not be empty%nMaybe the filter before the chart let nothing through.".formatted());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.calculate(List.of(Observation.of(START, 1), Observation.of(START, 2))))
                .withMessageStartingWith("dates must be unique, 2024-01-01 occurs twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withBaseline(11))
                .withMessageStartingWith("points must be >= 12, was 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withTarget(Double.NaN))
                .withMessageStartingWith("target must be finite, was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withRebasing(START.plusDays(1)).calculate(monthly(1, 2)))
                .withMessageStartingWith("rebasing date 2024-01-02 is not a date of the series")
                .withMessageContaining("Maybe take the first date from then on.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Observation.of(START, Double.POSITIVE_INFINITY))
                .withMessageStartingWith("value of 2024-01-01 must be finite, was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.columns(new double[5], 2))
                .withMessageStartingWith("values must be a whole number of series of 2 points, were 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.withRebasing(START).columns(new double[4], 2))
                .withMessageStartingWith("columns(..) has no dates, but this chart is rebased on [2024-01-01]");
    }
}
