package io.github.chinsdk.scheduling.calendar;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.internal.agenda.OwnSchedule;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Slot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Makes calendars of a schedule: one event for each meeting that is held. An event names the network, the place and the
 * people who come; it holds nothing about patients, not even how many are discussed.
 *
 * <p>The uid of an event is a name-based UUID of the organiser's domain, the network, the first day of the plan and the
 * meeting's place in the series, so that it stays the same when the meeting moves, and programs put the change in place of
 * the old entry.
 *
 * <pre>{@code
 * String ics = CalendarPublisher.of(organiser).publish(problem, schedule, Instant.parse("2026-01-02T09:00:00Z")).toText();
 * }</pre>
 */
public final class CalendarPublisher {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final CalendarAddress organiser;
    private final Map<String, CalendarAddress> addressByStaffId;

    private CalendarPublisher(CalendarAddress organiser, Map<String, CalendarAddress> addressByStaffId) {
        this.organiser = organiser;
        this.addressByStaffId = Collections.unmodifiableMap(new LinkedHashMap<>(addressByStaffId));
    }

    /**
     * {@return a publisher whose calendars invite nobody by address ({@code METHOD:PUBLISH})}
     *
     * @param organiser who sends the calendars
     */
    public static CalendarPublisher of(CalendarAddress organiser) {
        return new CalendarPublisher(organiser, Map.of());
    }

    /**
     * {@return this publisher with the addresses of people, who are invited to their meetings ({@code METHOD:REQUEST})}
     *
     * @param byStaffId the name to show and the e-mail address of each member of staff; people without one are not invited
     */
    public CalendarPublisher withAddresses(Map<String, CalendarAddress> byStaffId) {
        return new CalendarPublisher(organiser, byStaffId);
    }

    /**
     * {@return the calendar of every meeting that is held, in the order of the problem}
     *
     * @param problem the problem, in the time zone Europe/London
     * @param schedule an answer to it
     * @param stamp when the calendar is made
     * @throws IllegalArgumentException when the problem is in another time zone, or the schedule of another problem
     */
    public MeetingCalendar publish(MdtProblem problem, MdtSchedule schedule, Instant stamp) {
        return calendar(problem, schedule, stamp, meeting -> true);
    }

    /**
     * {@return the calendar of one network's meetings}
     *
     * @param problem the problem, in the time zone Europe/London
     * @param schedule an answer to it
     * @param networkId the network
     * @param stamp when the calendar is made
     * @throws IllegalArgumentException when the problem has no such network, is in another time zone, or the schedule is of
     *     another problem
     */
    public MeetingCalendar publishForNetwork(
            MdtProblem problem, MdtSchedule schedule, String networkId, Instant stamp) {
        if (problem.networks().stream().noneMatch(network -> network.id().equals(networkId))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "networkId must be a network of the problem, was %s\nMaybe the id is of another borough's plan.",
                    networkId));
        }
        Map<String, String> networks = new LinkedHashMap<>();
        problem.meetings().forEach(meeting -> networks.put(meeting.id(), meeting.networkId()));
        return calendar(problem, schedule, stamp, held -> networkId.equals(networks.get(held.meetingId())));
    }

    /**
     * {@return the calendar of one person's meetings}
     *
     * @param problem the problem, in the time zone Europe/London
     * @param schedule an answer to it
     * @param staffId the person
     * @param stamp when the calendar is made
     * @throws IllegalArgumentException when the problem has no such person, is in another time zone, or the schedule is of
     *     another problem
     */
    public MeetingCalendar publishForPerson(MdtProblem problem, MdtSchedule schedule, String staffId, Instant stamp) {
        if (problem.staff().stream().noneMatch(person -> person.id().equals(staffId))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "staffId must be a member of staff of the problem, was %s\nMaybe the id is of another borough's plan.",
                    staffId));
        }
        return calendar(problem, schedule, stamp, held -> held.attendance().containsValue(staffId));
    }

    private MeetingCalendar calendar(
            MdtProblem problem, MdtSchedule schedule, Instant stamp, Predicate<MeetingAssignment> wanted) {
        if (!problem.calendar().timeZone().equals(LONDON)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "problem must be in the time zone Europe/London, was %s\n"
                            + "Maybe set its timeZone; meetings of England are held in London time.",
                    problem.calendar().timeZone()));
        }
        OwnSchedule.check(problem, schedule);
        Map<String, MeetingAssignment> assignments = new LinkedHashMap<>();
        schedule.meetings().forEach(assignment -> assignments.put(assignment.meetingId(), assignment));
        Map<String, String> places = Words.places(problem);
        LocalDate firstDay = problem.calendar().horizon().first();
        List<CalendarEvent> events = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            MeetingAssignment held = assignments.getOrDefault(meeting.id(), MeetingAssignment.notHeld(meeting.id()));
            LocalDateTime start = held.start();
            if (start != null && wanted.test(held)) {
                String room = held.roomId();
                events.add(new CalendarEvent(
                        uid(meeting, firstDay),
                        0,
                        EventStatus.CONFIRMED,
                        stamp,
                        start,
                        start.plus(meeting.duration()),
                        "MDT meeting " + meeting.networkId() + " (" + meeting.sequence() + ")",
                        room == null ? "Virtual" : places.getOrDefault(room, room),
                        people(meeting, held),
                        attendees(held)));
            }
        }
        CalendarMethod method = addressByStaffId.isEmpty() ? CalendarMethod.PUBLISH : CalendarMethod.REQUEST;
        return new MeetingCalendar(method, organiser, events);
    }

    private String uid(Meeting meeting, LocalDate firstDay) {
        // A line break cannot be in any part that matters, so no two meetings share a name.
        String name = String.join(
                "\n",
                organiser.domain(),
                meeting.networkId(),
                firstDay.toString(),
                Integer.toString(meeting.sequence()));
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String people(Meeting meeting, MeetingAssignment held) {
        StringBuilder text = new StringBuilder("Who comes:");
        for (Slot slot : meeting.slots()) {
            String person = held.attendance().get(slot.id());
            text.append('\n').append(Words.role(slot.role()));
            if (slot.practiceId() != null) {
                text.append(" of ").append(slot.practiceId());
            }
            text.append(": ").append(person == null ? "nobody yet" : person);
        }
        return text.toString();
    }

    private List<CalendarAddress> attendees(MeetingAssignment held) {
        List<CalendarAddress> attendees = new ArrayList<>();
        for (String staffId : held.attendance().values()) {
            CalendarAddress address = addressByStaffId.get(staffId);
            if (address != null && !attendees.contains(address)) {
                attendees.add(address);
            }
        }
        return attendees;
    }
}
