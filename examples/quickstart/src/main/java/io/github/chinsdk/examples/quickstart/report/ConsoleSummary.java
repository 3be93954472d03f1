package io.github.chinsdk.examples.quickstart.report;

import io.github.chinsdk.examples.quickstart.chart.FunnelChart;
import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.input.Programme;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import io.github.chinsdk.model.population.QofGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The findings on one screen of 80 columns. */
public final class ConsoleSummary {

    private static final int MOST_BOROUGHS = 8;
    private static final int MOST_PROBLEMS = 3;

    private final Findings findings;
    private final MonthPlan plan;
    private final Selection selection;
    private final List<String> lines = new ArrayList<>();

    private ConsoleSummary(Findings findings, MonthPlan plan, Area focus) {
        this.findings = findings;
        this.plan = plan;
        this.selection = new Selection(findings, focus);
    }

    /**
     * Puts the findings into words.
     *
     * @param findings the numbers
     * @param plan the month of meetings
     * @param focus the borough to look at more closely
     * @param directory where the report is, as the reader should type it
     * @return the lines
     */
    public static List<String> lines(Findings findings, MonthPlan plan, Area focus, String directory) {
        return new ConsoleSummary(findings, plan, focus).all(directory);
    }

    private List<String> all(String directory) {
        heading();
        boroughs();
        variation();
        meetings();
        lines.add("");
        lines.add("Look at  " + directory + "/report.html");
        lines.add("Numbers  " + directory + "/*.csv, numbers.json      Meetings  " + directory + "/mdt/");
        return lines;
    }

    private void heading() {
        Programme programme = findings.programme();
        lines.add("Care closer to home: " + programme.title() + ", " + programme.year()
                + (programme.synthetic() ? " (synthetic practices, published totals)" : ""));
        lines.add(Text.whole(findings.whole().registeredPatients()) + " people, "
                + Text.whole(findings.practices().size()) + " practices, "
                + (findings.networks().isEmpty()
                        ? ""
                        : Text.whole(findings.networks().size()) + " networks, ")
                + Text.whole(findings.boroughs().size()) + (programme.synthetic() ? " boroughs; " : " commissioners; ")
                + Text.whole(programme.rowsRead()) + " rows read, " + Text.whole(programme.rowsSetAside())
                + " set aside");
        List<ProblemGroups.Group> problems = ProblemGroups.of(programme.problems());
        for (ProblemGroups.Group problem :
                problems.stream().limit(MOST_PROBLEMS).toList()) {
            lines.add("  ! " + problem.summary());
            lines.add("    " + problem.first().wayOut());
        }
        if (problems.size() > MOST_PROBLEMS) {
            lines.add("  ! and " + Text.whole(problems.size() - MOST_PROBLEMS)
                    + " more kinds of problem, all in set-aside.csv");
        }
        programme.absent().forEach(sentence -> lines.add("  - " + sentence));
        lines.add("");
    }

    private void boroughs() {
        lines.add(row("", "people", "hypertension (95%)", "hypert.", "dementia", "emerg."));
        lines.add(row("", "", "on the register", "found", "found", "/1,000"));
        selection.boroughs().stream().limit(MOST_BOROUGHS).forEach(this::area);
        area(findings.whole());
        lines.add("");
    }

    private void area(Area area) {
        Estimate hypertension = area.prevalence().get(new QofGroup("HYP"));
        String recorded = hypertension == null || !hypertension.isCalculated()
                ? "-"
                : Text.decimal(hypertension.value(), 2) + "% "
                        + hypertension
                                .interval(ConfidenceLevel.P95)
                                .map(limits -> "(" + Text.decimal(limits.lower(), 2) + "-"
                                        + Text.decimal(limits.upper(), 2) + ")")
                                .orElse("");
        lines.add(row(
                area.place().name(),
                Text.whole(area.registeredPatients()),
                recorded,
                diagnosed(area, "HYP"),
                diagnosed(area, "DEM"),
                area.emergencyAdmissions()
                        .filter(Estimate::isCalculated)
                        .map(rate -> Text.decimal(rate.value(), 1))
                        .orElse("-")));
    }

    private static String diagnosed(Area area, String group) {
        DiagnosisGap gap = area.gaps().get(new QofGroup(group));
        return gap == null || !gap.diagnosisRate().isCalculated()
                ? "-"
                : Text.decimal(gap.diagnosisRate().value(), 1) + "%";
    }

    private static String row(String name, String people, String recorded, String first, String second, String third) {
        return String.format(Locale.ROOT, "%-20.20s%11s%21s%9s%10s%9s", name, people, recorded, first, second, third)
                .stripTrailing();
    }

    private void variation() {
        lines.add("Practices beyond the 99.8% limits of chance, the furthest named");
        for (QofGroup group : PrevalenceSection.LOOKED_AT) {
            Funnel funnel = findings.funnels().get(group);
            if (funnel != null) {
                List<FunnelPoint> furthest = FunnelChart.furthest(funnel.points());
                lines.add(String.format(
                        Locale.ROOT,
                        "  %-20s%,5d of %,d   highest %s   lowest %s",
                        group.title(),
                        VariationSection.beyond(funnel),
                        funnel.points().size(),
                        named(furthest, FunnelPosition.ABOVE_OUTER_LIMIT),
                        named(furthest, FunnelPosition.BELOW_OUTER_LIMIT)));
            }
        }
        lines.add("");
    }

    private static String named(List<FunnelPoint> furthest, FunnelPosition position) {
        Optional<FunnelPoint> first =
                furthest.stream().filter(point -> point.position() == position).findFirst();
        return first.map(
                        point -> point.name() + " " + Text.decimal(point.value().orElseThrow(), 1) + "%")
                .orElse("none");
    }

    private void meetings() {
        lines.add("MDT month (invented teams), " + plan.borough() + ": " + plan.networks() + " networks, "
                + plan.meetings().size() + " of " + plan.meetingsAsked() + " meetings, "
                + Text.whole(plan.discussionsPlanned()) + " of " + Text.whole(plan.discussionsAsked())
                + " discussions");
        lines.add("  " + plan.verdict());
    }
}
