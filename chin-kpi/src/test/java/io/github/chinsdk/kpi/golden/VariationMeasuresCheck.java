package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.evaluation.NegativeBinomialRegression;
import io.github.chinsdk.kpi.evaluation.RegressionTable;
import io.github.chinsdk.kpi.variation.AreaEvents;
import io.github.chinsdk.kpi.variation.EmpiricalBayes;
import io.github.chinsdk.kpi.variation.EmpiricalBayesFit;
import io.github.chinsdk.kpi.variation.EmpiricalBayesModel;
import io.github.chinsdk.kpi.variation.MeasuredVariation;
import io.github.chinsdk.kpi.variation.VariationMeasure;
import io.github.chinsdk.kpi.variation.VariationMeasures;
import io.github.chinsdk.kpi.variation.VariationReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Measures of variation by R, sava, DCluster, ineq and MASS. */
final class VariationMeasuresCheck implements FolderCheck {

    private static final Map<String, VariationMeasure> EXACT = new TreeMap<>(Map.ofEntries(
            Map.entry("overall_rate", VariationMeasure.OVERALL_RATE),
            Map.entry("min_rate", VariationMeasure.LOWEST_RATE),
            Map.entry("max_rate", VariationMeasure.HIGHEST_RATE),
            Map.entry("p5", VariationMeasure.PERCENTILE_5),
            Map.entry("p25", VariationMeasure.PERCENTILE_25),
            Map.entry("median", VariationMeasure.MEDIAN),
            Map.entry("p75", VariationMeasure.PERCENTILE_75),
            Map.entry("p95", VariationMeasure.PERCENTILE_95),
            Map.entry("range", VariationMeasure.RANGE),
            Map.entry("sd_sample", VariationMeasure.STANDARD_DEVIATION),
            Map.entry("extremal_quotient", VariationMeasure.EXTREMAL_QUOTIENT),
            Map.entry("eq_5_95", VariationMeasure.EXTREMAL_QUOTIENT_5_95),
            Map.entry("iqr_ratio", VariationMeasure.INTERQUARTILE_RATIO),
            Map.entry("cv_unweighted", VariationMeasure.COEFFICIENT_OF_VARIATION),
            Map.entry("cv_weighted", VariationMeasure.WEIGHTED_COEFFICIENT_OF_VARIATION),
            Map.entry("cv_weighted_unbiased", VariationMeasure.UNBIASED_WEIGHTED_COEFFICIENT_OF_VARIATION),
            Map.entry("chi2", VariationMeasure.CHI_SQUARED),
            Map.entry("chi2_log_p", VariationMeasure.CHI_SQUARED_LOG_P),
            Map.entry("gini_unweighted", VariationMeasure.GINI),
            Map.entry("gini_corrected", VariationMeasure.CORRECTED_GINI)));

    private static final Map<String, VariationMeasure> SYSTEMATIC = new TreeMap<>(Map.of(
            "scv_diehr_raw", VariationMeasure.SYSTEMATIC_COMPONENT,
            "scv_mcpherson_sums", VariationMeasure.SYSTEMATIC_COMPONENT,
            "scv_sava", VariationMeasure.SYSTEMATIC_COMPONENT,
            "scv_log_mcpherson_raw", VariationMeasure.SYSTEMATIC_COMPONENT_LOG));

    private static final String ROOT_FINDER = "the reference finds its root to about 1e-4 (README)";
    private static final String NO_VARIATION =
            "variance that runs to zero: theirs is where the iteration stopped, or missing; ours is not estimable";
    private static final double LARGEST_SHAPE = 1e6;

    @Override
    public String folder() {
        return "variation_measures";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "note", "words about the case");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases inputs = folder.byCase("input_and_smoothed.csv");
        comparison.each(folder.table("expected.csv"), row -> {
            List<GoldenRow> input = inputs.of(row.caseId());
            List<AreaEvents> areas = input.stream()
                    .map(area -> AreaEvents.of(
                            area.text("area"),
                            new Counts(area.number("observed"), area.number("population")),
                            area.number("expected")))
                    .toList();
            VariationReport report =
                    VariationMeasures.withDefaults().with(RateUnit.PER_PERSON).calculate(areas);
            totals(row, report, comparison);
            EXACT.forEach((column, measure) -> exact(row, column, report.measure(measure), comparison));
            SYSTEMATIC.forEach((column, measure) -> systematic(row, column, report.measure(measure), comparison));
            poissonGamma(row, input, areas, report, comparison);
            claytonKaldor(row, input, areas, comparison);
            normal(row, areas, comparison);
            negativeBinomial(row, areas, comparison);
        });
    }

    private static void totals(GoldenRow row, VariationReport report, Comparison comparison) {
        String id = row.caseId();
        comparison.same(id, "n_areas", (int) row.number("n_areas"), report.areas());
        comparison.near(
                id,
                "total_observed",
                row.number("total_observed"),
                GoldenEstimates.working(report.workings(), "observed events"));
        comparison.near(
                id,
                "total_population",
                row.number("total_population"),
                GoldenEstimates.working(report.workings(), "people"));
        comparison.near(id, "chi2_df", row.number("chi2_df"), report.areas() - 1);
        report.value(VariationMeasure.CHI_SQUARED_LOG_P)
                // Below the smallest normal double a p-value has fewer digits than any tolerance asks for.
                .ifPresent(log ->
                        comparison.near(id, "chi2_p", row.number("chi2_p"), StrictMath.exp(log), Double.MIN_NORMAL));
        report.value(VariationMeasure.SYSTEMATIC_COMPONENT)
                .ifPresent(component ->
                        comparison.near(id, "scv_diehr_x100", row.number("scv_diehr_x100"), 100 * component, 1e-4));
    }

    private static void exact(GoldenRow row, String column, MeasuredVariation ours, Comparison comparison) {
        String id = row.caseId();
        if (ours.value().isPresent()) {
            // Coefficients of nearly equal rates are differences of nearly equal numbers.
            comparison.near(id, column, row.number(column), ours.value().getAsDouble(), 1e-6);
        } else {
            comparison.departure(
                    id,
                    "division by a rate of zero: theirs is infinite or missing, ours not estimable",
                    column,
                    row.text(column),
                    ours.reason());
            comparison.same(id, column + " not finite", false, Double.isFinite(row.numberOrNaN(column)));
        }
    }

    private static void systematic(GoldenRow row, String column, MeasuredVariation ours, Comparison comparison) {
        String id = row.caseId();
        double theirs = row.numberOrNaN(column);
        if (ours.value().isPresent()) {
            comparison.near(id, column, theirs, ours.value().getAsDouble(), 1e-6);
        } else {
            comparison.departure(
                    id,
                    "a systematic component below zero, or the logarithm of no events: ours is not estimable",
                    column,
                    row.text(column),
                    ours.reason());
            comparison.same(id, column + " below zero or missing", true, !(theirs >= 0) || Double.isInfinite(theirs));
        }
    }

    private static void poissonGamma(
            GoldenRow row,
            List<GoldenRow> input,
            List<AreaEvents> areas,
            VariationReport report,
            Comparison comparison) {
        String id = row.caseId();
        EmpiricalBayesFit fit =
                EmpiricalBayes.of(EmpiricalBayesModel.POISSON_GAMMA).calculate(areas);
        double alpha = row.numberOrNaN("eb_poisson0_alpha");
        if (fit.priorVariance().isEmpty()) {
            comparison.departure(id, NO_VARIATION, "eb_poisson0_alpha", alpha, fit.reason());
            comparison.same(id, "eb_poisson0_alpha large or missing", true, !(alpha < LARGEST_SHAPE));
            return;
        }
        double variance = fit.priorVariance().getAsDouble();
        if (row.isEmpty("eb_poisson0_alpha") || row.isEmpty("eb_eq_20_80")) {
            comparison.departure(
                    id,
                    "the reference gave up on empirical Bayes",
                    "eb_poisson0_var",
                    row.text("eb_poisson0_var"),
                    variance);
            return;
        }
        comparison.loosely(id, "eb_poisson0_alpha", alpha, 1 / variance, 1e-3, ROOT_FINDER);
        comparison.loosely(id, "eb_poisson0_var", row.number("eb_poisson0_var"), variance, 1e-3, ROOT_FINDER);
        comparison.loosely(
                id,
                "eb_eq_20_80",
                row.number("eb_eq_20_80"),
                report.value(VariationMeasure.EMPIRICAL_BAYES_QUOTIENT_20_80).orElseThrow(),
                1e-3,
                ROOT_FINDER);
        double share = report.value(VariationMeasure.EMPIRICAL_BAYES_QUINTILE_SHARE_RATIO)
                .orElseThrow();
        if (hasTieAt(fit, 0.2) || hasTieAt(fit, 0.8)) {
            comparison.departure(
                    id,
                    "areas of equal risk on a percentile: rounding in theirs puts some in the quintile and some not",
                    "eb_qsr",
                    row.number("eb_qsr"),
                    share);
        } else {
            comparison.loosely(id, "eb_qsr", row.number("eb_qsr"), share, 1e-3, ROOT_FINDER);
        }
        for (int i = 0; i < input.size(); i++) {
            comparison.loosely(
                    id,
                    "eb_poisson0_smoothed " + i,
                    input.get(i).number("eb_poisson0_smoothed"),
                    fit.smoothed().get(i).relativeRisk(),
                    1e-3,
                    ROOT_FINDER);
        }
    }

    private static boolean hasTieAt(EmpiricalBayesFit fit, double probability) {
        double[] ascending = fit.smoothed().stream()
                .mapToDouble(EmpiricalBayesFit.SmoothedRisk::relativeRisk)
                .sorted()
                .toArray();
        int below = (int) Math.floor((ascending.length - 1) * probability);
        return below + 1 < ascending.length && ascending[below + 1] - ascending[below] < 1e-12;
    }

    private static void claytonKaldor(
            GoldenRow row, List<GoldenRow> input, List<AreaEvents> areas, Comparison comparison) {
        String id = row.caseId();
        String reason = "the reference stops after 200 steps, wherever it is (README)";
        EmpiricalBayesFit fit =
                EmpiricalBayes.of(EmpiricalBayesModel.CLAYTON_KALDOR).calculate(areas);
        double alpha = row.numberOrNaN("empbaysmooth_alpha");
        if (fit.priorVariance().isEmpty()) {
            comparison.departure(id, NO_VARIATION, "empbaysmooth_alpha", alpha, fit.reason());
            comparison.same(id, "empbaysmooth_alpha large or missing", true, !(alpha < LARGEST_SHAPE / 1e3));
            return;
        }
        double variance = fit.priorVariance().getAsDouble();
        double mean = fit.priorMean().orElseThrow();
        comparison.loosely(id, "empbaysmooth_alpha", alpha, mean / variance, 1e-3, reason);
        comparison.loosely(id, "empbaysmooth_nu", row.number("empbaysmooth_nu"), mean * mean / variance, 1e-3, reason);
        comparison.loosely(id, "empbaysmooth_scv", row.number("empbaysmooth_scv"), variance, 1e-3, reason);
        for (int i = 0; i < input.size(); i++) {
            comparison.loosely(
                    id,
                    "empbaysmooth_smoothed " + i,
                    input.get(i).number("empbaysmooth_smoothed"),
                    fit.smoothed().get(i).relativeRisk(),
                    1e-3,
                    reason);
        }
    }

    private static void normal(GoldenRow row, List<AreaEvents> areas, Comparison comparison) {
        String id = row.caseId();
        EmpiricalBayesFit fit = EmpiricalBayes.of(EmpiricalBayesModel.NORMAL).calculate(areas);
        double theirs = row.numberOrNaN("eb_normal0_A");
        if (fit.priorVariance().isEmpty()) {
            comparison.departure(id, NO_VARIATION, "eb_normal0_A", theirs, fit.reason());
            comparison.same(id, "eb_normal0_A small or missing", true, !(theirs > 1e-3));
        } else {
            // Its root is found to an absolute 1e-4, which for a small variance is a large share.
            comparison.loosely(
                    id, "1 + eb_normal0_A", 1 + theirs, 1 + fit.priorVariance().getAsDouble(), 2e-4, ROOT_FINDER);
        }
    }

    private static void negativeBinomial(GoldenRow row, List<AreaEvents> areas, Comparison comparison) {
        String id = row.caseId();
        EmpiricalBayesFit fit =
                EmpiricalBayes.of(EmpiricalBayesModel.NEGATIVE_BINOMIAL).calculate(areas);
        double theta = row.numberOrNaN("glmnb_theta");
        if (!row.isEmpty("glmnb_warning") || !(theta < LARGEST_SHAPE / 1e3)) {
            comparison.leaveOut(id, "glm.nb did not converge or found no overdispersion (README)");
            return;
        }
        String reason = "glm.nb stops where theta moves by less than 1.2e-4 and its deviance by less than 1e-8";
        double mean = fit.priorMean().orElseThrow();
        comparison.loosely(id, "glmnb_loglik", row.number("glmnb_loglik"), logLikelihood(areas), 1e-7, reason);
        comparison.loosely(id, "glmnb_mu", row.number("glmnb_mu"), mean, 1e-7, reason);
        comparison.loosely(
                id, "glmnb_theta", theta, mean * mean / fit.priorVariance().orElseThrow(), 1e-7, reason);
    }

    /** The same model by regression: the areas' events on nothing but a constant, expected events as exposure. */
    private static double logLikelihood(List<AreaEvents> areas) {
        return NegativeBinomialRegression.withDefaults()
                .fit(RegressionTable.ofEvents(areas.stream()
                                .mapToLong(area -> (long) area.counts().numerator())
                                .toArray())
                        .exposure(areas.stream()
                                .mapToDouble(area -> area.expectedEvents().orElseThrow())
                                .toArray())
                        .build())
                .statistics()
                .orElseThrow()
                .logLikelihood();
    }
}
