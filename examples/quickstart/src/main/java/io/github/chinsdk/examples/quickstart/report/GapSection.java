package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.GapChart;
import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.model.population.QofGroup;
import java.util.List;
import java.util.Objects;

/** How many people are probably undiagnosed. */
final class GapSection {

    private static final List<QofGroup> CONDITIONS = List.of(new QofGroup("DEM"), new QofGroup("HYP"));

    private static final String ABSENT = "<span class=\"ci\">not in these files</span>";

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
        return html.append(table()).toString();
    }

    private String chart(QofGroup condition) {
        List<GapChart.Row> rows = selection.boroughs().stream()
                .filter(area -> isCalculated(area, condition))
                .map(area -> new GapChart.Row(
                        area.place().name(), Objects.requireNonNull(area.gaps().get(condition))))
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

    private String table() {
        Html.Table table = new Html.Table(
                "Expected and diagnosed by " + (findings.networks().isEmpty() ? "borough" : "CHIN or network")
                        + "; every practice is in gap.csv",
                "Area",
                "#Dementia expected",
                "#Dementia registered",
                "#Dementia diagnosed",
                "#Hypertension expected",
                "#Hypertension registered",
                "#Hypertension diagnosed",
                "#Hypertension gap");
        List<Area> areas = findings.networks().isEmpty() ? selection.boroughs() : selection.smallerAreas();
        for (Area area : areas) {
            table.row(cells(area));
        }
        return table.whole(cells(findings.whole())).toString();
    }

    private static String[] cells(Area area) {
        DiagnosisGap dementia = area.gaps().get(CONDITIONS.get(0));
        DiagnosisGap hypertension = area.gaps().get(CONDITIONS.get(1));
        return new String[] {
            escape(area.place().name()),
            dementia == null ? ABSENT : Html.withInterval(dementia.expected(), 0, ""),
            dementia == null ? ABSENT : Text.whole(dementia.registerCount()),
            dementia == null ? ABSENT : Html.withInterval(dementia.diagnosisRate(), 1, "%"),
            hypertension == null ? ABSENT : Html.withInterval(hypertension.expected(), 0, ""),
            hypertension == null ? ABSENT : Text.whole(hypertension.registerCount()),
            hypertension == null ? ABSENT : Html.withInterval(hypertension.diagnosisRate(), 1, "%"),
            hypertension == null ? ABSENT : Html.withInterval(hypertension.gap(), 0, "")
        };
    }

    private static boolean isCalculated(Area area, QofGroup condition) {
        DiagnosisGap gap = area.gaps().get(condition);
        return gap != null && gap.diagnosisRate().isCalculated();
    }
}
