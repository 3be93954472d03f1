package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PHEindicatormethods::calculate_funnel_limits and assign_funnel_significance for proportions, in percent. */
final class PheFunnelProportionCheck implements FolderCheck {

    @Override
    public String folder() {
        return "phe_funnel_proportion";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "point", "counts the rows");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases limits = folder.byCase("limits.csv");
        comparison.each(folder.byCase("input_and_significance.csv"), (id, rows) -> {
            List<FunnelUnit> units = new ArrayList<>();
            for (GoldenRow row : rows) {
                units.add(
                        FunnelUnit.of(row.text("row"), new Counts(row.number("numerator"), row.number("denominator"))));
            }
            Funnel funnel = FunnelPlot.ofProportions().calculate(units);
            for (int i = 0; i < rows.size(); i++) {
                comparison.same(
                        id,
                        "significance " + rows.get(i).text("row"),
                        rows.get(i).text("significance"),
                        PheFunnels.significance(funnel.points().get(i).position()));
            }
            limits.ofOrNone(id).forEach(row -> limits(row, funnel, comparison));
        });
    }

    private static void limits(GoldenRow row, Funnel funnel, Comparison comparison) {
        String id = row.caseId();
        comparison.near(id, "baseline", row.number("baseline"), funnel.target());
        List<Interval> ours = funnel.limitsAt(row.number("Population"));
        limit(row, "lower_2s_limit", ours.get(0).lower(), comparison);
        limit(row, "upper_2s_limit", ours.get(0).upper(), comparison);
        limit(row, "lower_3s_limit", ours.get(1).lower(), comparison);
        limit(row, "upper_3s_limit", ours.get(1).upper(), comparison);
    }

    private static void limit(GoldenRow row, String column, double ours, Comparison comparison) {
        double baseline = row.number("baseline");
        if (baseline == 0 || baseline == 100) {
            // Their quadratic takes the root of rounding noise, which may even be negative.
            comparison.departure(
                    row.caseId(),
                    "with everybody (or nobody) a case, the lines are the baseline itself; theirs are noise around it",
                    column,
                    row.text(column),
                    ours);
            comparison.same(row.caseId(), column + " at a certain baseline", baseline, ours);
            return;
        }
        comparison.near(row.caseId(), column + " at " + row.text("Population"), row.number(column), ours, baseline);
    }
}
