package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.GapChart;
import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.model.population.QofGroup;
import java.util.List;

/** How many people are probably undiagnosed. */
final class GapSection {

    private static final List<QofGroup> CONDITIONS = List.of(new QofGroup("DEM"), new QofGroup("HYP"));

    private final Findings findings;
    private final Selection selection;

    GapSection(Findings findings, Selection selection) {
        this.findings = findings;
        this.selection = selection;
    }

    String html() {
        StringBuilder html = new StringBuilder(
                "<h2 id=\"gap\">People who are probably undiagnosed: dementia and hypertension</h2>\n");
        if (!findings.programme().hasAges()) {
            return html.append("<p>Not in these files: the number expected needs patients by age and sex. Put")
                    .append(" <code>gp-reg-pat-prac-quin-age.csv</code> of the same year into the data folder.</p>\n")
                    .toString();
        }
        html.append(
                "<p>How many people of each age and sex have the condition in surveys that examined everybody in their");
        html.append(" sample, applied to each list, against how many are on the register.</p>\n<div class=\"pair\">\n");
        for (QofGroup condition : CONDITIONS) {
            html.append(chart(condition));
        }
        html.append("</div>\n");
        for (QofGroup condition : CONDITIONS) {
            html.append(table(condition));
        }
        return html.toString();
    }

    private String chart(QofGroup condition) {
        List<GapChart.Row> rows = selection.boroughs().stream()
                .filter(area -> isCalculated(area, condition))
                .map(area -> new GapChart.Row(area.place().name(), area.gaps().get(condition)))
                .toList();
        if (rows.isEmpty()) {
            return "";
        }
        boolean uncertain = !rows.get(0).gap().expected().intervals().isEmpty();
        return Html.figure(
                condition.title(),
                "Dark: on the register. Light: expected"
                        + (uncertain ? ", with the survey\u2019s 95% interval." : "; the survey gives no interval."),
                GapChart.draw(rows, condition.title()));
    }

    private String table(QofGroup condition) {
        Html.Table table = new Html.Table(
                condition.title() + " by " + (findings.networks().isEmpty() ? "borough" : "CHIN or network")
                        + "; every practice is in gap.csv",
                "Area",
                "Borough",
                "#Expected",
                "#On the register",
                "#Gap",
                "#Diagnosed, percent");
        List<Area> areas = findings.networks().isEmpty() ? selection.boroughs() : selection.smallerAreas();
        for (Area area : areas) {
            if (isCalculated(area, condition)) {
                table.row(cells(area, condition));
            }
        }
        return isCalculated(findings.whole(), condition)
                ? table.whole(cells(findings.whole(), condition)).toString()
                : table.toString();
    }

    private static String[] cells(Area area, QofGroup condition) {
        DiagnosisGap gap = area.gaps().get(condition);
        return new String[] {
            escape(area.place().name()),
            escape(area.borough().name()),
            Html.withInterval(gap.expected(), 0, ""),
            Text.whole(gap.registerCount()),
            Html.withInterval(gap.gap(), 0, ""),
            Html.withInterval(gap.diagnosisRate(), 1, "%")
        };
    }

    private static boolean isCalculated(Area area, QofGroup condition) {
        DiagnosisGap gap = area.gaps().get(condition);
        return gap != null && gap.diagnosisRate().isCalculated();
    }
}
