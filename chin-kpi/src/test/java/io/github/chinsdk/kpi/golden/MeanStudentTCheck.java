package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.rate.Mean;
import java.util.List;
import java.util.Optional;

/** PHEindicatormethods::phe_mean. */
final class MeanStudentTCheck implements FolderCheck {

    @Override
    public String folder() {
        return "mean_student_t";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases input = folder.byCase("input.csv");
        comparison.each(folder.table("expected.csv"), row -> {
            String id = row.caseId();
            List<GoldenRow> rows = input.of(id);
            if (rows.stream().anyMatch(value -> value.isEmpty("value"))) {
                comparison.leaveOut(id, "a value is missing: theirs makes everything missing, ours is never given it");
                return;
            }
            double[] values =
                    rows.stream().mapToDouble(value -> value.number("value")).toArray();
            Estimate alone = Mean.withDefaults().with(new ConfidenceLevel[0]).calculate(values);
            double count = alone.counts().denominator();
            comparison.near(id, "value_count", row.number("value_count"), count);
            comparison.near(id, "value_sum", row.number("value_sum"), alone.value() * count, spread(values) * count);
            comparison.near(id, "mean", row.number("mean"), alone.value(), spread(values));
            double confidence = row.number("confidence");
            if (!(confidence < 1)) {
                comparison.leaveOut(id, "interval at confidence 1: it has no finite limits, ours refuses the level");
                return;
            }
            ConfidenceLevel level = ConfidenceLevel.ofProbability(confidence);
            Estimate estimate = Mean.withDefaults().with(level).calculate(values);
            Optional<Interval> interval = estimate.interval(level);
            double lower = row.numberOrNaN("lowercl");
            if (Double.isNaN(lower)) {
                comparison.same(id, "interval is there", false, interval.isPresent());
                comparison.same(id, "upper limit of theirs", true, Double.isNaN(row.numberOrNaN("uppercl")));
                return;
            }
            double deviation = GoldenEstimates.working(estimate, "standard deviation");
            if (row.number("stdev") == 0 && spread(values) > 0) {
                comparison.departure(
                        id,
                        "theirs underflows to a standard deviation of 0 although the values differ (README)",
                        "stdev",
                        row.number("stdev"),
                        deviation);
                return;
            }
            comparison.near(id, "stdev", row.number("stdev"), deviation);
            comparison.near(id, "lowercl", lower, interval.orElseThrow().lower(), spread(values));
            comparison.near(
                    id, "uppercl", row.number("uppercl"), interval.orElseThrow().upper(), spread(values));
        });
    }

    private static double spread(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }
}
