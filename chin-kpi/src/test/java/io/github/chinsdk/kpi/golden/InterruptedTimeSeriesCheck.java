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

    private static final List<String> THEIR_TERMS = List.of("(Intercept)", "t", "D", "ts", "s1", "c1");
    private static final List<String> OUR_TERMS = List.of(
            RegressionFit.INTERCEPT,
            InterruptedTimeSeries.PERIOD,
            InterruptedTimeSeries.LEVEL_CHANGE,
            InterruptedTimeSeries.SLOPE_CHANGE,
            InterruptedTimeSeries.SEASON_SINE,
            InterruptedTimeSeries.SEASON_COSINE);

    @Override
    public String folder() {
        return "interrupted_time_series";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of(
                "source", "where the case comes from",
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
            ReferenceGlm.Fit reference = reference(inputs.of(id), first.isTrue("seasonal_harmonic12"));
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
                int position = THEIR_TERMS.indexOf(row.text("term"));
                String term = OUR_TERMS.get(position);
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
                comparison.near(
                        id,
                        term + " poisson_estimate",
                        row.number("poisson_estimate"),
                        model.counts().coefficient(term).coefficient(),
                        1e-3);
                comparison.stoppedEarly(
                        id,
                        term + " poisson_se",
                        row.number("poisson_se"),
                        reference.stopped(fit -> fit.error(position)),
                        error(model.counts(), term),
                        0);
                comparison.stoppedEarly(
                        id,
                        term + " poisson_se_neweywest_lag1",
                        row.number("poisson_se_neweywest_lag1"),
                        reference.stopped(fit -> fit.neweyWestError(position, 1)),
                        error(oneLag.counts(), term),
                        0);
            }
        });
    }

    /** Constant, period, level, slope and, where asked for, sine and cosine of a year of twelve months. */
    private static ReferenceGlm.Fit reference(List<GoldenRow> input, boolean seasonal) {
        double[][] columns = new double[seasonal ? 6 : 4][input.size()];
        for (int row = 0; row < input.size(); row++) {
            double period = input.get(row).number("t");
            columns[0][row] = 1;
            columns[1][row] = period;
            columns[2][row] = input.get(row).number("D");
            columns[3][row] = input.get(row).number("ts");
            if (seasonal) {
                columns[4][row] = Math.sin(2 * Math.PI * period / 12);
                columns[5][row] = Math.cos(2 * Math.PI * period / 12);
            }
        }
        return ReferenceGlm.fit(
                new ReferenceGlm.Counts(Double.POSITIVE_INFINITY),
                columns,
                input.stream().mapToDouble(row -> row.number("events")).toArray(),
                input.stream()
                        .mapToDouble(row -> Math.log(row.number("population")))
                        .toArray());
    }

    private static double error(RegressionFit fit, String term) {
        return fit.coefficient(term).standardError();
    }
}
