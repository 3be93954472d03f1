package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.input.Programme;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page: one file that opens without a network, reads on a phone and prints. */
public final class HtmlReport {

    private static final int MOST_PROBLEMS = 12;

    private final Findings findings;
    private final MonthPlan plan;
    private final Selection selection;

    private HtmlReport(Findings findings, MonthPlan plan, Area focus) {
        this.findings = findings;
        this.plan = plan;
        this.selection = new Selection(findings, focus);
    }

    /**
     * Writes the page.
     *
     * @param findings the numbers
     * @param plan the month of meetings
     * @param focus the borough to look at more closely
     * @param file where to
     * @throws IOException if the file cannot be written
     */
    public static void write(Findings findings, MonthPlan plan, Area focus, Path file) throws IOException {
        Files.writeString(file, new HtmlReport(findings, plan, focus).page(), StandardCharsets.UTF_8);
    }

    private String page() throws IOException {
        Programme programme = findings.programme();
        String title = "Care closer to home: " + programme.title() + ", " + programme.year();
        return "<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escape(title)
                + "</title>\n<style>\n" + style() + "</style>\n</head>\n<body>\n"
                + "<a class=\"skip\" href=\"#summary\">Skip to the summary</a>\n"
                + "<header><div><h1>" + escape(title) + "</h1>\n<p>" + escape(subtitle()) + "</p></div></header>\n"
                + navigation() + "<main>\n" + banner() + cards()
                + new SummarySection(findings, plan, selection).html()
                + new PrevalenceSection(findings, selection).html()
                + new VariationSection(findings, selection).html()
                + new GapSection(findings, selection).html()
                + new HospitalSection(findings, selection).html()
                + new MeetingsSection(plan).html()
                + data() + "</main>\n" + footer() + "</body>\n</html>\n";
    }

    private String subtitle() {
        return "Recorded prevalence, variation between practices, people probably undiagnosed, use of hospitals, and a"
                + " month of multi-disciplinary team (MDT) meetings in "
                + plan.borough() + ".";
    }

    private static String navigation() {
        return "<nav aria-label=\"Sections\"><ul>"
                + List.of(
                                "summary|What stands out",
                                "prevalence|Prevalence",
                                "variation|Variation",
                                "gap|Undiagnosed",
                                "hospital|Hospital use",
                                "meetings|MDT meetings",
                                "data|Data and methods")
                        .stream()
                        .map(section -> section.split("\\|"))
                        .map(section -> "<li><a href=\"#" + section[0] + "\">" + section[1] + "</a></li>")
                        .reduce("", String::concat)
                + "</ul></nav>\n";
    }

    private String banner() {
        if (!findings.programme().synthetic()) {
            return "";
        }
        return "<p class=\"banner\"><strong>Synthetic data.</strong> Every practice here is invented. The practices of each"
                + " borough add up to its published list sizes and disease registers (QOF 2016/17), to the patient; how they"
                + " fall between practices, and all hospital activity, is made up. No finding about a practice, a network"
                + " or a hospital is real. Run with <code>--data DIR</code> to read the published files.</p>\n";
    }

    private String cards() {
        StringBuilder html = new StringBuilder("<ul class=\"cards\">\n");
        card(html, findings.whole().registeredPatients(), "registered patients");
        card(html, findings.practices().size(), "practices");
        if (!findings.networks().isEmpty()) {
            card(html, findings.networks().size(), findings.programme().synthetic() ? "CHINs" : "networks");
        }
        card(html, findings.boroughs().size(), findings.programme().synthetic() ? "boroughs" : "commissioners (CCGs)");
        card(html, plan.meetings().size(), "MDT meetings planned");
        card(html, findings.programme().rowsSetAside(), "rows set aside");
        return html.append("</ul>\n").toString();
    }

    private static void card(StringBuilder html, long number, String label) {
        html.append("<li><strong>").append(Text.whole(number)).append("</strong><span>");
        html.append(escape(label)).append("</span></li>\n");
    }

    private String data() {
        Programme programme = findings.programme();
        StringBuilder html = new StringBuilder("<h2 id=\"data\">Data and methods</h2>\n");
        html.append("<p>").append(Text.whole(programme.rowsRead())).append(" rows read, ");
        html.append(Text.whole(programme.rowsSetAside())).append(" set aside.</p>\n<ul>\n");
        for (String file : programme.files()) {
            html.append("<li>").append(escape(file)).append("</li>\n");
        }
        for (String sentence : programme.absent()) {
            html.append("<li>").append(escape(sentence)).append("</li>\n");
        }
        html.append("</ul>\n");
        if (!programme.problems().isEmpty()) {
            List<ProblemGroups.Group> groups = ProblemGroups.of(programme.problems());
            Html.Table table = new Html.Table(
                    "What was found wrong in the files; every row is in set-aside.csv",
                    "File",
                    "#First row",
                    "#Rows",
                    "What",
                    "Way out");
            groups.stream()
                    .limit(MOST_PROBLEMS)
                    .forEach(group -> table.row(
                            escape(group.first().file()),
                            group.first().row() == 0
                                    ? ""
                                    : Text.whole(group.first().row()),
                            Text.whole(group.rows()),
                            escape(group.first()
                                    .summary()
                                    .substring(group.first().summary().indexOf(": ") + 2)),
                            escape(group.first().wayOut())));
            html.append(table);
            if (groups.size() > MOST_PROBLEMS) {
                html.append("<p class=\"note\">And ").append(Text.whole(groups.size() - MOST_PROBLEMS));
                html.append(" more kinds of problem.</p>\n");
            }
        }
        return html.append(methods()).append(files()).toString();
    }

    private static String methods() {
        return """
                <h3>How the numbers are made</h3>
                <ul>
                <li><strong>Recorded prevalence</strong>: people on the disease register over people on the list of the age \
                the register covers. Intervals: Wilson score, 95% (Wilson 1927; OHID technical guide).</li>
                <li><strong>Variation</strong>: funnel plot with exact control limits at 95% and 99.8% around the pooled \
                value (Spiegelhalter 2005, doi:10.1002/sim.1970). Not adjusted for age: a young list is expected to sit low. \
                Beyond a limit means \u201clook here first\u201d, not \u201cpoor care\u201d.</li>
                <li><strong>Undiagnosed</strong>: expected people by age and sex less those on the register. Dementia: CFAS \
                II (Matthews 2013, doi:10.1016/S0140-6736(13)61570-6), aged 65 and over, with the study\u2019s interval; the \
                register counts all ages. Hypertension: Health Survey for England 2022, aged 16 and over, published without \
                interval; four fifths of those aged 15 to 19 are taken to be 16 to 19.</li>
                <li><strong>Hospital use</strong>: events in the year per 1,000 registered people, Byar\u2019s intervals, \
                exact below 10 events (Breslow &amp; Day 1987). Crude: not adjusted for age or deprivation.</li>
                <li>Nothing on this page is rounded up or suppressed; apply disclosure control before you publish small \
                numbers of your own.</li>
                </ul>
                """;
    }

    private static String files() {
        return """
                <h3>The same numbers as files</h3>
                <ul class="files">
                <li><a href="numbers.json">numbers.json</a>: everything</li>
                <li><a href="prevalence.csv">prevalence.csv</a>: all registers, all areas</li>
                <li><a href="variation.csv">variation.csv</a>: every practice in every funnel</li>
                <li><a href="gap.csv">gap.csv</a>: expected, diagnosed, gap</li>
                <li><a href="hospital.csv">hospital.csv</a>: admissions and attendances</li>
                <li><a href="meetings.csv">meetings.csv</a>: the month of meetings</li>
                <li><a href="set-aside.csv">set-aside.csv</a>: what was wrong in the files</li>
                <li><a href="mdt/problem.json">mdt/problem.json</a>: what was to be planned</li>
                <li><a href="mdt/schedule.json">mdt/schedule.json</a>: the plan</li>
                <li><a href="mdt/meetings.ics">mdt/meetings.ics</a>: for a calendar program</li>
                </ul>
                """;
    }

    private String footer() {
        return "<footer><p>Made with the CHIN SDK, quickstart example. Not a medical device; holds no data of any"
                + " patient.</p></footer>\n";
    }

    private static String style() throws IOException {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            if (css == null) {
                throw new IOException("report.css is missing from the jar");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
