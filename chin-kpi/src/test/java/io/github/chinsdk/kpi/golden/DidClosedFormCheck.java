package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.evaluation.BeforeAndAfter;
import io.github.chinsdk.kpi.evaluation.DifferenceInDifferences;

/** The closed form of two groups and two periods. */
final class DidClosedFormCheck implements FolderCheck {

    @Override
    public String folder() {
        return "did_2x2_closed_form";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        DifferenceInDifferences calculator =
                DifferenceInDifferences.withDefaults().with(RateUnit.PER_PERSON);
        for (GoldenRow row : folder.table("cases.csv")) {
            String id = row.caseId();
            BeforeAndAfter treated = new BeforeAndAfter(counts(row, "t0"), counts(row, "tp"));
            BeforeAndAfter control = new BeforeAndAfter(counts(row, "c0"), counts(row, "cp"));
            Estimate ratio = calculator.rateRatio(treated, control);
            if (!Double.isFinite(row.numberOrNaN("did_ratio"))) {
                comparison.same(id, "did_ratio undefined", false, ratio.isCalculated());
                continue;
            }
            Interval interval = ratio.interval(ConfidenceLevel.P95).orElseThrow();
            comparison.near(id, "did_ratio", row.number("did_ratio"), ratio.value());
            comparison.near(
                    id, "se_log", row.number("se_log"), ratio.workings().get(1).value());
            comparison.near(id, "lower95", row.number("lower95"), interval.lower());
            comparison.near(id, "upper95", row.number("upper95"), interval.upper());
            Estimate difference = calculator.rateDifference(treated, control);
            comparison.near(id, "did_abs", row.number("did_abs"), difference.value());
            double standardError =
                    difference.workings().get(difference.workings().size() - 1).value();
            comparison.near(id, "se_abs", row.number("se_abs"), standardError);
        }
    }

    private static Counts counts(GoldenRow row, String cell) {
        return new Counts(row.number("y_" + cell), row.number("n_" + cell));
    }
}
