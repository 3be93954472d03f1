package io.github.chinsdk.kpi.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.RateMethod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentTrendTest {

    private static Estimate estimate(double value, double margin) {
        return Estimate.from(Counts.of(1, 1), RateUnit.PER_1_000, RateMethod.BYAR)
                .interval(new Interval(ConfidenceLevel.P95, value - margin, value + margin))
                .calculated(value);
    }

    private static List<Estimate> series(double margin, double... values) {
        List<Estimate> series = new ArrayList<>();
        for (double value : values) {
            series.add(estimate(value, margin));
        }
        return series;
    }

    @Test
    void aSteadyRiseIsATrend() {
        // Standard error of each point 1.96 / 1.96 = 1; slope 2, its standard error 1 / sqrt(10): chi-squared 40.
        Trend trend = RecentTrend.withDefaults().calculate(series(1.96, 10, 12, 14, 16, 18));

        assertThat(trend.direction()).isEqualTo(TrendDirection.INCREASING);
        assertThat(trend.workings().get(0).value()).isCloseTo(2, within(1e-12));
        assertThat(trend.workings().get(2).value()).isCloseTo(40, within(1e-9));
        assertThat(trend.direction().meaning(Polarity.HIGH_IS_GOOD)).isEqualTo("increasing and getting better");
        assertThat(trend.direction().meaning(Polarity.LOW_IS_GOOD)).isEqualTo("increasing and getting worse");
        assertThat(trend.direction().meaning(Polarity.NO_JUDGEMENT)).isEqualTo("increasing");
    }

    @Test
    void reversingTheSeriesReversesTheTrend() {
        List<Estimate> series = series(1.96, 10, 12, 14, 16, 18);
        Collections.reverse(series);
        Trend trend = RecentTrend.withDefaults().calculate(series);
        assertThat(trend.direction()).isEqualTo(TrendDirection.DECREASING);
        assertThat(trend.direction().meaning(Polarity.LOW_IS_GOOD)).isEqualTo("decreasing and getting better");
    }

    @Test
    void onlyTheLastFivePointsCount() {
        Trend trend = RecentTrend.withDefaults().calculate(series(1.96, 99, 98, 97, 10, 12, 14, 16, 18));
        assertThat(trend.direction()).isEqualTo(TrendDirection.INCREASING);
    }

    @Test
    void theThresholdIsThatOfThePublication() {
        // chi-squared = 10 slope^2: just below and just above 9.5495 at slopes of 0.977 and 0.978.
        assertThat(RecentTrend.withDefaults()
                        .calculate(series(1.96, 0, 0.977, 1.954, 2.931, 3.908))
                        .direction())
                .isEqualTo(TrendDirection.NO_SIGNIFICANT_CHANGE);
        assertThat(RecentTrend.withDefaults()
                        .calculate(series(1.96, 0, 0.978, 1.956, 2.934, 3.912))
                        .direction())
                .isEqualTo(TrendDirection.INCREASING);
    }

    @Test
    void aTrendThatHangsOnOnePointIsNone() {
        Trend trend = RecentTrend.withDefaults().calculate(series(1.96, 10, 9.9, 9.8, 9.7, 40));
        assertThat(trend.direction()).isEqualTo(TrendDirection.NO_SIGNIFICANT_CHANGE);
        assertThat(trend.reason()).isEqualTo("the slope is significant, but its sign hangs on a single point");
    }

    @Test
    void whatCannotBeCalculatedSaysWhy() {
        RecentTrend test = RecentTrend.withDefaults();
        assertThat(test.calculate(series(1, 1, 2, 3, 4)).reason()).isEqualTo("there are fewer than five points");
        List<Estimate> withHole = series(1, 1, 2, 3, 4);
        withHole.add(Estimate.from(Counts.of(0, 0), RateUnit.PER_1_000, RateMethod.BYAR)
                .undefined("there is nobody in the denominator"));
        assertThat(test.calculate(withHole).reason())
                .isEqualTo("one of the last five points has no value: there is nobody in the denominator");
        assertThat(test.calculate(withHole).direction()).isEqualTo(TrendDirection.CANNOT_BE_CALCULATED);
        assertThat(test.calculate(series(0, 1, 2, 3, 4, 5)).reason())
                .isEqualTo("one of the last five points has no 95% interval, or one without width");
        assertThat(TrendDirection.CANNOT_BE_CALCULATED.meaning(Polarity.HIGH_IS_GOOD))
                .isEqualTo("cannot be calculated");
        assertThat(TrendDirection.NO_SIGNIFICANT_CHANGE.meaning(Polarity.HIGH_IS_GOOD))
                .isEqualTo("no significant change");
    }

    @Test
    void badInputIsNamed() {
        List<Estimate> mixed = series(1, 1, 2, 3, 4);
        mixed.add(Estimate.from(Counts.of(1, 1), RateUnit.PERCENT, RateMethod.BYAR)
                .calculated(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecentTrend.withDefaults().calculate(mixed))
                .withMessage(
                        "estimates must be in one unit, were in \"per 1,000\" and \"%%\"%nMaybe calculate them all with one RateUnit."
                                .formatted());
    }
}
