package io.github.chinsdk.scheduling.agenda;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.internal.agenda.AgendaJson;
import io.github.chinsdk.scheduling.internal.agenda.TimetableBuilder;
import io.github.chinsdk.scheduling.internal.agenda.TimetableText;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The meetings of one person.
 *
 * @param staffId the person
 * @param role the part they play
 * @param entries their meetings, by start
 */
public record PersonalTimetable(String staffId, StaffRole role, List<TimetableEntry> entries) {

    /** Copies the entries. */
    public PersonalTimetable {
        entries = List.copyOf(entries);
    }

    /**
     * {@return the timetable of everybody, in the order of the problem's staff; people without a meeting have no entries}
     *
     * @param problem the problem
     * @param schedule an answer to it
     * @throws IllegalArgumentException when the schedule is of another problem
     */
    public static List<PersonalTimetable> all(MdtProblem problem, MdtSchedule schedule) {
        return new TimetableBuilder(problem, schedule).all();
    }

    /**
     * {@return the timetable of one person}
     *
     * @param problem the problem
     * @param schedule an answer to it
     * @param staffId the person
     * @throws IllegalArgumentException when the schedule is of another problem or the problem has no such person
     */
    public static PersonalTimetable of(MdtProblem problem, MdtSchedule schedule, String staffId) {
        return all(problem, schedule).stream()
                .filter(timetable -> timetable.staffId().equals(staffId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "staffId must be a member of staff of the problem, was %s\nMaybe the id is of another borough's plan.",
                        staffId)));
    }

    /** {@return the time that they spend in meetings} */
    public Duration inMeetings() {
        return entries.stream()
                .map(entry -> Duration.between(entry.start(), entry.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return the time that they travel between meetings of a day} */
    public Duration travelling() {
        return entries.stream().map(TimetableEntry::travelBefore).reduce(Duration.ZERO, Duration::plus);
    }

    /** {@return plain text; lines end in {@code \n}} */
    public String toText() {
        return TimetableText.plain(this);
    }

    /** {@return Markdown (CommonMark with a table); other people's text is escaped} */
    public String toMarkdown() {
        return TimetableText.markdown(this);
    }

    /**
     * {@return one CSV table (RFC 4180) of several timetables}
     *
     * <p>Columns: {@code person,role,meeting,network,date,start,end,place,practice,discussions,travelMinutes}. No cell starts
     * a formula.
     *
     * @param timetables the timetables, in the order wanted
     */
    public static String toCsv(List<PersonalTimetable> timetables) {
        return TimetableText.csv(timetables);
    }

    /**
     * {@return a JSON document of several timetables, schema {@code chin-mdt-timetable/1}}
     *
     * <p>Names are those of the accessors; times are local ISO times to the minute, and travel is in minutes.
     *
     * @param timetables the timetables, in the order wanted
     */
    public static String toJson(List<PersonalTimetable> timetables) {
        return AgendaJson.timetables(timetables);
    }
}
