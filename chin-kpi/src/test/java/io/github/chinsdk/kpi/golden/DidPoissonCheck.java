package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.evaluation.Coefficient;
import io.github.chinsdk.kpi.evaluation.FitStatistics;
import io.github.chinsdk.kpi.evaluation.NegativeBinomialRegression;
import io.github.chinsdk.kpi.evaluation.Panel;
import io.github.chinsdk.kpi.evaluation.PanelRow;
import io.github.chinsdk.kpi.evaluation.PoissonRegression;
import io.github.chinsdk.kpi.evaluation.RegressionFit;
import io.github.chinsdk.kpi.evaluation.StandardErrors;
import io.github.chinsdk.kpi.evaluation.TwoWayFixedEffects;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** stats::glm with an offset, sandwich's robust errors, MASS::glm.nb and glm with unit and period effects. */
final class DidPoissonCheck implements FolderCheck {

    private static final String WEIGHTS_OF_LAST_STEP =
            "glm's model errors use the weights of the step before its last, ours those at the maximum";
    private static final String THETA_TOLERANCE =
            "MASS::theta.ml stops at a change of theta of 1.2e-4 and glm.nb at one of the likelihood of 1e-8";
    private static final double NO_OVERDISPERSION = 1e9;

    @Override
    public String folder() {
        return "did_poisson_glm";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "nb_warning", "words of glm.nb");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases inputs = folder.byCase("input.csv");
        comparison.each(folder.byCase("expected.csv"), (id, expected) -> {
            Panel panel = panel(inputs.of(id));
            poisson(id, expected, panel, comparison);
            negativeBinomial(id, expected, panel, comparison);
            twoWay(id, expected, panel, comparison);
        });
    }

    private static Panel panel(List<GoldenRow> input) {
        Set<String> treated = new HashSet<>();
        int firstAfter = Integer.MAX_VALUE;
        for (GoldenRow row : input) {
            if (row.number("treated") == 1) {
                treated.add(row.text("unit"));
            }
            if (row.number("post") == 1) {
                firstAfter = Math.min(firstAfter, (int) row.number("period"));
            }
        }
        List<PanelRow> rows = input.stream()
                .map(row -> new PanelRow(
                        row.text("unit"),
                        (int) row.number("period"),
                        (long) row.number("events"),
                        row.number("population")))
                .toList();
        return Panel.of(rows, treated, firstAfter);
    }

    private static void poisson(String id, List<GoldenRow> expected, Panel panel, Comparison comparison) {
        PoissonRegression regression = PoissonRegression.withDefaults();
        RegressionFit model = regression.fit(panel.table());
        for (GoldenRow row : expected) {
            String term = term(row);
            Coefficient coefficient = model.coefficient(term);
            comparison.near(id, term + " estimate", row.number("estimate"), coefficient.coefficient(), 1e-3);
            modelError(id, term + " se_model", row.number("se_model"), coefficient.standardError(), comparison);
            modelError(
                    id,
                    term + " se_quasi",
                    row.number("se_quasi"),
                    error(regression, StandardErrors.QUASI, panel, term),
                    comparison);
            comparison.near(
                    id, term + " se_hc0", row.number("se_hc0"), error(regression, StandardErrors.HC0, panel, term));
            comparison.near(
                    id, term + " se_hc1", row.number("se_hc1"), error(regression, StandardErrors.HC1, panel, term));
            comparison.near(
                    id,
                    term + " se_cluster_hc0_noadj",
                    row.number("se_cluster_hc0_noadj"),
                    error(regression, StandardErrors.CLUSTER_ROBUST_UNADJUSTED, panel, term));
            comparison.near(
                    id,
                    term + " se_cluster_hc1",
                    row.number("se_cluster_hc1"),
                    error(regression, StandardErrors.CLUSTER_ROBUST, panel, term));
            comparison.loosely(
                    id, term + " z_model", row.number("z_model"), coefficient.z(), 1e-7, WEIGHTS_OF_LAST_STEP);
            comparison.loosely(
                    id,
                    term + " p_model",
                    row.number("p_model"),
                    coefficient.pValue(),
                    1e-5,
                    WEIGHTS_OF_LAST_STEP + "; a p-value magnifies the difference by z squared");
            Interval interval =
                    coefficient.estimate().interval(ConfidenceLevel.P95).orElseThrow();
            comparison.near(
                    id,
                    term + " rate_ratio",
                    row.number("rate_ratio"),
                    coefficient.estimate().value());
            modelError(id, term + " rr_lower95", row.number("rr_lower95"), interval.lower(), comparison);
            modelError(id, term + " rr_upper95", row.number("rr_upper95"), interval.upper(), comparison);
        }
        FitStatistics statistics = model.statistics().orElseThrow();
        expected.forEach(row -> statistics(id, row, statistics, comparison));
    }

    private static void statistics(String id, GoldenRow row, FitStatistics statistics, Comparison comparison) {
        comparison.near(
                id,
                "pearson_dispersion",
                row.number("pearson_dispersion"),
                statistics.pearsonDispersion().orElseThrow());
        comparison.near(id, "rows", row.number("n_units") * row.number("n_periods"), statistics.rows());
        comparison.near(id, "deviance", row.number("deviance"), statistics.deviance());
        comparison.near(id, "null_deviance", row.number("null_deviance"), statistics.nullDeviance());
        comparison.near(id, "log_lik", row.number("log_lik"), statistics.logLikelihood());
        comparison.near(id, "aic", row.number("aic"), statistics.akaike());
    }

    private static void negativeBinomial(String id, List<GoldenRow> expected, Panel panel, Comparison comparison) {
        RegressionFit fit = NegativeBinomialRegression.withDefaults().fit(panel.table());
        for (GoldenRow row : expected) {
            theta(id, row.number("nb_theta"), fit.theta(), comparison);
            Coefficient coefficient = fit.coefficient(term(row));
            comparison.loosely(
                    id,
                    term(row) + " nb_estimate",
                    row.number("nb_estimate"),
                    coefficient.coefficient(),
                    1e-8,
                    THETA_TOLERANCE);
            comparison.loosely(
                    id, term(row) + " nb_se", row.number("nb_se"), coefficient.standardError(), 1e-8, THETA_TOLERANCE);
        }
    }

    private static void theta(String id, double theirs, OptionalDouble ours, Comparison comparison) {
        if (theirs > NO_OVERDISPERSION) {
            comparison.departure(
                    id,
                    "theta grows without bound where counts vary no more than a Poisson: theirs is where the iteration ended, ours is empty with a caveat",
                    "nb_theta",
                    theirs,
                    ours);
            comparison.same(id, "theta is empty", true, ours.isEmpty());
        } else {
            comparison.loosely(id, "nb_theta", theirs, ours.orElseThrow(), 1e-8, THETA_TOLERANCE);
        }
    }

    private static void twoWay(String id, List<GoldenRow> expected, Panel panel, Comparison comparison) {
        RegressionFit fit =
                TwoWayFixedEffects.withDefaults().with(StandardErrors.MODEL).fit(panel);
        Coefficient effect = fit.coefficient(Panel.EFFECT);
        for (GoldenRow row : expected) {
            comparison.near(id, "twfe_treated_post", row.number("twfe_treated_post"), effect.coefficient(), 1e-3);
            modelError(id, "twfe_se", row.number("twfe_se"), effect.standardError(), comparison);
        }
    }

    private static void modelError(String id, String what, double expected, double actual, Comparison comparison) {
        comparison.loosely(id, what, expected, actual, 1e-7, WEIGHTS_OF_LAST_STEP);
    }

    private static double error(PoissonRegression regression, StandardErrors errors, Panel panel, String term) {
        return regression.with(errors).fit(panel.table()).coefficient(term).standardError();
    }

    private static String term(GoldenRow row) {
        return row.text("term").equals("treated_post") ? Panel.EFFECT : row.text("term");
    }
}
