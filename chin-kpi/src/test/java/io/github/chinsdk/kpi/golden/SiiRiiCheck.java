package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.inequality.QuantileValue;
import io.github.chinsdk.kpi.inequality.RelativeIndexOfInequality;
import io.github.chinsdk.kpi.inequality.Simulation;
import io.github.chinsdk.kpi.inequality.SlopeDirection;
import io.github.chinsdk.kpi.inequality.SlopeFit;
import io.github.chinsdk.kpi.inequality.SlopeIndexOfInequality;
import io.github.chinsdk.kpi.inequality.ValueScale;
import java.util.List;

/** PHEindicatormethods::phe_sii. */
final class SiiRiiCheck implements FolderCheck {

    private static final Simulation SIMULATION = new Simulation(300_000, 20_260_701);
    private static final double SHARE_OF_HALF_WIDTH = 0.02;
    private static final String SIMULATED =
            "limits simulated by theirs (README: compare to 1-2% of the half width), difference in half widths";

    @Override
    public String folder() {
        return "sii_rii";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases input = folder.byCase("input.csv");
        comparison.each(folder.table("expected.csv"), row -> {
            List<QuantileValue> quantiles = input.of(row.caseId()).stream()
                    .map(cells -> new QuantileValue(
                            (int) cells.number("quantile"),
                            cells.number("population"),
                            cells.number("value"),
                            new Interval(ConfidenceLevel.P95, cells.number("lower_cl"), cells.number("upper_cl"))))
                    .toList();
            compare(row, quantiles, comparison);
        });
    }

    private static void compare(GoldenRow row, List<QuantileValue> quantiles, Comparison comparison) {
        String id = row.caseId();
        ValueScale scale = List.of(ValueScale.values()).get((int) row.number("value_type"));
        SlopeFit fit = row.isTrue("transform") ? SlopeFit.TRANSFORMED : SlopeFit.NATURAL;
        double multiplier = row.number("multiplier");
        SlopeDirection direction = multiplier < 0 ? SlopeDirection.MOST_FROM_LEAST : SlopeDirection.LEAST_FROM_MOST;
        double size = Math.abs(multiplier);
        SlopeIndexOfInequality sii = SlopeIndexOfInequality.withDefaults()
                .with(scale)
                .with(fit)
                .with(direction)
                .with(ConfidenceLevel.P95)
                .with(RateUnit.ofMultiplier(size));
        RelativeIndexOfInequality rii = RelativeIndexOfInequality.withDefaults()
                .with(scale)
                .with(fit)
                .with(direction)
                .with(ConfidenceLevel.P95);
        boolean hasExact = scale == ValueScale.ABSOLUTE || fit == SlopeFit.TRANSFORMED;
        Estimate slope =
                hasExact ? sii.calculate(quantiles) : sii.with(SIMULATION).calculate(quantiles);
        Estimate relative = fit == SlopeFit.TRANSFORMED
                ? rii.calculate(quantiles)
                : rii.with(SIMULATION).calculate(quantiles);
        comparison.near(id, "sii", row.number("sii"), slope.value(), size * Math.ulp(1.0));
        comparison.near(
                id,
                "intercept",
                row.number("intercept"),
                (fit == SlopeFit.TRANSFORMED ? size : 1)
                        * GoldenEstimates.working(slope, "value at the most deprived end"));
        if (!relative.isCalculated()) {
            comparison.departure(
                    id,
                    "the line reaches 0 or below at an end: theirs gives a ratio all the same, ours is undefined",
                    "rii",
                    row.text("rii"),
                    relative.reason());
        } else {
            comparison.near(id, "rii", row.number("rii"), relative.value());
        }
        if (!row.isEmpty("analytic_sii_se")) {
            Interval exact = slope.interval(ConfidenceLevel.P95).orElseThrow();
            double se = row.number("analytic_sii_se");
            double ours = (exact.upper() - exact.lower()) / (2 * ConfidenceLevel.P95.z());
            if (oneHoldsNearlyAll(quantiles)) {
                comparison.loosely(
                        id,
                        "analytic_sii_se",
                        se,
                        ours,
                        1e-9,
                        "one quantile holds nearly all people: theirs subtracts rounded ranks (README: 1e-9), ours is right to 15 digits by rational arithmetic");
            } else {
                comparison.near(id, "analytic_sii_se", se, ours);
            }
        }
        if (fit == SlopeFit.TRANSFORMED && scale == ValueScale.RATE && multiplier > 0 && multiplier < 1) {
            comparison.departure(
                    id,
                    "a transformed rate with a multiplier in (0, 1): theirs swaps the limits of the slope and inverts those of the ratio",
                    "sii_lower, rii_lower",
                    row.text("sii_lower") + ", " + row.text("rii_lower"),
                    slope.interval(ConfidenceLevel.P95) + ", " + relative.interval(ConfidenceLevel.P95));
            return;
        }
        limits(row, "sii", slope, comparison);
        if (relative.isCalculated()) {
            limits(row, "rii", relative, comparison);
        }
    }

    private static boolean oneHoldsNearlyAll(List<QuantileValue> quantiles) {
        double total = quantiles.stream().mapToDouble(QuantileValue::population).sum();
        return quantiles.stream().anyMatch(quantile -> quantile.population() > 0.999 * total);
    }

    private static void limits(GoldenRow row, String index, Estimate ours, Comparison comparison) {
        if (row.isEmpty(index + "_lower")) {
            comparison.leaveOut(row.caseId(), index + " has no limits in theirs");
            return;
        }
        double lower = row.number(index + "_lower");
        double upper = row.number(index + "_upper");
        double half = (upper - lower) / 2;
        Interval interval = ours.interval(ConfidenceLevel.P95).orElseThrow();
        loosely(row, index + "_lower", (interval.lower() - lower) / half, comparison);
        loosely(row, index + "_upper", (interval.upper() - upper) / half, comparison);
    }

    private static void loosely(GoldenRow row, String what, double halfWidthsApart, Comparison comparison) {
        comparison.loosely(row.caseId(), what, 1, 1 + halfWidthsApart, SHARE_OF_HALF_WIDTH, SIMULATED);
    }
}
