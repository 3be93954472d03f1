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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** stats::glm with an offset, sandwich's robust errors, MASS::glm.nb and glm with unit and period effects. */
final class DidPoissonCheck implements FolderCheck {

    private static final List<String> TERMS = List.of(RegressionFit.INTERCEPT, Panel.TREATED, Panel.POST, Panel.EFFECT);
    private static final Map<String, StandardErrors> ROBUST = new TreeMap<>(Map.of(
            "se_hc0", StandardErrors.HC0,
            "se_hc1", StandardErrors.HC1,
            "se_cluster_hc0_noadj", StandardErrors.CLUSTER_ROBUST_UNADJUSTED,
            "se_cluster_hc1", StandardErrors.CLUSTER_ROBUST));
    private static final String THETA_STOPS =
            "MASS's theta.ml stops where theta moves by less than 1.2e-4, ours goes on to the maximum";
    private static final String NEARLY_POISSON =
            "theta where its iteration ended is not infinite, so glm.nb's fit is only nearly the Poisson one";
    private static final String DIGAMMAS_CANCEL =
            "theta is many times the mean count, so its likelihood is nearly flat and the digits of its score cancel";
    /** Of theta over the mean count. */
    private static final double BADLY_DETERMINED = 30;
    /** The further bound squares to less than a double can show. */
    private static final double BOUND_AT_THE_END = 1e-7;

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
            ReferencePanel reference = ReferencePanel.of(inputs.of(id));
            Panel panel = panel(inputs.of(id));
            poisson(id, expected, panel, reference.poisson(), comparison);
            RegressionFit ours = NegativeBinomialRegression.withDefaults().fit(panel.table());
            double theirs = expected.get(0).number("nb_theta");
            if (ours.theta().isEmpty()) {
                withoutOverdispersion(id, expected, inputs.of(id), ours, comparison);
            } else if (theirs > BADLY_DETERMINED * mean(inputs.of(id))) {
                hardlyOverdispersed(id, expected, ours, comparison);
            } else {
                negativeBinomial(id, expected, ours, reference, comparison);
            }
            twoWay(id, expected, panel, reference.twoWay(), comparison);
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

    private static void poisson(
            String id, List<GoldenRow> expected, Panel panel, ReferenceGlm.Fit reference, Comparison comparison) {
        PoissonRegression regression = PoissonRegression.withDefaults();
        RegressionFit model = regression.fit(panel.table());
        FitStatistics statistics = model.statistics().orElseThrow();
        for (GoldenRow row : expected) {
            String term = term(row);
            Coefficient ours = model.coefficient(term);
            comparison.near(id, term + " estimate", row.number("estimate"), ours.coefficient(), 1e-3);
            comparison.near(
                    id,
                    term + " rate_ratio",
                    row.number("rate_ratio"),
                    ours.estimate().value());
            modelErrors(row, ours, reference, comparison);
            stopped(
                    row,
                    "se_quasi",
                    reference,
                    fit -> fit.error(TERMS.indexOf(term)) * Math.sqrt(reference.pearsonDispersion()),
                    error(regression, StandardErrors.QUASI, panel, term),
                    comparison);
            ROBUST.forEach((column, errors) -> comparison.near(
                    id, term + " " + column, row.number(column), error(regression, errors, panel, term)));
            statistics(id, row, statistics, comparison);
        }
    }

    private static void modelErrors(
            GoldenRow row, Coefficient ours, ReferenceGlm.Fit reference, Comparison comparison) {
        int term = TERMS.indexOf(ours.term());
        double coefficient = reference.coefficients()[term];
        double z95 = ConfidenceLevel.P95.z();
        Interval interval = ours.estimate().interval(ConfidenceLevel.P95).orElseThrow();
        stopped(row, "se_model", reference, fit -> fit.error(term), ours.standardError(), comparison);
        // A coefficient of nothing but rounding has a z of the same.
        comparison.stoppedEarly(
                row.caseId(),
                term(row) + " z_model",
                row.number("z_model"),
                reference.stopped(fit -> coefficient / fit.error(term)),
                ours.z(),
                1e-3);
        stopped(
                row,
                "p_model",
                reference,
                fit -> 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(coefficient / fit.error(term))),
                ours.pValue(),
                comparison);
        stopped(
                row,
                "rr_lower95",
                reference,
                fit -> Math.exp(coefficient - z95 * fit.error(term)),
                interval.lower(),
                comparison);
        stopped(
                row,
                "rr_upper95",
                reference,
                fit -> Math.exp(coefficient + z95 * fit.error(term)),
                interval.upper(),
                comparison);
    }

    private static void stopped(
            GoldenRow row,
            String column,
            ReferenceGlm.Fit reference,
            ToDoubleFunction<ReferenceGlm.Fit> number,
            double ours,
            Comparison comparison) {
        // Below the smallest normal double a p-value has fewer digits than any tolerance asks for.
        comparison.stoppedEarly(
                row.caseId(),
                term(row) + " " + column,
                row.number(column),
                reference.stopped(number),
                ours,
                Double.MIN_NORMAL);
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

    private static void negativeBinomial(
            String id, List<GoldenRow> expected, RegressionFit ours, ReferencePanel reference, Comparison comparison) {
        ReferenceNegativeBinomial early = reference.negativeBinomial(ReferenceNegativeBinomial.BOUND_OF_R);
        ReferenceNegativeBinomial end = reference.negativeBinomial(BOUND_AT_THE_END);
        for (GoldenRow row : expected) {
            Coefficient coefficient = ours.coefficient(term(row));
            int term = TERMS.indexOf(term(row));
            comparison.stoppedEarly(
                    id,
                    "nb_theta",
                    row.number("nb_theta"),
                    new Comparison.Stopped(new double[] {early.theta()}, end.theta(), THETA_STOPS),
                    ours.theta().orElseThrow(),
                    0);
            comparison.stoppedEarly(
                    id,
                    term(row) + " nb_estimate",
                    row.number("nb_estimate"),
                    new Comparison.Stopped(
                            new double[] {early.fit().coefficients()[term]},
                            end.fit().coefficients()[term],
                            THETA_STOPS),
                    coefficient.coefficient(),
                    1e-3);
            comparison.stoppedEarly(
                    id,
                    term(row) + " nb_se",
                    row.number("nb_se"),
                    new Comparison.Stopped(
                            early.fit().stopped(fit -> fit.error(term)).early(),
                            end.fit().atMaximum().error(term),
                            THETA_STOPS),
                    coefficient.standardError(),
                    0);
        }
    }

    private static double mean(List<GoldenRow> input) {
        return input.stream().mapToDouble(row -> row.number("events")).average().orElseThrow();
    }

    /** The counts say little of theta: what is left of its digammas when they cancel has few digits. */
    private static void hardlyOverdispersed(
            String id, List<GoldenRow> expected, RegressionFit ours, Comparison comparison) {
        for (GoldenRow row : expected) {
            Coefficient coefficient = ours.coefficient(term(row));
            double theta = ours.theta().orElseThrow();
            comparison.loosely(id, "nb_theta", row.number("nb_theta"), theta, 1e-3, DIGAMMAS_CANCEL);
            nearly(row, coefficient, 1e-6, DIGAMMAS_CANCEL, comparison);
        }
    }

    /**
     * Theta grows without bound where counts vary no more than a Poisson. Where theirs ended, variances exceed the
     * Poisson's by a share of mean over theta, and so may estimates and errors.
     */
    private static void withoutOverdispersion(
            String id, List<GoldenRow> expected, List<GoldenRow> input, RegressionFit ours, Comparison comparison) {
        String rule =
                "counts vary no more than a Poisson: theirs is theta where the iteration ended, ours is empty with a caveat";
        double excess = mean(input) / expected.get(0).number("nb_theta");
        comparison.same(id, "theirs is hardly overdispersed", true, excess < 1e-3);
        double tolerance = Math.pow(10, Math.ceil(Math.log10(Math.max(1e-8, excess))));
        for (GoldenRow row : expected) {
            comparison.departure(id, rule, "nb_theta", row.number("nb_theta"), ours.theta());
            nearly(row, ours.coefficient(term(row)), tolerance, NEARLY_POISSON, comparison);
        }
    }

    private static void nearly(
            GoldenRow row, Coefficient ours, double tolerance, String reason, Comparison comparison) {
        String term = term(row);
        // A coefficient may be nothing but rounding: its scale is 1.
        comparison.loosely(
                row.caseId(),
                "1 + " + term + " nb_estimate",
                1 + row.number("nb_estimate"),
                1 + ours.coefficient(),
                tolerance,
                reason);
        comparison.loosely(row.caseId(), term + " nb_se", row.number("nb_se"), ours.standardError(), tolerance, reason);
    }

    private static void twoWay(
            String id, List<GoldenRow> expected, Panel panel, ReferenceGlm.Fit reference, Comparison comparison) {
        RegressionFit fit =
                TwoWayFixedEffects.withDefaults().with(StandardErrors.MODEL).fit(panel);
        Coefficient effect = fit.coefficient(Panel.EFFECT);
        int last = reference.coefficients().length - 1;
        for (GoldenRow row : expected) {
            comparison.near(id, "twfe_treated_post", row.number("twfe_treated_post"), effect.coefficient(), 1e-3);
            stopped(row, "twfe_se", reference, one -> one.error(last), effect.standardError(), comparison);
        }
    }

    private static double error(PoissonRegression regression, StandardErrors errors, Panel panel, String term) {
        return regression.with(errors).fit(panel.table()).coefficient(term).standardError();
    }

    private static String term(GoldenRow row) {
        return row.text("term").equals("treated_post") ? Panel.EFFECT : row.text("term");
    }
}
