package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.Proportion;

/** PHEindicatormethods::phe_proportion. */
final class ProportionWilsonCheck implements FolderCheck {

    @Override
    public String folder() {
        return "proportion_wilson";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        comparison.each(folder.table("cases.csv"), row -> {
            double multiplier = row.number("multiplier");
            Counts counts = new Counts(row.number("x"), row.number("n"));
            Proportion proportion = Proportion.withDefaults().with(RateUnit.ofMultiplier(multiplier));
            String id = row.caseId();
            double confidence = row.numberOrNaN("confidence");
            comparison.near(
                    id,
                    "value",
                    row.number("value"),
                    proportion.calculate(counts).value());
            if (!(confidence < 1)) {
                comparison.leaveOut(
                        id, "interval at confidence 1 or none: every value is possible, ours refuses the level");
                return;
            }
            ConfidenceLevel level = ConfidenceLevel.ofProbability(confidence);
            Estimate estimate = proportion.with(level).calculate(counts);
            Interval interval = estimate.interval(level).orElseThrow();
            comparison.near(id, "lowercl", row.number("lowercl"), interval.lower(), multiplier);
            comparison.near(id, "uppercl", row.number("uppercl"), interval.upper(), multiplier);
        });
    }
}
