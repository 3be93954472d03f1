package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.IntervalChart;
import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.model.population.QofGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many people are on the registers. */
final class PrevalenceSection {

    /** The conditions that the programme set out to find earlier, which the page looks at. */
    static final List<QofGroup> LOOKED_AT =
            List.of(new QofGroup("HYP"), new QofGroup("DM"), new QofGroup("AF"), new QofGroup("DEM"));

    private final Findings findings;
    private final Selection selection;

    PrevalenceSection(Findings findings, Selection selection) {
        this.findings = findings;
        this.selection = selection;
    }

    String html() {
        return "<h2 id=\"prevalence\">How many people are on the disease registers</h2>\n"
                + "<p>Percent of the list (diabetes: of those aged 17 and over), with 95% Wilson intervals.</p>\n"
                + table() + notes() + chart();
    }

    private String table() {
        String caption = selection.boroughsAreChosen()
                ? "Recorded prevalence: " + selection.focus().place().name()
                        + " and the ten largest commissioners; all are in prevalence.csv"
                : "Recorded prevalence by borough";
        Html.Table table = new Html.Table(
                caption,
                "Area",
                "#Practices",
                "#Patients",
                "#Hypertension",
                "#Diabetes",
                "#Atrial fibrillation",
                "#Dementia");
        for (Area area : selection.boroughs()) {
            table.row(cells(area));
        }
        return table.whole(cells(findings.whole())).toString();
    }

    /** What a reader must know of the percentages of an area, where there is something. */
    private String notes() {
        return Stream.concat(selection.boroughs().stream(), Stream.of(findings.whole()))
                .flatMap(area -> caveats(area)
                        .map(caveat ->
                                "<p class=\"note\">" + escape(area.place().name() + ": " + caveat.text()) + "</p>\n"))
                .collect(Collectors.joining());
    }

    private static Stream<Caveat> caveats(Area area) {
        Estimate hypertension = area.prevalence().get(LOOKED_AT.get(0));
        return hypertension == null ? Stream.empty() : hypertension.caveats().stream();
    }

    private static String[] cells(Area area) {
        List<String> cells = new ArrayList<>();
        cells.add(escape(area.place().name()));
        cells.add(Text.whole(area.practices()));
        cells.add(Text.whole(area.registeredPatients()));
        for (QofGroup group : LOOKED_AT) {
            Estimate estimate = area.prevalence().get(group);
            cells.add(estimate == null ? "not in these files" : Html.withInterval(estimate, 2, "%"));
        }
        return cells.toArray(String[]::new);
    }

    private String chart() {
        QofGroup hypertension = LOOKED_AT.get(0);
        Estimate whole = findings.whole().prevalence().get(hypertension);
        if (whole == null) {
            return "";
        }
        List<IntervalChart.Row> rows = selection.smallerAreas().stream()
                .filter(area -> area.prevalence().containsKey(hypertension))
                .sorted(Comparator.comparingDouble((Area area) ->
                                of(area, hypertension).valueIfCalculated().orElse(-1))
                        .reversed())
                .map(area -> new IntervalChart.Row(area.place().name(), of(area, hypertension)))
                .toList();
        return rows.isEmpty()
                ? ""
                : "<div class=\"one\">"
                        + Html.figure(
                                "Recorded hypertension, " + selection.smallerAreasAre(),
                                "Percent of the list, 95% intervals; triangles lie clear of the line for all of "
                                        + findings.programme().title(),
                                IntervalChart.draw(
                                        rows,
                                        whole,
                                        findings.programme().title(),
                                        "Recorded hypertension by area",
                                        "Percent of the list",
                                        2))
                        + "</div>";
    }

    private static Estimate of(Area area, QofGroup group) {
        return Objects.requireNonNull(area.prevalence().get(group));
    }
}
