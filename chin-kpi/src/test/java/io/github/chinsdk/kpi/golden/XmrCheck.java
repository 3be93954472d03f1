package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.variation.chart.AssuranceType;
import io.github.chinsdk.kpi.variation.chart.ImprovementDirection;
import io.github.chinsdk.kpi.variation.chart.MovingRangeScreening;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.SpecialCause;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import io.github.chinsdk.kpi.variation.chart.XmrPoint;
import io.github.chinsdk.kpi.variation.chart.XmrPoint.Nearness;
import io.github.chinsdk.kpi.variation.chart.XmrSegment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** NHSRplotthedots::ptd_spc: every limit, every flag, every icon. */
final class XmrCheck implements FolderCheck {

    private static final String UNDEFINED =
            "limits of nothing but zero moving ranges: theirs are NaN, or lie on the mean and make every other point"
                    + " special; ours are undefined in words and no point is assessed";

    @Override
    public String folder() {
        return "spc_xmr_ptd";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "note", "words about the case");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases points = folder.byCase("points.csv");
        GoldenCases summaries = folder.byCase("summary.csv");
        comparison.each(folder.table("series.csv"), series -> {
            String id = series.caseId();
            if (!series.isEmpty("error")) {
                comparison.leaveOut(id, "the reference stops with an error");
                return;
            }
            XmrChart chart = chart(series, points.of(id));
            comparison.same(
                    id,
                    "warning of a short group",
                    series.text("warning").contains("trial limits"),
                    chart.segments().stream().anyMatch(XmrSegment::hasTrialLimits));
            for (int i = 0; i < points.of(id).size(); i++) {
                XmrPoint point = chart.points().get(i);
                point(points.of(id).get(i), point, chart.segments().get(point.segment()), comparison);
            }
            for (GoldenRow row : summaries.ofOrNone(id)) {
                summary(row, chart, comparison);
            }
        });
    }

    private static XmrChart chart(GoldenRow series, List<GoldenRow> points) {
        ProcessControlChart chart = ProcessControlChart.withDefaults()
                .with(ImprovementDirection.valueOf(
                        series.text("improvement_direction").toUpperCase(Locale.ROOT)))
                .with(
                        series.isTrue("screen_outliers")
                                ? MovingRangeScreening.SCREENED
                                : MovingRangeScreening.UNSCREENED);
        if (!series.isEmpty("target")) {
            chart = chart.withTarget(series.number("target"));
        }
        if (!series.isEmpty("fix_after_n_points")) {
            chart = chart.withBaseline((int) series.number("fix_after_n_points"));
        }
        if (!series.isEmpty("rebase_dates")) {
            // A date that the series does not have is ignored by theirs and refused by ours.
            chart = chart.withRebasing(Arrays.stream(series.text("rebase_dates").split(";"))
                    .filter(date ->
                            points.stream().anyMatch(row -> row.text("x").equals(date)))
                    .map(LocalDate::parse)
                    .toArray(LocalDate[]::new));
        }
        return chart.calculate(points.stream()
                .map(row -> {
                    LocalDate date = LocalDate.parse(row.text("x"));
                    return row.isEmpty("y") ? Observation.missing(date) : Observation.of(date, row.number("y"));
                })
                .toList());
    }

    private static void point(GoldenRow row, XmrPoint point, XmrSegment segment, Comparison comparison) {
        String id = row.caseId();
        String at = " on " + row.text("x");
        comparison.same(id, "rebase_group" + at, (int) row.number("rebase_group"), point.segment());
        comparison.near(id, "mean" + at, row.number("mean"), segment.mean().orElseThrow());
        comparison.same(id, "short group" + at, row.isTrue("short_group_warning"), segment.hasTrialLimits());
        if (segment.limits().isEmpty()) {
            comparison.departure(id, UNDEFINED, "lpl" + at, row.text("lpl"), segment.reason());
            boolean collapsed = Double.isNaN(row.number("lpl")) || row.number("upl") - row.number("lpl") <= 1e-12;
            comparison.same(id, "limits without width in the reference too" + at, true, collapsed);
            comparison.same(id, "cause" + at, SpecialCause.NOT_ASSESSED, point.cause());
            return;
        }
        double lower = segment.limits().get().lower();
        double upper = segment.limits().get().upper();
        double scale = Math.max(Math.abs(row.number("mean")), Math.abs(upper));
        comparison.near(id, "lpl" + at, row.number("lpl"), lower, scale);
        comparison.near(id, "upl" + at, row.number("upl"), upper, scale);
        if (row.isEmpty("y")) {
            comparison.same(id, "cause of a missing value" + at, SpecialCause.NOT_ASSESSED, point.cause());
            return;
        }
        Nearness nearness = point.nearness();
        int side = switch (nearness) {
            case ABOVE_LIMIT, NEAR_UPPER_LIMIT, ABOVE_MEAN -> 1;
            case BELOW_LIMIT, NEAR_LOWER_LIMIT, BELOW_MEAN -> -1;
            default -> 0;
        };
        comparison.same(id, "relative_to_mean" + at, (int) row.number("relative_to_mean"), side);
        comparison.same(
                id,
                "outside_limits" + at,
                row.isTrue("outside_limits"),
                nearness == Nearness.ABOVE_LIMIT || nearness == Nearness.BELOW_LIMIT);
        comparison.same(
                id,
                "close_to_limits" + at,
                row.isTrue("close_to_limits"),
                nearness == Nearness.NEAR_UPPER_LIMIT || nearness == Nearness.NEAR_LOWER_LIMIT);
        comparison.same(id, "special_cause_type" + at, row.text("special_cause_type"), words(point.cause()));
        comparison.same(id, "point_type" + at, row.text("point_type"), words(point.meaning()));
    }

    private static void summary(GoldenRow row, XmrChart chart, Comparison comparison) {
        String id = row.caseId();
        int group = (int) row.number("rebase_group");
        XmrSegment segment = chart.segments().get(group);
        List<XmrPoint> points = chart.points().stream()
                .filter(point -> point.segment() == group)
                .toList();
        comparison.same(id, "n", (int) row.number("n"), segment.points());
        comparison.near(id, "mean_col", row.number("mean_col"), segment.mean().orElseThrow());
        if (segment.limits().isEmpty()) {
            comparison.departure(id, UNDEFINED, "variation_type", row.text("variation_type"), segment.variation());
            return;
        }
        double size = Math.abs(segment.mean().orElseThrow())
                + Math.abs(segment.limits().get().upper());
        comparison.near(id, "lpl", row.number("lpl"), segment.limits().get().lower(), size);
        comparison.near(id, "upl", row.number("upl"), segment.limits().get().upper(), size);
        long missing = points.stream()
                .filter(point -> point.observation().value().isEmpty())
                .count();
        if (missing > 0) {
            comparison.departure(
                    id,
                    "a missing value is common cause in theirs, not assessed in ours",
                    "common_cause",
                    row.text("common_cause"),
                    (long) row.number("common_cause") - missing);
        }
        for (String column : List.of("common_cause", "special_cause_improvement", "special_cause_concern")) {
            long ours = points.stream()
                    .filter(point -> words(point.meaning()).equals(column))
                    .count();
            comparison.same(
                    id, column, (long) row.number(column), column.equals("common_cause") ? ours + missing : ours);
        }
        if (segment.variation() == VariationType.NOT_ASSESSED) {
            comparison.departure(
                    id,
                    "the last value is missing: theirs is common cause, ours not assessed",
                    "variation_type",
                    row.text("variation_type"),
                    segment.variation());
        } else {
            comparison.same(id, "variation_type", row.text("variation_type"), words(segment.variation()));
        }
        if (group == chart.segments().size() - 1) {
            comparison.same(id, "assurance_type", row.text("assurance_type"), words(chart.assurance()));
        }
    }

    private static String words(SpecialCause cause) {
        return switch (cause) {
            case ABOVE_UPPER_LIMIT -> "Above UCL";
            case BELOW_LOWER_LIMIT -> "Below LCL";
            case INCREASING_TREND -> "7 Point Trend (Increasing)";
            case DECREASING_TREND -> "7 Point Trend (Decreasing)";
            case TWO_IN_THREE_ABOVE -> "2 in 3 Above CL";
            case TWO_IN_THREE_BELOW -> "2 in 3 Below CL";
            case SEVEN_ABOVE_MEAN -> "7 Points Above CL";
            case SEVEN_BELOW_MEAN -> "7 Points Below CL";
            case NONE -> "Common Cause";
            case NOT_ASSESSED -> "not assessed";
        };
    }

    private static String words(VariationType type) {
        return switch (type) {
            case COMMON_CAUSE -> "common_cause";
            case IMPROVEMENT -> "special_cause_improvement";
            case CONCERN -> "special_cause_concern";
            case NEUTRAL_HIGH -> "special_cause_neutral_high";
            case NEUTRAL_LOW -> "special_cause_neutral_low";
            case NOT_ASSESSED -> "not assessed";
        };
    }

    private static String words(AssuranceType type) {
        return switch (type) {
            case CONSISTENTLY_PASSES -> "consistent_pass";
            case CONSISTENTLY_FAILS -> "consistent_fail";
            case INCONSISTENT -> "inconsistent";
            case NOT_ASSESSED -> "";
        };
    }
}
