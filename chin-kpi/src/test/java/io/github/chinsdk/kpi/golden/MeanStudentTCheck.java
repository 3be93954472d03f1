package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.rate.Mean;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PHEindicatormethods::phe_mean. */
final class MeanStudentTCheck implements FolderCheck {

    @Override
    public String folder() {
        return "mean_student_t";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        Map<String, List<GoldenRow>> input = folder.byCase("input.csv");
        for (GoldenRow row : folder.table("expected.csv")) {
            String id = row.caseId();
            List<GoldenRow> rows = input.get(id);
            if (rows.stream().anyMatch(value -> value.isEmpty("value"))) {
                comparison.leaveOut(id, "a value is missing: theirs makes everything missing, ours is never given it");
                continue;
            }
            double confidence = row.number("confidence");
            if (!(confidence < 1)) {
                comparison.leaveOut(id, "confidence 1 has no finite interval, ours refuses the level");
                continue;
            }
            double[] values =
                    rows.stream().mapToDouble(value -> value.number("value")).toArray();
            ConfidenceLevel level = ConfidenceLevel.ofProbability(confidence);
            Estimate estimate = Mean.withDefaults().with(level).calculate(values);
            comparison.near(id, "value_count", row.number("value_count"), values.length);
            comparison.near(id, "mean", row.number("mean"), estimate.value(), spread(values));
            Optional<Interval> interval = estimate.interval(level);
            double lower = row.numberOrNaN("lowercl");
            if (Double.isNaN(lower)) {
                comparison.same(id, "interval is there", false, interval.isPresent());
                continue;
            }
            double deviation = GoldenEstimates.working(estimate, "standard deviation");
            if (row.number("stdev") == 0 && spread(values) > 0) {
                comparison.departure(
                        id,
                        "theirs underflows to a standard deviation of 0 although the values differ (README)",
                        "stdev",
                        row.number("stdev"),
                        deviation);
                continue;
            }
            comparison.near(id, "stdev", row.number("stdev"), deviation);
            comparison.near(id, "lowercl", lower, interval.orElseThrow().lower(), spread(values));
            comparison.near(
                    id, "uppercl", row.number("uppercl"), interval.orElseThrow().upper(), spread(values));
        }
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
