package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelBoundary;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PHEindicatormethods::calculate_funnel_limits and assign_funnel_significance for observed over expected. */
final class PheFunnelRatioCheck implements FolderCheck {

    @Override
    public String folder() {
        return "phe_funnel_ratio";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "point", "counts the rows");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases standardised = folder.byCase("limits.csv");
        GoldenCases counted = folder.byCase("limits_count.csv");
        comparison.each(folder.byCase("input_and_significance.csv"), (id, rows) -> {
            List<FunnelUnit> units = new ArrayList<>();
            for (GoldenRow row : rows) {
                units.add(
                        FunnelUnit.of(row.text("row"), new Counts(row.number("numerator"), row.number("denominator"))));
            }
            Funnel funnel = FunnelPlot.ofRatios().with(RateUnit.RATIO_PER_100).calculate(units);
            for (int i = 0; i < rows.size(); i++) {
                comparison.same(
                        id,
                        "significance " + rows.get(i).text("row"),
                        rows.get(i).text("significance"),
                        PheFunnels.significance(funnel.points().get(i).position()));
            }
            standardised.ofOrNone(id).forEach(row -> lines(row, funnel, 0, 1, comparison));
            // The type "count" is O/E - 1.
            counted.ofOrNone(id).forEach(row -> lines(row, funnel, 1, 100, comparison));
        });
    }

    private static void lines(GoldenRow row, Funnel funnel, double plus, double times, Comparison comparison) {
        double events = row.number("Observed_events");
        String[] sigmas = {"2s", "3s"};
        for (int level = 0; level < 2; level++) {
            FunnelBoundary ours = funnel.boundariesOf(events).get(level);
            String lower = "lower_" + sigmas[level];
            String upper = "upper_" + sigmas[level];
            near(row, events, lower + "_exp_events", 0, 1, ours.lowerLine().denominator(), comparison);
            near(row, events, upper + "_exp_events", 0, 1, ours.upperLine().denominator(), comparison);
            near(row, events, lower + "_limit", plus, times, ours.lowerLine().value(), comparison);
            near(row, events, upper + "_limit", plus, times, ours.upperLine().value(), comparison);
        }
    }

    private static void near(
            GoldenRow row,
            double events,
            String column,
            double plus,
            double times,
            double ours,
            Comparison comparison) {
        comparison.loosely(
                row.caseId(),
                column + " at " + events,
                (row.number(column) + plus) * times,
                ours,
                PheFunnels.bisectionTolerance(events),
                PheFunnels.BISECTION);
    }
}
