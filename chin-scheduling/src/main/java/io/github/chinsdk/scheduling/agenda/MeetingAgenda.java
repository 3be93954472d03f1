package io.github.chinsdk.scheduling.agenda;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.internal.agenda.AgendaBuilder;
import io.github.chinsdk.scheduling.internal.agenda.AgendaJson;
import io.github.chinsdk.scheduling.internal.agenda.AgendaText;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * The agenda of one meeting.
 *
 * <p>Order: the opening; then follow-ups and patients with open actions; then the others. Within each of the two, higher
 * priority first, then the patients who need a specialist (so that those who come for few can leave), then practice by
 * practice. A discussion whose GP or specialist is not there comes last and says who is missing.
 *
 * <p>The meeting's overhead is the opening and the closing: half of it each, but at most five minutes for the closing.
 *
 * @param meetingId the meeting
 * @param networkId the network that meets
 * @param sequence its place in the series, from 1
 * @param start local start
 * @param duration how long it lasts
 * @param place the room and the site, or {@code "Virtual"}
 * @param seats every seat, filled or not, in the order of the problem
 * @param items the parts, in order, without gaps until the closing
 */
public record MeetingAgenda(
        String meetingId,
        String networkId,
        int sequence,
        LocalDateTime start,
        Duration duration,
        String place,
        List<AgendaSeat> seats,
        List<AgendaItem> items) {

    /** Copies the lists. */
    public MeetingAgenda {
        seats = List.copyOf(seats);
        items = List.copyOf(items);
    }

    /**
     * {@return the agenda of each meeting that is held, by start and then by meeting id}
     *
     * @param problem the problem; its patient ids must be pseudonyms
     * @param schedule an answer to it
     * @param openActions what was promised at earlier meetings; each is asked about once, with its patient if that patient is
     *     discussed, otherwise at the opening of the network's first meeting to which its owner comes, otherwise at the
     *     network's first meeting
     * @throws IllegalArgumentException when the schedule is of another problem, an action is of no network of the problem, or
     *     a patient id is an NHS number
     */
    public static List<MeetingAgenda> all(MdtProblem problem, MdtSchedule schedule, List<OpenAction> openActions) {
        return new AgendaBuilder(problem, schedule, openActions).all();
    }

    /**
     * {@return the agenda of one meeting, with its share of the open actions}
     *
     * @param problem the problem; its patient ids must be pseudonyms
     * @param schedule an answer to it
     * @param openActions as for {@link #all}
     * @param meetingId a meeting that is held
     * @throws IllegalArgumentException as for {@link #all}, or when the meeting is not held
     */
    public static MeetingAgenda of(
            MdtProblem problem, MdtSchedule schedule, List<OpenAction> openActions, String meetingId) {
        return all(problem, schedule, openActions).stream()
                .filter(agenda -> agenda.meetingId().equals(meetingId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "meetingId must be a meeting that the schedule holds, was %s\nMaybe it was cancelled: see MdtSchedule.meeting.",
                        meetingId)));
    }

    /** {@return the minutes that nothing is planned for, 0 or more} */
    public Duration spare() {
        Duration planned = items.stream().map(AgendaItem::duration).reduce(Duration.ZERO, Duration::plus);
        Duration left = duration.minus(planned);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** {@return plain text, to be read on paper; lines end in {@code \n}} */
    public String toText() {
        return AgendaText.plain(this);
    }

    /** {@return Markdown (CommonMark with a table), for a page or a chat; other people's text is escaped} */
    public String toMarkdown() {
        return AgendaText.markdown(this);
    }

    /**
     * {@return CSV (RFC 4180): a header, then a row for each part}
     *
     * <p>Columns: {@code meeting,date,start,minutes,kind,discussion,patient,practice,priority,presenter,missing,actions}. No
     * cell starts a formula.
     */
    public String toCsv() {
        return AgendaText.csv(List.of(this));
    }

    /**
     * {@return one CSV table of several agendas, as for {@link #toCsv}}
     *
     * @param agendas the agendas, in the order wanted
     */
    public static String toCsv(List<MeetingAgenda> agendas) {
        return AgendaText.csv(agendas);
    }

    /**
     * {@return a JSON document of several agendas, schema {@code chin-mdt-agenda/1}}
     *
     * <p>Names are those of the accessors; times are local ISO times to the minute, and durations are {@code minutes}.
     *
     * @param agendas the agendas, in the order wanted
     */
    public static String toJson(List<MeetingAgenda> agendas) {
        return AgendaJson.agendas(agendas);
    }
}
