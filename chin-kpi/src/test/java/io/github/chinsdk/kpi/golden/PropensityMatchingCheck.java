package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.evaluation.Coefficient;
import io.github.chinsdk.kpi.evaluation.CovariateBalance;
import io.github.chinsdk.kpi.evaluation.MatchedCohort;
import io.github.chinsdk.kpi.evaluation.MatchedControls;
import io.github.chinsdk.kpi.evaluation.MatchedSet;
import io.github.chinsdk.kpi.evaluation.MatchingTable;
import io.github.chinsdk.kpi.evaluation.RegressionFit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** stats::glm binomial, MatchIt nearest neighbours (largest first, without replacement) and its balance. */
final class PropensityMatchingCheck implements FolderCheck {

    @Override
    public String folder() {
        return "propensity_matching";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases inputs = folder.byCase("input.csv");
        GoldenCases matches = folder.byCase("scores_and_matches.csv");
        comparison.each(folder.byCase("balance.csv"), (id, balance) -> {
            List<GoldenRow> input = inputs.of(id);
            MatchingTable table = MatchingTable.of(
                    input.stream().map(row -> row.text("id")).toList(),
                    input.stream()
                            .filter(row -> row.number("treated") == 1)
                            .map(row -> row.text("id"))
                            .collect(Collectors.toSet()));
            for (GoldenRow row : balance) {
                String name = row.text("variable");
                table = table.with(
                        name,
                        input.stream().mapToDouble(line -> line.number(name)).toArray());
            }
            GoldenRow first = balance.get(0);
            MatchedControls matching =
                    MatchedControls.withDefaults().withControlsPerTreated((int) first.number("ratio"));
            if (!first.isEmpty("caliper_sd")) {
                matching = matching.withCaliper(first.number("caliper_sd"));
            }
            MatchedCohort cohort = matching.match(table);
            propensity(id, balance, cohort.propensity(), reference(input, balance), comparison);
            balance(id, balance, cohort, comparison);
            matches(id, matches.of(id), cohort, comparison);
        });
    }

    private static ReferenceGlm.Fit reference(List<GoldenRow> input, List<GoldenRow> balance) {
        double[][] columns = new double[balance.size() + 1][];
        columns[0] = input.stream().mapToDouble(row -> 1).toArray();
        for (int term = 1; term < columns.length; term++) {
            String name = balance.get(term - 1).text("variable");
            columns[term] = input.stream().mapToDouble(row -> row.number(name)).toArray();
        }
        double[] treated =
                input.stream().mapToDouble(row -> row.number("treated")).toArray();
        return ReferenceGlm.fit(new ReferenceGlm.Logistic(), columns, treated, new double[treated.length]);
    }

    private static void propensity(
            String id, List<GoldenRow> balance, RegressionFit fit, ReferenceGlm.Fit reference, Comparison comparison) {
        comparison.near(
                id,
                "intercept",
                balance.get(0).number("intercept"),
                fit.coefficient(RegressionFit.INTERCEPT).coefficient());
        for (int i = 0; i < balance.size(); i++) {
            GoldenRow row = balance.get(i);
            int term = i + 1;
            Coefficient coefficient = fit.coefficient(row.text("variable"));
            comparison.near(id, row.text("variable") + " coef", row.number("coef"), coefficient.coefficient());
            comparison.stoppedEarly(
                    id,
                    row.text("variable") + " coef_se",
                    row.number("coef_se"),
                    reference.stopped(one -> one.error(term)),
                    coefficient.standardError(),
                    0);
        }
    }

    private static void balance(String id, List<GoldenRow> rows, MatchedCohort cohort, Comparison comparison) {
        for (int i = 0; i < rows.size(); i++) {
            GoldenRow row = rows.get(i);
            CovariateBalance ours = cohort.balance().get(i);
            String name = row.text("variable");
            comparison.near(id, name + " mean_treated", row.number("mean_treated"), ours.meanTreated());
            comparison.near(id, name + " mean_control", row.number("mean_control"), ours.meanControls());
            if (Math.abs(row.number("smd_before")) > 1e-3) {
                // Ours is in the standardised difference only, which gives it back where there is a difference.
                comparison.near(
                        id,
                        name + " sd_treated",
                        row.number("sd_treated"),
                        (ours.meanTreated() - ours.meanControls())
                                / ours.differenceBefore().orElse(Double.NaN));
            }
            near(id, name, "smd_before", row, ours.differenceBefore(), comparison);
            near(id, name, "smd_before_pooled", row, ours.pooledDifferenceBefore(), comparison);
            near(id, name, "smd_after", row, ours.differenceAfter(), comparison);
            near(id, name, "variance_ratio_before", row, ours.varianceRatioBefore(), comparison);
        }
    }

    private static void near(
            String id, String name, String column, GoldenRow row, OptionalDouble ours, Comparison comparison) {
        // A standardised difference is a difference of means over a standard deviation: its scale is 1.
        comparison.near(id, name + " " + column, row.number(column), ours.orElse(Double.NaN), 1e-3);
    }

    private static void matches(String id, List<GoldenRow> rows, MatchedCohort cohort, Comparison comparison) {
        Map<String, Set<String>> controlsOf = new HashMap<>();
        for (MatchedSet set : cohort.sets()) {
            controlsOf.put(set.treatedId(), new TreeSet<>(set.controlIds()));
        }
        for (GoldenRow row : rows) {
            String person = row.text("id");
            comparison.near(
                    id,
                    person + " propensity",
                    row.number("propensity"),
                    cohort.propensities().getOrDefault(person, Double.NaN));
            comparison.near(
                    id,
                    person + " weight",
                    row.number("weight"),
                    cohort.weights().getOrDefault(person, Double.NaN));
            Set<String> theirs = row.isEmpty("matched_controls")
                    ? Set.of()
                    : Set.of(row.text("matched_controls").split(";"));
            comparison.same(
                    id,
                    person + " matched_controls",
                    new TreeSet<>(theirs),
                    controlsOf.getOrDefault(person, new TreeSet<>()));
        }
    }
}
