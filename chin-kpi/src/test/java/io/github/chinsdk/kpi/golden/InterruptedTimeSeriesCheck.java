package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.evaluation.FitStatistics;
import io.github.chinsdk.kpi.evaluation.InterruptedTimeSeries;
import io.github.chinsdk.kpi.evaluation.InterruptedTimeSeriesFit;
import io.github.chinsdk.kpi.evaluation.RegressionFit;
import io.github.chinsdk.kpi.evaluation.StandardErrors;
import io.github.chinsdk.kpi.evaluation.TimePoint;
import java.util.List;
import java.util.Map;

/** stats::lm and glm on segments, sandwich::NeweyWest without prewhitening, lmtest::dwtest. */
final class InterruptedTimeSeriesCheck implements FolderCheck {

    private static final String GLM_EPSILON =
            "glm stops at a relative change of the deviance of 1e-8 and keeps the weights of the step before";
    private static final Map<String, String> TERMS = Map.of(
            "(Intercept)", RegressionFit.INTERCEPT,
            "t", InterruptedTimeSeries.PERIOD,
            "D", InterruptedTimeSeries.LEVEL_CHANGE,
            "ts", InterruptedTimeSeries.SLOPE_CHANGE,
            "s1", InterruptedTimeSeries.SEASON_SINE,
            "c1", InterruptedTimeSeries.SEASON_COSINE);

    @Override
    public String folder() {
        return "interrupted_time_series";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of(
                "source", "where the case comes from",
                "D", "follows from t and intervention_after",
                "ts", "follows from t and intervention_after",
                "rate", "follows from events and population");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases inputs = folder.byCase("input.csv");
        comparison.each(folder.byCase("expected.csv"), (id, expected) -> {
            List<TimePoint> points = inputs.of(id).stream()
                    .map(row ->
                            new TimePoint((int) row.number("t"), (long) row.number("events"), row.number("population")))
                    .toList();
            GoldenRow first = expected.get(0);
            InterruptedTimeSeries plain = InterruptedTimeSeries.withDefaults();
            InterruptedTimeSeries series = first.isTrue("seasonal_harmonic12") ? plain.withSeason(12) : plain;
            int after = (int) first.number("intervention_after") + 1;
            InterruptedTimeSeriesFit model = series.with(StandardErrors.MODEL).fit(points, after);
            InterruptedTimeSeriesFit oneLag =
                    series.with(StandardErrors.NEWEY_WEST).withLags(1).fit(points, after);
            InterruptedTimeSeriesFit threeLags = series.withLags(3).fit(points, after);
            FitStatistics statistics = model.counts().statistics().orElseThrow();
            double dispersion = statistics.pearsonDispersion().orElseThrow();
            for (GoldenRow row : expected) {
                comparison.near(
                        id,
                        "durbin_watson",
                        row.number("durbin_watson"),
                        model.durbinWatson().orElseThrow());
                comparison.near(id, "n", row.number("n"), statistics.rows());
                comparison.near(id, "poisson_dispersion", row.number("poisson_dispersion"), dispersion);
                String term = TERMS.get(row.text("term"));
                comparison.near(
                        id,
                        term + " ols_estimate",
                        row.number("ols_estimate"),
                        model.rates().coefficient(term).coefficient(),
                        1e-3);
                comparison.near(id, term + " ols_se", row.number("ols_se"), error(model.rates(), term));
                comparison.near(
                        id,
                        term + " ols_se_neweywest_lag1_noadj",
                        row.number("ols_se_neweywest_lag1_noadj"),
                        error(oneLag.rates(), term));
                comparison.near(
                        id,
                        term + " ols_se_neweywest_lag3_adj",
                        row.number("ols_se_neweywest_lag3_adj"),
                        error(threeLags.rates(), term));
                loosely(
                        id,
                        term + " poisson_estimate",
                        row.number("poisson_estimate"),
                        model.counts().coefficient(term).coefficient(),
                        comparison);
                loosely(id, term + " poisson_se", row.number("poisson_se"), error(model.counts(), term), comparison);
                loosely(
                        id,
                        term + " poisson_se_neweywest_lag1",
                        row.number("poisson_se_neweywest_lag1"),
                        error(oneLag.counts(), term),
                        comparison);
            }
        });
    }

    private static void loosely(String id, String what, double expected, double actual, Comparison comparison) {
        comparison.loosely(id, what, expected, actual, 1e-7, GLM_EPSILON);
    }

    private static double error(RegressionFit fit, String term) {
        return fit.coefficient(term).standardError();
    }
}
