package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.RateMethod;

/** PHEindicatormethods::phe_rate. */
final class RateByarCheck implements FolderCheck {

    @Override
    public String folder() {
        return "rate_byar";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        comparison.each(folder.table("cases.csv"), row -> {
            String id = row.caseId();
            Counts counts = new Counts(row.number("x"), row.number("n"));
            CrudeRate rate = CrudeRate.withDefaults().with(RateUnit.ofMultiplier(row.number("multiplier")));
            Estimate byDefault = rate.calculate(counts);
            comparison.near(id, "value", row.number("value"), byDefault.value());
            comparison.same(
                    id,
                    "method",
                    row.text("method").equals("Exact") ? RateMethod.EXACT_POISSON : RateMethod.BYAR,
                    byDefault.method());
            double confidence = row.numberOrNaN("confidence");
            if (!(confidence < 1)) {
                comparison.leaveOut(
                        id, "interval at confidence 1 or none: it has no finite limits, ours refuses the level");
                return;
            }
            ConfidenceLevel level = ConfidenceLevel.ofProbability(confidence);
            Interval interval =
                    rate.with(level).calculate(counts).interval(level).orElseThrow();
            if (row.isEmpty("lowercl")) {
                comparison.departure(
                        id,
                        "Byar's lower limit of a small count at a very high confidence is below 0: theirs is missing, ours is 0",
                        "lowercl",
                        "missing",
                        interval.lower());
            } else {
                comparison.near(id, "lowercl", row.number("lowercl"), interval.lower());
            }
            comparison.near(id, "uppercl", row.number("uppercl"), interval.upper());
        });
    }
}
