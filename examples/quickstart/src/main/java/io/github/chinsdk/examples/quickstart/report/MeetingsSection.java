package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import io.github.chinsdk.examples.quickstart.plan.PlannedMeeting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The month of meetings. */
final class MeetingsSection {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MonthPlan plan;

    MeetingsSection(MonthPlan plan) {
        this.plan = plan;
    }

    String html() {
        StringBuilder html = new StringBuilder("<h2 id=\"meetings\">A month of MDT meetings in ");
        html.append(escape(plan.borough()))
                .append("</h2>\n<p>")
                .append(plan.networks())
                .append(" networks, ");
        html.append(plan.meetings().size())
                .append(" of ")
                .append(plan.meetingsAsked())
                .append(" meetings held, ");
        html.append(Text.whole(plan.discussionsPlanned())).append(" of ").append(Text.whole(plan.discussionsAsked()));
        html.append(" discussions planned. ")
                .append(escape(plan.verdict()))
                .append(
                        " The teams, rooms and patients of this month are invented: no published file holds them.</p>\n");
        if (!plan.openPoints().isEmpty()) {
            html.append("<h3>What the plan could not do</h3>\n<ul>\n");
            for (String point : plan.openPoints()) {
                html.append("<li>").append(escape(point)).append("</li>\n");
            }
            html.append("</ul>\n");
        }
        return html.append(calendar()).toString();
    }

    /** A row for each week, a column for each weekday: what a month of meetings looks like on the wall. */
    private String calendar() {
        Html.Table table = new Html.Table(
                "Start, network and number of patients discussed; follow a meeting to its agenda, or open"
                        + " mdt/meetings.ics in a calendar program",
                "Week of",
                "Monday",
                "Tuesday",
                "Wednesday",
                "Thursday",
                "Friday");
        TreeMap<LocalDate, List<StringBuilder>> weeks = new TreeMap<>();
        for (PlannedMeeting meeting : plan.meetings()) {
            LocalDate day = meeting.start().toLocalDate();
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            List<StringBuilder> days = weeks.computeIfAbsent(
                    monday, week -> Stream.generate(StringBuilder::new).limit(7).toList());
            days.get(day.getDayOfWeek().getValue() - 1).append(entry(meeting));
        }
        weeks.forEach((monday, days) -> {
            List<String> cells = new ArrayList<>(List.of(DAY.format(monday)));
            days.subList(0, 5).forEach(day -> cells.add(day.toString()));
            table.row(cells.toArray(String[]::new));
        });
        return table.toString();
    }

    private static String entry(PlannedMeeting meeting) {
        String where = meeting.venue()
                .substring(
                        meeting.venue().indexOf(", ") < 0 ? 0 : meeting.venue().indexOf(", ") + 2);
        return "<div class=\"meeting\">" + TIME.format(meeting.start()) + " "
                + Html.link(meeting.agendaFile(), meeting.network()) + " <span class=\"ci\">"
                + Text.whole(meeting.discussions()) + " patients<br>" + escape(where) + "</span></div>";
    }
}
