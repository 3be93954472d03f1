package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.FunnelChart;
import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.model.population.QofGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Which practices differ by more than chance. */
final class VariationSection {

    private static final int MOST_OUTLIERS = 6;

    private final Findings findings;
    private final Selection selection;
    private final Map<String, Area> practices = new LinkedHashMap<>();

    VariationSection(Findings findings, Selection selection) {
        this.findings = findings;
        this.selection = selection;
        findings.practices().forEach(area -> practices.put(area.place().code(), area));
    }

    /** How many units lie beyond the 99.8% limits. */
    static long beyond(Funnel funnel) {
        return funnel.points().stream()
                .filter(point -> point.position() == FunnelPosition.ABOVE_OUTER_LIMIT
                        || point.position() == FunnelPosition.BELOW_OUTER_LIMIT)
                .count();
    }

    String html() {
        StringBuilder html = new StringBuilder("<h2 id=\"variation\">Variation between practices</h2>\n");
        html.append(
                "<p>Each mark is a practice: its recorded prevalence against the size of its list. Between the lines,");
        html.append(" differences are what chance alone would give.");
        if (!selection.practicesAreAll()) {
            html.append(" The charts show ")
                    .append(escape(selection.focus().place().name()));
            html.append(" against the value of ")
                    .append(escape(findings.programme().title()));
            html.append("; the tables below them are about all practices.");
        }
        html.append("</p>\n<p class=\"key\"><span><i class=\"up\">\u25b2</i> above the 99.8% limit</span>");
        html.append("<span><i class=\"down\">\u25bc</i> below the 99.8% limit</span>");
        html.append("<span>\u25cf coloured: beyond the 95% limit; grey: within</span>");
        html.append("<span>\u2013 \u2013 95% limits</span><span>\u2014 99.8% limits and average</span></p>\n");
        html.append("<div class=\"pair\">\n");
        for (QofGroup group : PrevalenceSection.LOOKED_AT) {
            if (findings.funnels().containsKey(group)) {
                html.append("<div>")
                        .append(chart(group))
                        .append(outliers(group))
                        .append("</div>\n");
            }
        }
        return html.append("</div>\n").append(registers()).toString();
    }

    private String chart(QofGroup group) {
        Funnel all = funnel(group);
        Funnel drawn = all;
        if (!selection.practicesAreAll()) {
            List<FunnelUnit> units = selection.practices().stream()
                    .filter(area -> area.prevalence().containsKey(group))
                    .map(area -> FunnelUnit.of(
                            area.place().code(),
                            Objects.requireNonNull(area.prevalence().get(group)).counts()))
                    .toList();
            if (units.isEmpty()) {
                return "";
            }
            drawn = FunnelPlot.ofProportions()
                    .withTarget(all.target(), RateUnit.PERCENT)
                    .calculate(units);
        }
        return Html.figure(
                group.title(),
                Text.decimal(all.target(), 2) + "% on average of the practices with a register; " + beyond(drawn)
                        + " of "
                        + Text.whole(drawn.points().size()) + " practices beyond the 99.8% limits, "
                        + (drawn.outliers().size() - beyond(drawn)) + " more beyond 95%",
                FunnelChart.draw(drawn, group.title(), "Percent on the register", this::name, 8));
    }

    private String outliers(QofGroup group) {
        List<FunnelPoint> furthest = FunnelChart.furthest(funnel(group).points());
        if (furthest.isEmpty()) {
            return "<p class=\"note\">No practice lies beyond the 99.8% limits.</p>";
        }
        Html.Table table = new Html.Table(
                "Furthest beyond the 99.8% limits"
                        + (furthest.size() > MOST_OUTLIERS
                                ? " (first " + MOST_OUTLIERS + " of " + Text.whole(furthest.size()) + ")"
                                : ""),
                "Practice",
                "Borough",
                "#Register",
                "#Percent",
                "#99.8% limits");
        for (FunnelPoint point : furthest.subList(0, Math.min(MOST_OUTLIERS, furthest.size()))) {
            Interval limits = point.limits(ConfidenceLevel.P99_8).orElseThrow();
            boolean above = point.position() == FunnelPosition.ABOVE_OUTER_LIMIT;
            table.row(
                    "<span title=\"" + escape(name(point.name())) + "\">" + escape(point.name()) + "</span>",
                    escape(borough(point.name())),
                    Text.whole(point.unit().counts().numerator()),
                    "<span class=\"" + (above ? "up\">\u25b2 " : "down\">\u25bc ")
                            + Text.decimal(point.value().orElseThrow(), 2) + "</span>",
                    Text.decimal(limits.lower(), 2) + " to " + Text.decimal(limits.upper(), 2));
        }
        return table.toString();
    }

    private String registers() {
        Html.Table table = new Html.Table(
                "Every register: how far practices lie apart",
                "Register",
                "#On the register",
                "#Percent of its list",
                "#Lowest practice",
                "#Middle practice",
                "#Highest practice",
                "#Beyond 95%",
                "#Beyond 99.8%");
        for (Map.Entry<QofGroup, Funnel> entry : findings.funnels().entrySet()) {
            Funnel funnel = entry.getValue();
            double[] values = funnel.points().stream()
                    .filter(point -> point.value().isPresent())
                    .mapToDouble(point -> point.value().getAsDouble())
                    .sorted()
                    .toArray();
            Estimate whole =
                    Objects.requireNonNull(findings.whole().prevalence().get(entry.getKey()));
            table.row(
                    escape(entry.getKey().title()),
                    Text.whole(whole.counts().numerator()),
                    Text.decimal(whole.value(), 2) + "%",
                    Text.decimal(values[0], 2) + "%",
                    Text.decimal((values[(values.length - 1) / 2] + values[values.length / 2]) / 2, 2) + "%",
                    Text.decimal(values[values.length - 1], 2) + "%",
                    Text.whole(funnel.outliers().size()),
                    Text.whole(beyond(funnel)));
        }
        return table.toString();
    }

    private String name(String code) {
        Area area = practices.get(code);
        return area == null ? code : code + " " + area.place().name();
    }

    private String borough(String code) {
        Area area = practices.get(code);
        return area == null ? "" : area.borough().name();
    }

    private Funnel funnel(QofGroup group) {
        return Objects.requireNonNull(findings.funnels().get(group));
    }
}
