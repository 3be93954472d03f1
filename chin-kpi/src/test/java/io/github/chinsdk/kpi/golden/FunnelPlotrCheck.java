package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnel;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * FunnelPlotR::funnel_plot. The peer types its z as 1.959964 and 3.090232, so its normal limits are compared at the
 * levels that those stand for; its chi-squared limits are at 95% and 99.8%.
 */
final class FunnelPlotrCheck implements FolderCheck {

    private static final ConfidenceLevel TYPED_95 = levelOf(1.959964);
    private static final ConfidenceLevel TYPED_99_8 = levelOf(3.090232);

    private static final String INFINITE_PHI =
            "no events, ln 0: theirs makes phi infinite and so nobody an outlier; ours estimates phi without";
    private static final String SQUARED_BACK =
            "an outlier by CQC limits that were not squared back is none by limits that are, or the reverse";

    private static ConfidenceLevel levelOf(double z) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        return ConfidenceLevel.ofProbability(normal.probability(-z, z));
    }

    @Override
    public String folder() {
        return "funnelplotr";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "note", "words about the case");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases inputs = folder.byCase("input.csv");
        GoldenCases expected = folder.byCase("expected.csv");
        comparison.each(folder.table("params.csv"), params -> {
            String id = params.caseId();
            if (!params.isEmpty("error")) {
                comparison.leaveOut(id, "the reference stops with an error");
                return;
            }
            OverdispersedFunnelPlot plot = plot(params);
            List<FunnelUnit> units = units(inputs.of(id), isRounded(params));
            // The ratio is shown of unrounded expected events, whatever the limits are of.
            OverdispersedFunnel shown = plot.calculate(units(inputs.of(id), false));
            OverdispersedFunnel exact = plot.calculate(units);
            OverdispersedFunnel typed = plot.withLevels(TYPED_95, TYPED_99_8).calculate(units);
            boolean infinite = Double.isInfinite(params.number("phi"));
            double target = transformed(params, exact.target() / params.number("multiplier"));
            if (infinite) {
                comparison.departure(
                        id,
                        INFINITE_PHI,
                        "phi",
                        params.text("phi"),
                        exact.overdispersion().phi().orElseThrow());
            } else if (params.isTrue("draw_adjusted")) {
                comparison.near(
                        id,
                        "phi",
                        params.number("phi"),
                        exact.overdispersion().phi().orElseThrow());
                comparison.near(
                        id,
                        "tau2",
                        params.number("tau2"),
                        exact.overdispersion().tauSquared(),
                        // tau2 is a difference of two sums of about n phi and n.
                        params.number("tau2") == 0 ? 0 : 1e-6);
            } else {
                comparison.same(
                        id,
                        "chance limits: no phi and no tau2",
                        params.number("phi") == 0 && params.number("tau2") == 0,
                        exact.overdispersion().phi().isEmpty()
                                && exact.overdispersion().tauSquared() == 0);
            }
            outliers(params, exact, comparison);
            for (GoldenRow row : expected.of(id)) {
                comparison.near(id, "target_transformed", row.number("target_transformed"), target, 1);
                comparison.near(
                        id,
                        "rr of " + row.text("group"),
                        row.number("rr") * params.number("multiplier"),
                        shown.point(row.text("group")).orElseThrow().value().orElseThrow());
                compare(
                        params,
                        row,
                        exact.point(row.text("group")).orElseThrow(),
                        typed.point(row.text("group")).orElseThrow(),
                        infinite,
                        comparison);
            }
        });
    }

    private static OverdispersedFunnelPlot plot(GoldenRow params) {
        OverdispersedFunnelPlot plot = switch (params.text("data_type") + params.text("sr_method")) {
            case "SRSHMI" -> OverdispersedFunnelPlot.shmi();
            case "SRCQC" -> OverdispersedFunnelPlot.cqc();
            case "PR" -> OverdispersedFunnelPlot.ofProportions();
            case "RC" -> OverdispersedFunnelPlot.ofRatiosOfCounts();
            default -> throw new IllegalArgumentException("data_type " + params.text("data_type"));
        };
        plot = plot.with(RateUnit.ofMultiplier(params.number("multiplier"))).withTrim(params.number("trim_by"));
        return params.isTrue("draw_adjusted") ? plot : plot.withTauSquared(0);
    }

    private static boolean isRounded(GoldenRow params) {
        return params.text("sr_method").equals("SHMI") && params.isTrue("shmi_rounding");
    }

    private static List<FunnelUnit> units(List<GoldenRow> rows, boolean rounded) {
        Map<String, Counts> groups = new LinkedHashMap<>();
        for (GoldenRow row : rows) {
            groups.merge(
                    row.text("group"), new Counts(row.number("numerator"), row.number("denominator")), Counts::plus);
        }
        List<FunnelUnit> units = new ArrayList<>();
        groups.forEach((name, counts) -> units.add(FunnelUnit.of(
                name, rounded ? new Counts(counts.numerator(), twoDecimals(counts.denominator())) : counts)));
        return units;
    }

    private static double twoDecimals(double number) {
        return BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static void compare(
            GoldenRow params,
            GoldenRow row,
            OverdispersedFunnelPoint exact,
            OverdispersedFunnelPoint typed,
            boolean infinitePhi,
            Comparison comparison) {
        String id = row.caseId();
        String who = " of " + row.text("group");
        Counts counts = exact.unit().counts();
        comparison.near(id, "numerator" + who, row.number("numerator"), counts.numerator());
        comparison.near(id, "denominator" + who, row.number("denominator"), counts.denominator());
        double ratio = params.text("data_type").equals("RC")
                ? (counts.numerator() + 0.5) / (counts.denominator() + 0.5)
                : exact.value().orElseThrow() / params.number("multiplier");
        comparison.near(id, "Y" + who, row.number("Y"), transformed(params, ratio), 1e-3);
        if (exact.zScore().isPresent()) {
            comparison.near(
                    id, "uzscore" + who, row.number("uzscore"), exact.zScore().getAsDouble(), 1e-3);
            if (!infinitePhi && exact.trimmedZScore().isPresent()) {
                comparison.near(
                        id,
                        "wuzscore" + who,
                        row.number("wuzscore"),
                        exact.trimmedZScore().getAsDouble(),
                        1e-3);
            } else if (!infinitePhi) {
                comparison.same(id, "left out of phi" + who, "", row.text("wuzscore"));
            }
        }
        boolean chiSquared = params.text("data_type").equals("SR");
        OverdispersedFunnelPoint unadjusted = chiSquared ? exact : typed;
        limits(params, row, "LCL95", "UCL95", unadjusted.chanceLimits().get(0), false, comparison);
        limits(params, row, "LCL99", "UCL99", unadjusted.chanceLimits().get(1), false, comparison);
        if (infinitePhi) {
            comparison.departure(
                    id, INFINITE_PHI, "outlier" + who, row.text("outlier"), isOutlier(params, exact.position()));
            return;
        }
        boolean squared = params.text("sr_method").equals("CQC");
        limits(params, row, "OD95LCL", "OD95UCL", typed.adjustedLimits().get(0), squared, comparison);
        limits(params, row, "OD99LCL", "OD99UCL", typed.adjustedLimits().get(1), squared, comparison);
        outlier(params, row, exact, comparison);
    }

    /** Their scale of the z-scores: zero is minus infinity on a logarithm. */
    private static double transformed(GoldenRow params, double ratio) {
        return switch (params.text("data_type") + params.text("sr_method")) {
            case "SRCQC" -> Math.sqrt(ratio);
            case "PR" -> StrictMath.asin(Math.sqrt(ratio));
            default -> StrictMath.log(ratio);
        };
    }

    private static void limits(
            GoldenRow params,
            GoldenRow row,
            String lower,
            String upper,
            Interval ours,
            boolean squared,
            Comparison comparison) {
        limit(params, row, lower, ours.lower(), squared, comparison);
        limit(params, row, upper, ours.upper(), squared, comparison);
    }

    private static void limit(
            GoldenRow params, GoldenRow row, String column, double ours, boolean squared, Comparison comparison) {
        double multiplier = params.number("multiplier");
        double theirs = row.number(column);
        if (squared) {
            comparison.departure(
                    row.caseId(),
                    "CQC limits of the square root drawn as limits of the ratio; ours are squared back",
                    column,
                    theirs,
                    ours);
            comparison.near(
                    row.caseId(),
                    column + " on the root scale",
                    Math.max(0, theirs / multiplier),
                    Math.sqrt(ours / multiplier),
                    1e-3);
            return;
        }
        boolean proportion = params.text("data_type").equals("PR");
        if (proportion && (ours == multiplier || theirs == multiplier || ours == 0 || theirs == 0) && ours != theirs) {
            comparison.departure(
                    row.caseId(),
                    "theirs finds where a line leaves [0, 1] by comparing with the next denominator and is one off; ours"
                            + " looks at the angle",
                    column,
                    theirs,
                    ours);
            return;
        }
        comparison.near(row.caseId(), column + " of " + row.text("group"), theirs, ours, 1e-6 * multiplier);
    }

    private static boolean isOutlier(GoldenRow params, FunnelPosition position) {
        return switch (position) {
            case ABOVE_OUTER_LIMIT, BELOW_OUTER_LIMIT -> true;
            case ABOVE_INNER_LIMIT, BELOW_INNER_LIMIT -> params.number("limit") == 95;
            default -> false;
        };
    }

    private static void outliers(GoldenRow params, OverdispersedFunnel funnel, Comparison comparison) {
        int theirs = (int) params.number("n_outliers");
        int ours = (int) funnel.points().stream()
                .filter(point -> isOutlier(params, point.position()))
                .count();
        boolean rooted =
                params.isTrue("draw_adjusted") && params.text("sr_method").equals("CQC");
        if (theirs != ours && (rooted || Double.isInfinite(params.number("phi")))) {
            // Each of them is looked at below.
            comparison.departure(params.caseId(), rooted ? SQUARED_BACK : INFINITE_PHI, "n_outliers", theirs, ours);
        } else {
            comparison.same(params.caseId(), "n_outliers", theirs, ours);
        }
    }

    private static void outlier(GoldenRow params, GoldenRow row, OverdispersedFunnelPoint ours, Comparison comparison) {
        boolean inner = params.number("limit") == 95;
        boolean outside = isOutlier(params, ours.position());
        boolean theirs = row.number("outlier") == 1;
        if (params.isTrue("draw_adjusted") && params.text("sr_method").equals("CQC") && outside != theirs) {
            // Their flag follows from their limits, which stayed on the scale of the square root.
            double value = row.number("rr") * params.number("multiplier");
            boolean fromTheirLimits = value < row.number(inner ? "OD95LCL" : "OD99LCL")
                    || value > row.number(inner ? "OD95UCL" : "OD99UCL");
            comparison.same(row.caseId(), "outlier by their own limits", theirs, fromTheirLimits);
            comparison.departure(row.caseId(), SQUARED_BACK, "outlier " + row.text("group"), theirs, outside);
            return;
        }
        comparison.same(row.caseId(), "outlier " + row.text("group"), theirs, outside);
    }
}
