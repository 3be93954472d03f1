package io.github.chinsdk.scheduling.internal.agenda;

import io.github.chinsdk.scheduling.agenda.PersonalTimetable;
import io.github.chinsdk.scheduling.agenda.TimetableEntry;
import io.github.chinsdk.scheduling.internal.text.CsvText;
import io.github.chinsdk.scheduling.internal.text.Prose;
import io.github.chinsdk.scheduling.internal.text.Words;
import java.util.List;
import java.util.Objects;

/** Writes timetables. */
public final class TimetableText {

    private TimetableText() {}

    /**
     * {@return plain text}
     *
     * @param timetable what to write
     */
    public static String plain(PersonalTimetable timetable) {
        StringBuilder text = new StringBuilder(Prose.oneLine(title(timetable))).append('\n');
        for (TimetableEntry entry : timetable.entries()) {
            text.append(Words.longDate(entry.start().toLocalDate()))
                    .append(", ")
                    .append(entry.start().toLocalTime())
                    .append(" to ")
                    .append(entry.end().toLocalTime())
                    .append("  ")
                    .append(Prose.oneLine(where(entry)));
            if (!entry.travelBefore().isZero()) {
                text.append(", after ").append(Words.time(entry.travelBefore())).append(" of travel");
            }
            text.append('\n');
        }
        return text.append(total(timetable)).append('\n').toString();
    }

    /**
     * {@return Markdown}
     *
     * @param timetable what to write
     */
    public static String markdown(PersonalTimetable timetable) {
        StringBuilder text = new StringBuilder("## ")
                .append(Prose.markdown(title(timetable)))
                .append("\n\n");
        text.append("| date | time | meeting | travel before |\n|---|---|---|---:|\n");
        for (TimetableEntry entry : timetable.entries()) {
            text.append("| ")
                    .append(Words.longDate(entry.start().toLocalDate()))
                    .append(" | ")
                    .append(entry.start().toLocalTime())
                    .append(" to ")
                    .append(entry.end().toLocalTime())
                    .append(" | ")
                    .append(Prose.markdown(where(entry)))
                    .append(" | ")
                    .append(Words.time(entry.travelBefore()))
                    .append(" |\n");
        }
        return text.append('\n').append(total(timetable)).append('\n').toString();
    }

    /**
     * {@return CSV}
     *
     * @param timetables what to write
     */
    public static String csv(List<PersonalTimetable> timetables) {
        CsvText csv = new CsvText();
        csv.row(
                "person",
                "role",
                "meeting",
                "network",
                "date",
                "start",
                "end",
                "place",
                "practice",
                "discussions",
                "travelMinutes");
        for (PersonalTimetable timetable : timetables) {
            for (TimetableEntry entry : timetable.entries()) {
                csv.row(
                        timetable.staffId(),
                        Words.role(timetable.role()),
                        entry.meetingId(),
                        entry.networkId(),
                        entry.start().toLocalDate(),
                        entry.start().toLocalTime(),
                        entry.end().toLocalTime(),
                        entry.place(),
                        Objects.requireNonNullElse(entry.practiceId(), ""),
                        entry.discussions(),
                        entry.travelBefore().toMinutes());
            }
        }
        return csv.text();
    }

    private static String title(PersonalTimetable timetable) {
        return "MDT meetings of " + timetable.staffId() + " (" + Words.role(timetable.role()) + ")";
    }

    private static String where(TimetableEntry entry) {
        return entry.networkId() + ", " + entry.place()
                + (entry.practiceId() == null ? "" : ", for " + entry.practiceId());
    }

    private static String total(PersonalTimetable timetable) {
        return Words.count(timetable.entries().size(), "meeting") + ", " + Words.time(timetable.inMeetings())
                + " in meetings, " + Words.time(timetable.travelling()) + " of travel between them";
    }
}
