package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPoint;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** The inputs that the peers' funnels and charts reject or, worse, accept. */
final class VariationErrors {

    private static final FunnelUnit SOUND = FunnelUnit.of("sound", Counts.of(12, 60));
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private VariationErrors() {}

    /** Whether the input can be expressed at all. */
    static boolean check(RejectedInput input) {
        return switch (input.row().text("method")) {
            case "calculate_funnel_limits", "assign_funnel_significance", "calculate_funnel_points" -> funnel(input);
            case "funnel_plot" -> overdispersedFunnel(input);
            case "ptd_spc", "ptd_rebase", "ptd_target" -> chart(input);
            default -> false;
        };
    }

    private static boolean funnel(RejectedInput input) {
        if (input.says("zero events")) {
            // A rate of zero has no effective population; the events alone do not say how many people there were.
            place(input, FunnelPlot.ofCrudeRates(), FunnelUnit.ofRate("odd", Counts.of(0, 0), 0, RateUnit.PER_100_000));
        } else if (input.says("zero denominators")) {
            place(input, FunnelPlot.ofProportions(), FunnelUnit.of("odd", Counts.of(0, 0)));
        } else if (input.says("numerator > denominator")) {
            int[] counts = input.wholeNumbers();
            place(input, FunnelPlot.ofProportions(), FunnelUnit.of("odd", Counts.of(counts[0], counts[1])));
        } else if (input.says("negative")) {
            input.refuses(() -> Counts.of(-1, 10));
        } else {
            return false;
        }
        return true;
    }

    private static void place(RejectedInput input, FunnelPlot plot, FunnelUnit odd) {
        FunnelPoint point = plot.calculate(List.of(SOUND, odd)).points().get(1);
        input.hasNoValue(point.position() != FunnelPosition.NOT_ASSESSED, point.reason());
    }

    private static boolean overdispersedFunnel(RejectedInput input) {
        if (input.says("negative")) {
            input.refuses(() -> Counts.of(-1, 10));
        } else if (input.says("zero denominator")) {
            OverdispersedFunnelPoint point = OverdispersedFunnelPlot.shmi()
                    .calculate(List.of(SOUND, FunnelUnit.of("odd", Counts.of(1, 0))))
                    .points()
                    .get(1);
            input.hasNoValue(point.position() != FunnelPosition.NOT_ASSESSED, point.reason());
        } else {
            return false;
        }
        return true;
    }

    private static boolean chart(RejectedInput input) {
        ProcessControlChart chart = ProcessControlChart.withDefaults();
        if (input.says("duplicate dates")) {
            input.refuses(() -> chart.calculate(List.of(Observation.of(FIRST, 1), Observation.of(FIRST, 2))));
        } else if (input.says("fix_after_n_points")) {
            input.refuses(() -> chart.withBaseline(input.wholeNumbers()[0]));
        } else if (input.says("short group")) {
            XmrChart drawn = chart.calculate(IntStream.range(0, input.wholeNumbers()[0])
                    .mapToObj(day -> Observation.of(FIRST.plusDays(day), day % 3))
                    .toList());
            input.hasCaveat(!drawn.caveats().isEmpty());
        } else {
            return false;
        }
        return true;
    }
}
