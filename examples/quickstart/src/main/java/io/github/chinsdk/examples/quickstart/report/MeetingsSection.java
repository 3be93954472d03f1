package io.github.chinsdk.examples.quickstart.report;

import static io.github.chinsdk.examples.quickstart.report.Html.escape;

import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import io.github.chinsdk.examples.quickstart.plan.PlannedMeeting;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The month of meetings. */
final class MeetingsSection {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
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
        html.append(" discussions planned. ").append(escape(plan.verdict())).append("</p>\n");
        if (!plan.openPoints().isEmpty()) {
            html.append("<h3>What the plan could not do</h3>\n<ul>\n");
            for (String point : plan.openPoints()) {
                html.append("<li>").append(escape(point)).append("</li>\n");
            }
            html.append("</ul>\n");
        }
        Html.Table table = new Html.Table(
                "Open mdt/meetings.ics in a calendar program, or read the agenda of each meeting",
                "Network",
                "Day",
                "Time",
                "Where",
                "#People",
                "#Discussions",
                "Agenda");
        for (PlannedMeeting meeting : plan.meetings()) {
            table.row(
                    escape(meeting.network()),
                    escape(DAY.format(meeting.start())),
                    TIME.format(meeting.start()) + " to " + TIME.format(meeting.end()),
                    escape(meeting.venue()),
                    Text.whole(meeting.attendees()),
                    Text.whole(meeting.discussions()),
                    Html.link(meeting.agendaFile(), meeting.id()));
        }
        return html.append(table).toString();
    }
}
