package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.CountColumns;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.evaluation.BeforeAndAfter;
import io.github.chinsdk.kpi.evaluation.BeforeAndAfterColumns;
import io.github.chinsdk.kpi.evaluation.DifferenceInDifferences;
import java.util.List;

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
        List<GoldenRow> rows = folder.table("cases.csv");
        BeforeAndAfterColumns treatedGroups = columns(rows, "t");
        BeforeAndAfterColumns controlGroups = columns(rows, "c");
        EstimateColumns ratios = calculator.rateRatios(treatedGroups, controlGroups);
        EstimateColumns differences = calculator.rateDifferences(treatedGroups, controlGroups);
        comparison.each(rows, row -> {
            int i = rows.indexOf(row);
            String id = row.caseId();
            BeforeAndAfter treated = new BeforeAndAfter(counts(row, "t0"), counts(row, "tp"));
            BeforeAndAfter control = new BeforeAndAfter(counts(row, "c0"), counts(row, "cp"));
            Estimate ratio = calculator.rateRatio(treated, control);
            GoldenEstimates.sameColumns(id, ratio, ratios, i, comparison);
            Estimate difference = calculator.rateDifference(treated, control);
            GoldenEstimates.sameColumns(id, difference, differences, i, comparison);
            ratio(row, ratio, comparison);
            difference(row, difference, comparison);
        });
    }

    private static void difference(GoldenRow row, Estimate ours, Comparison comparison) {
        String id = row.caseId();
        if (!ours.isCalculated()) {
            comparison.same(id, ours.reason() + " did_abs", false, Double.isFinite(row.numberOrNaN("did_abs")));
            return;
        }
        comparison.near(id, "did_abs", row.number("did_abs"), ours.value());
        double standardError = ours.workings().get(ours.workings().size() - 1).value();
        comparison.near(id, "se_abs", row.number("se_abs"), standardError);
    }

    private static void ratio(GoldenRow row, Estimate ours, Comparison comparison) {
        String id = row.caseId();
        if (!ours.isCalculated()) {
            comparison.departure(
                    id,
                    "one of the four counts is 0: theirs is 0, infinite or missing, ours undefined",
                    "did_ratio",
                    row.text("did_ratio"),
                    ours.reason());
            comparison.same(id, "standard error is finite", false, Double.isFinite(row.numberOrNaN("se_log")));
            return;
        }
        Interval interval = ours.interval(ConfidenceLevel.P95).orElseThrow();
        comparison.near(id, "did_ratio", row.number("did_ratio"), ours.value());
        comparison.near(
                id, "se_log", row.number("se_log"), ours.workings().get(1).value());
        comparison.near(id, "lower95", row.number("lower95"), interval.lower());
        comparison.near(id, "upper95", row.number("upper95"), interval.upper());
    }

    private static BeforeAndAfterColumns columns(List<GoldenRow> rows, String group) {
        return new BeforeAndAfterColumns(column(rows, group + "0"), column(rows, group + "p"));
    }

    private static CountColumns column(List<GoldenRow> rows, String cell) {
        return CountColumns.of(
                rows.stream().mapToDouble(row -> row.number("y_" + cell)).toArray(),
                rows.stream().mapToDouble(row -> row.number("n_" + cell)).toArray());
    }

    private static Counts counts(GoldenRow row, String cell) {
        return new Counts(row.number("y_" + cell), row.number("n_" + cell));
    }
}
