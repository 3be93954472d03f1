package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.IntervalChart;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.admission.DepartmentType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How much the people on the lists use hospitals. */
final class HospitalSection {

    private final Findings findings;
    private final Selection selection;

    HospitalSection(Findings findings, Selection selection) {
        this.findings = findings;
        this.selection = selection;
    }

    String html() {
        String heading = "<h2 id=\"hospital\">Emergency admissions and A&amp;E attendances</h2>\n";
        if (!findings.programme().hasActivity()) {
            return heading + "<p>Not in these files: hospital activity by practice is not published with QOF. Put"
                    + " <code>PRACTICE_ACTIVITY_*.csv</code> of the same year into the data folder.</p>\n";
        }
        return heading
                + "<p>Events in the year per 1,000 registered people, with 95% Byar intervals. Low is good.</p>\n"
                + table() + "<div class=\"pair\">\n"
                + chart("Emergency admissions", Area::emergencyAdmissions)
                + chart(
                        "A&E attendances, major departments (type 1)",
                        area -> Optional.ofNullable(area.attendances().get(DepartmentType.TYPE_1)))
                + "</div>\n";
    }

    private String table() {
        Html.Table table = new Html.Table(
                "Per 1,000 registered people; every practice is in hospital.csv",
                "Area",
                "#Emergency admissions",
                "#A&E type 1, major",
                "#A&E type 2, single speciality",
                "#A&E type 3, minor and walk-in");
        selection.boroughs().forEach(area -> table.row(cells(area)));
        return table.whole(cells(findings.whole())).toString();
    }

    private static String[] cells(Area area) {
        return new String[] {
            escape(area.place().name()),
            Html.withInterval(area.emergencyAdmissions(), 1),
            attendances(area, DepartmentType.TYPE_1),
            attendances(area, DepartmentType.TYPE_2),
            attendances(area, DepartmentType.TYPE_3)
        };
    }

    private static String attendances(Area area, DepartmentType type) {
        return Html.withInterval(Optional.ofNullable(area.attendances().get(type)), 1);
    }

    private String chart(String title, Function<Area, Optional<Estimate>> of) {
        Optional<Estimate> whole = of.apply(findings.whole());
        List<IntervalChart.Row> rows = selection.smallerAreas().stream()
                .filter(area -> of.apply(area).isPresent())
                .map(area -> new IntervalChart.Row(
                        area.place().name(), of.apply(area).orElseThrow()))
                .sorted(Comparator.comparingDouble((IntervalChart.Row row) ->
                                row.estimate().valueIfCalculated().orElse(-1))
                        .reversed())
                .toList();
        if (whole.isEmpty() || rows.isEmpty()) {
            return "";
        }
        return Html.figure(
                title,
                "Per 1,000 people, 95% intervals, " + selection.smallerAreasAre(),
                IntervalChart.draw(
                        rows, whole.get(), findings.programme().title(), title, "Per 1,000 registered people", 1));
    }
}
