package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.model.population.QofGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reader should take away, in sentences. */
final class SummarySection {

    private final Findings findings;
    private final MonthPlan plan;
    private final Selection selection;

    SummarySection(Findings findings, MonthPlan plan, Selection selection) {
        this.findings = findings;
        this.plan = plan;
        this.selection = selection;
    }

    String html() {
        StringBuilder html = new StringBuilder("<h2 id=\"summary\">What stands out</h2>\n<ul class=\"stand-out\">\n");
        for (String sentence : sentences()) {
            html.append("<li>").append(escape(sentence)).append("</li>\n");
        }
        return html.append("</ul>\n").toString();
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        gap(sentences, "HYP", "hypertension");
        gap(sentences, "DEM", "dementia");
        Funnel hypertension = findings.funnels().get(new QofGroup("HYP"));
        if (hypertension != null) {
            long beyond = VariationSection.beyond(hypertension);
            sentences.add("Recorded hypertension varies between practices by more than chance: "
                    + Text.whole(beyond) + " of "
                    + Text.whole(hypertension.points().size())
                    + " practices lie beyond the 99.8% limits, where chance alone would put one in 500. The age of their"
                    + " patients explains part of it.");
        }
        extremes(
                sentences,
                area -> area.emergencyAdmissions().orElse(null),
                "Emergency admissions run from ",
                " per 1,000 people");
        sentences.add("In " + plan.borough() + ", " + plan.meetings().size() + " MDT meetings of " + plan.networks()
                + " networks make room for " + Text.whole(plan.discussionsPlanned()) + " of "
                + Text.whole(plan.discussionsAsked()) + " discussions. " + plan.verdict());
        return sentences;
    }

    private void gap(List<String> sentences, String group, String condition) {
        DiagnosisGap gap = findings.whole().gaps().get(new QofGroup(group));
        if (gap == null || !gap.diagnosisRate().isCalculated()) {
            return;
        }
        String limits = gap.undiagnosed()
                .interval(ConfidenceLevel.P95)
                .map(interval -> " (somewhere from " + Text.whole(interval.lower()) + " to "
                        + Text.whole(interval.upper()) + ", so uncertain is the survey)")
                .orElse("");
        sentences.add("Of the " + Text.whole(gap.expected().value()) + " people expected to have " + condition + ", "
                + Text.whole(gap.registerCount()) + " are on a register: "
                + Text.decimal(gap.diagnosisRate().value(), 1) + "%. About "
                + Text.whole(gap.undiagnosed().value()) + limits + " are probably undiagnosed");
    }

    private void extremes(List<String> sentences, Function<Area, @Nullable Estimate> of, String begin, String unit) {
        List<Area> areas = selection.smallerAreas().stream()
                .filter(area -> of.apply(area) != null)
                .sorted(Comparator.comparingDouble(area -> value(of, area)))
                .toList();
        if (areas.size() > 1) {
            Area lowest = areas.get(0);
            Area highest = areas.get(areas.size() - 1);
            sentences.add(begin + Text.decimal(value(of, lowest), 1) + " ("
                    + lowest.place().name() + ") to " + Text.decimal(value(of, highest), 1) + unit + " ("
                    + highest.place().name() + ").");
        }
    }

    private static double value(Function<Area, @Nullable Estimate> of, Area area) {
        Estimate estimate = of.apply(area);
        return estimate == null ? 0 : estimate.valueIfCalculated().orElse(0);
    }
}
