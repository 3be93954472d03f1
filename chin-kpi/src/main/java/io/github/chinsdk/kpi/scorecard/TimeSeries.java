package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.variation.RecentTrend;
import io.github.chinsdk.kpi.variation.Trend;
import io.github.chinsdk.kpi.variation.TrendDirection;
import io.github.chinsdk.kpi.variation.chart.ImprovementDirection;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a KPI of one unit did over the periods up to one of them. */
final class TimeSeries {

    /** Below this {@link io.github.chinsdk.kpi.variation.chart.XmrSegment#hasTrialLimits} calls limits provisional. */
    private static final int FEWEST_FOR_CHART = 13;

    private static final int TREND_POINTS = 5;
    private static final Trend TOO_FEW = RecentTrend.withDefaults().calculate(List.of());
    private static final Trend GAP = new Trend(
            TrendDirection.CANNOT_BE_CALCULATED, "the last five periods do not follow one another", List.of());

    private final List<ScorecardPeriod> periods;
    private final Estimate nothing;
    private final ProcessControlChart chart;

    TimeSeries(Kpi kpi, Polarity polarity, List<ScorecardPeriod> periods) {
        this.periods = periods;
        this.nothing = Estimate.from(Counts.of(0, 0), kpi.unit(), kpi.method())
                .undefined("nothing was measured in that period");
        this.chart = ProcessControlChart.withDefaults()
                .with(
                        switch (polarity) {
                            case HIGH_IS_GOOD -> ImprovementDirection.INCREASE;
                            case LOW_IS_GOOD -> ImprovementDirection.DECREASE;
                            case NO_JUDGEMENT -> ImprovementDirection.NEUTRAL;
                        });
    }

    /** The trend of the last five of some estimates, the first of which is of the first period. */
    Trend trend(List<@Nullable Estimate> upToNow) {
        int size = upToNow.size();
        if (size < TREND_POINTS) {
            return TOO_FEW;
        }
        List<Estimate> last = new ArrayList<>(TREND_POINTS);
        for (int i = size - TREND_POINTS; i < size; i++) {
            if (i > size - TREND_POINTS
                    && !periods.get(i - 1)
                            .lastDay()
                            .plusDays(1)
                            .equals(periods.get(i).firstDay())) {
                return GAP;
            }
            Estimate estimate = upToNow.get(i);
            last.add(estimate == null ? nothing : estimate);
        }
        return RecentTrend.withDefaults().calculate(last);
    }

    SpcIcons icons(List<@Nullable Estimate> upToNow, OptionalDouble target) {
        List<Observation> observations = new ArrayList<>(upToNow.size());
        int points = 0;
        for (int i = 0; i < upToNow.size(); i++) {
            Estimate estimate = upToNow.get(i);
            OptionalDouble value = estimate == null ? OptionalDouble.empty() : estimate.valueIfCalculated();
            points += value.isPresent() ? 1 : 0;
            observations.add(new Observation(periods.get(i).firstDay(), value));
        }
        if (points < FEWEST_FOR_CHART) {
            return SpcIcons.none(
                    points, String.format(Locale.ROOT, "%d of the 13 values that firm limits need are there", points));
        }
        XmrChart drawn = (target.isPresent() ? chart.withTarget(target.getAsDouble()) : chart).calculate(observations);
        return new SpcIcons(
                drawn.variation(),
                drawn.assurance(),
                points,
                drawn.variation() != VariationType.NOT_ASSESSED
                        ? ""
                        : "the last value is missing, or the limits are undefined",
                drawn.assuranceReason());
    }
}
