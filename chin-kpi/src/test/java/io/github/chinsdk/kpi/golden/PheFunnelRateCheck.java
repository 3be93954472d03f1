package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelBoundary;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PHEindicatormethods' funnel functions for crude and directly standardised rates per 100,000 over three years. */
final class PheFunnelRateCheck implements FolderCheck {

    private static final double YEARS = 3;

    private final String folder;
    private final boolean standardised;

    private PheFunnelRateCheck(String folder, boolean standardised) {
        this.folder = folder;
        this.standardised = standardised;
    }

    static PheFunnelRateCheck ofCrudeRates() {
        return new PheFunnelRateCheck("phe_funnel_rate_crude", false);
    }

    static PheFunnelRateCheck ofStandardisedRates() {
        return new PheFunnelRateCheck("phe_funnel_rate_dsr", true);
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of(
                "source", "where the case comes from",
                "rate", "of a crude rate: follows from numerator and denominator",
                "denominator", "of a point: the input's",
                "point", "counts the rows");
    }

    @Override
    public void check(GoldenFolder golden, Comparison comparison) {
        GoldenCases limits = golden.byCase("limits.csv");
        GoldenCases points = golden.byCase("points.csv");
        comparison.each(golden.byCase("input_and_significance.csv"), (id, rows) -> {
            List<FunnelUnit> units = new ArrayList<>();
            for (GoldenRow row : rows) {
                Counts counts = new Counts(row.number("numerator"), row.number("denominator"));
                units.add(
                        standardised
                                ? FunnelUnit.ofRate(row.text("row"), counts, row.number("rate"), RateUnit.PER_100_000)
                                : FunnelUnit.of(row.text("row"), counts));
            }
            FunnelPlot plot = standardised ? FunnelPlot.ofDirectlyStandardisedRates() : FunnelPlot.ofCrudeRates();
            Funnel funnel = plot.calculate(units);
            for (int i = 0; i < rows.size(); i++) {
                comparison.same(
                        id,
                        "significance " + rows.get(i).text("row"),
                        rows.get(i).text("significance"),
                        PheFunnels.significance(funnel.points().get(i).position()));
                if (!points.ofOrNone(id).isEmpty()) {
                    point(points.of(id).get(i), funnel.points().get(i), comparison);
                }
            }
            limits.ofOrNone(id).forEach(row -> lines(row, funnel, comparison));
        });
    }

    private static void point(GoldenRow row, FunnelPoint ours, Comparison comparison) {
        comparison.near(
                row.caseId(),
                "numerator",
                row.number("numerator"),
                ours.unit().counts().numerator());
        if (row.isEmpty("rate_chart")) {
            comparison.same(row.caseId(), "no chart value", FunnelPosition.NOT_ASSESSED, ours.position());
            return;
        }
        comparison.near(
                row.caseId(),
                "rate_chart",
                row.number("rate_chart"),
                ours.value().orElseThrow());
        comparison.near(row.caseId(), "rate", row.number("rate"), ours.value().orElseThrow());
        comparison.near(
                row.caseId(),
                "denominator_derived",
                row.number("denominator_derived"),
                ours.unit().counts().denominator() / YEARS);
    }

    private static void lines(GoldenRow row, Funnel funnel, Comparison comparison) {
        comparison.near(row.caseId(), "baseline", row.number("baseline"), funnel.target());
        double events = row.number("Events");
        String[] sigmas = {"2s", "3s"};
        for (int level = 0; level < 2; level++) {
            FunnelBoundary ours = funnel.boundariesOf(events).get(level);
            line(row, events, "lower_" + sigmas[level], ours.lowerLine(), comparison);
            line(row, events, "upper_" + sigmas[level], ours.upperLine(), comparison);
        }
    }

    private static void line(
            GoldenRow row, double events, String line, FunnelBoundary.LinePoint ours, Comparison comparison) {
        double tolerance = PheFunnels.bisectionTolerance(events);
        String at = " at " + events;
        String population = line + "_population_1_year";
        comparison.loosely(
                row.caseId(),
                population + at,
                row.number(population),
                ours.denominator() / YEARS,
                tolerance,
                PheFunnels.BISECTION);
        String limit = line + "_limit";
        comparison.loosely(row.caseId(), limit + at, row.number(limit), ours.value(), tolerance, PheFunnels.BISECTION);
    }
}
