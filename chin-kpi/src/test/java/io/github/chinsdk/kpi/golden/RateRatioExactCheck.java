package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.CountColumns;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.comparison.PValue;
import io.github.chinsdk.kpi.comparison.PairMethod;
import io.github.chinsdk.kpi.comparison.RateRatio;
import java.util.Map;

/** rateratio.test, stats::poisson.test and exactci. */
final class RateRatioExactCheck implements FolderCheck {

    @Override
    public String folder() {
        return "rate_ratio_exact";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "message", "words of the peer, where it has no figures");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        comparison.each(folder.table("cases.csv"), row -> {
            String id = row.caseId();
            if (row.isEmpty("lower_exact")) {
                comparison.leaveOut(id, "theirs gave an error: " + row.text("message"));
                return;
            }
            Counts first = new Counts(row.number("x1"), row.number("t1"));
            Counts second = new Counts(row.number("x2"), row.number("t2"));
            ConfidenceLevel level = ConfidenceLevel.ofProbability(row.number("conf_level"));
            RateRatio exact = RateRatio.withDefaults().with(level);
            Estimate ratio = exact.calculate(first, second);
            compareEstimate(row, ratio, level, comparison);
            GoldenEstimates.sameColumns(id, ratio, exact.calculate(oneRow(first), oneRow(second)), 0, comparison);
            compareWald(row, exact.with(PairMethod.WALD_LOG).calculate(first, second), level, comparison);
            double nullRatio = row.number("rr0");
            p(row, "p_two_sided_central", exact.pValue(first, second, nullRatio, PValue.CENTRAL), comparison);
            // The README says that these two are against a ratio of 1; the figures are against rr0.
            p(row, "p_less", exact.pValue(first, second, nullRatio, PValue.LESS), comparison);
            p(row, "p_greater", exact.pValue(first, second, nullRatio, PValue.GREATER), comparison);
            double minimum = exact.pValue(first, second, nullRatio, PValue.MINIMUM_LIKELIHOOD);
            p(row, "p_poisson_test_minlike", minimum, comparison);
            p(row, "p_exactci_minlike", minimum, comparison);
            p(row, "p_exactci_blaker", exact.pValue(first, second, nullRatio, PValue.BLAKER), comparison);
        });
    }

    private static CountColumns oneRow(Counts counts) {
        return CountColumns.of(new double[] {counts.numerator()}, new double[] {counts.denominator()});
    }

    private static void compareEstimate(GoldenRow row, Estimate ours, ConfidenceLevel level, Comparison comparison) {
        String id = row.caseId();
        if (!ours.isCalculated()) {
            comparison.departure(
                    id,
                    "the ratio is NaN or infinite: ours is undefined, with the lower limit, where there is one, in the workings",
                    "rate_ratio",
                    row.text("rate_ratio"),
                    ours.reason());
            comparison.same(id, "ratio is finite", false, Double.isFinite(row.number("rate_ratio")));
            comparison.same(id, "upper limit is finite", false, Double.isFinite(row.number("upper_exact")));
            if (row.number("x1") > 0) {
                comparison.near(
                        id,
                        "lower_exact",
                        row.number("lower_exact"),
                        GoldenEstimates.working(ours, level + " lower limit of the ratio"));
            }
            return;
        }
        Interval interval = ours.interval(level).orElseThrow();
        comparison.near(id, "rate_ratio", row.number("rate_ratio"), ours.value());
        comparison.near(id, "lower_exact", row.number("lower_exact"), interval.lower());
        comparison.near(id, "upper_exact", row.number("upper_exact"), interval.upper());
    }

    private static void compareWald(GoldenRow row, Estimate ours, ConfidenceLevel level, Comparison comparison) {
        if (row.isEmpty("lower_wald_log")) {
            comparison.same(row.caseId(), "Wald intervals", 0, ours.intervals().size());
            return;
        }
        Interval interval = ours.interval(level).orElseThrow();
        comparison.near(row.caseId(), "lower_wald_log", row.number("lower_wald_log"), interval.lower());
        comparison.near(row.caseId(), "upper_wald_log", row.number("upper_wald_log"), interval.upper());
    }

    private static void p(GoldenRow row, String column, double ours, Comparison comparison) {
        if (row.isEmpty(column)) {
            comparison.leaveOut(row.caseId(), column + " is missing in theirs");
        } else {
            // Below the smallest normal double a p-value has fewer digits than any tolerance asks for.
            comparison.near(row.caseId(), column, row.number(column), ours, Double.MIN_NORMAL);
        }
    }
}
