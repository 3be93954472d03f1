package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import java.util.List;

/** phe_rate and phe_proportion on grouped rows: counts are summed first. */
final class GroupedAggregationCheck implements FolderCheck {

    @Override
    public String folder() {
        return "grouped_aggregation";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases input = folder.byCase("input.csv");
        comparison.each(folder.table("expected_rate.csv"), row -> {
            Counts total = total(input.of(row.caseId()));
            compare(row, CrudeRate.withDefaults().calculate(total), comparison);
        });
        comparison.each(folder.table("expected_proportion.csv"), row -> {
            Counts total = total(input.of(row.caseId()));
            compare(row, Proportion.withDefaults().with(RateUnit.PROPORTION).calculate(total), comparison);
        });
    }

    private static Counts total(List<GoldenRow> rows) {
        Counts total = Counts.of(0, 0);
        for (GoldenRow row : rows) {
            total = total.plus(new Counts(row.number("x"), row.number("n")));
        }
        return total;
    }

    private static void compare(GoldenRow row, Estimate estimate, Comparison comparison) {
        String id = row.caseId();
        comparison.near(id, "x", row.number("x"), estimate.counts().numerator());
        comparison.near(id, "n", row.number("n"), estimate.counts().denominator());
        comparison.near(id, "value", row.number("value"), estimate.value());
        Interval p95 = estimate.interval(ConfidenceLevel.P95).orElseThrow();
        Interval p998 = estimate.interval(ConfidenceLevel.P99_8).orElseThrow();
        comparison.near(id, "lower95_0cl", row.number("lower95_0cl"), p95.lower());
        comparison.near(id, "upper95_0cl", row.number("upper95_0cl"), p95.upper());
        comparison.near(id, "lower99_8cl", row.number("lower99_8cl"), p998.lower());
        comparison.near(id, "upper99_8cl", row.number("upper99_8cl"), p998.upper());
    }
}
