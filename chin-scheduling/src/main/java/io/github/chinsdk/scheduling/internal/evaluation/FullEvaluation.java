package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.internal.evaluation.Matches.Subject;
import io.github.chinsdk.scheduling.internal.text.Absence;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges each meeting, then what meetings share, then the discussions, then the disruption. */
public final class FullEvaluation {

    private final Facts facts;
    private final Matches matches;
    private final Map<String, Held> held;

    private FullEvaluation(Facts facts, Map<String, Held> held, Matches matches) {
        this.facts = facts;
        this.held = held;
        this.matches = matches;
    }

    /** The evaluation of a schedule that names only what the problem has. */
    public static ScheduleEvaluation evaluate(MdtProblem problem, MdtSchedule schedule) {
        return matches(problem, schedule, Matches.withWords()).evaluation();
    }

    /** The score of the evaluation, without its words. */
    public static ScheduleScore score(MdtProblem problem, MdtSchedule schedule) {
        return matches(problem, schedule, Matches.sumsOnly()).score();
    }

    private static Matches matches(MdtProblem problem, MdtSchedule schedule, Matches matches) {
        Facts facts = Facts.of(problem);
        ScheduleReferences.check(facts, schedule);
        Map<String, Held> held = held(facts, schedule);
        new FullEvaluation(facts, held, matches).meetings(schedule);
        new SharedEvaluation(facts, held, matches).evaluate();
        new DiscussionEvaluation(facts, held, schedule, matches).evaluate();
        if (problem.published() != null) {
            new DisruptionEvaluation(facts, schedule, problem.published(), matches).evaluate();
        }
        return matches;
    }

    private static Map<String, Held> held(Facts facts, MdtSchedule schedule) {
        Map<String, MeetingAssignment> assignments = Facts.byMeeting(schedule);
        Map<String, Held> held = new LinkedHashMap<>();
        for (Meeting meeting : facts.problem().meetings()) {
            MeetingAssignment assignment = assignments.get(meeting.id());
            LocalDateTime start = assignment == null ? null : assignment.start();
            if (assignment != null && start != null) {
                String room = assignment.roomId();
                String site = room == null || meeting.mode() == MeetingMode.VIRTUAL ? null : facts.siteOf(room);
                held.put(meeting.id(), Held.of(meeting, start, site, assignment));
            }
        }
        return held;
    }

    private void meetings(MdtSchedule schedule) {
        Map<String, MeetingAssignment> assignments = Facts.byMeeting(schedule);
        for (Meeting meeting : facts.problem().meetings()) {
            Held at = held.get(meeting.id());
            if (at == null) {
                notHeld(meeting, assignments.get(meeting.id()));
            } else {
                window(at);
                room(at);
                seats(at);
                preference(at);
            }
        }
    }

    private void notHeld(Meeting meeting, @Nullable MeetingAssignment left) {
        Subject subject = Subject.network(meeting.networkId()).meetings(meeting.id());
        matches.add(
                ScheduleConstraint.M1_CANCELLED_MEETING,
                facts.weight(Weight.CANCELLED_MEETING),
                subject,
                "meeting %s is not held",
                meeting.id());
        if (left != null && (!left.attendance().isEmpty() || left.roomId() != null)) {
            matches.add(
                    ScheduleConstraint.H5_STAFF_ELIGIBLE,
                    1,
                    subject,
                    "meeting %s is not held but has people or a room",
                    meeting.id());
        }
    }

    private void window(Held at) {
        Meeting meeting = at.meeting();
        Subject subject = Subject.network(meeting.networkId()).meetings(at.id());
        if (!meeting.window().contains(at.date()) || !facts.calendar().horizon().contains(at.date())) {
            matches.add(
                    ScheduleConstraint.H1_MEETING_WINDOW,
                    1,
                    subject,
                    "meeting %s is on %s, outside %s to %s",
                    at.id(),
                    at.date(),
                    meeting.window().first(),
                    meeting.window().last());
        }
        if (Facts.weekend(at.date()) || facts.calendar().nonWorkingDates().contains(at.date())) {
            matches.add(
                    ScheduleConstraint.H1_MEETING_WINDOW,
                    1,
                    subject,
                    "meeting %s is on %s, not a working date",
                    at.id(),
                    at.date());
        }
        if (at.startMinute() % facts.calendar().grainMinutes() != 0
                || at.startMinute() < Facts.minute(facts.calendar().dayStart())
                || at.endMinute() > Facts.minute(facts.calendar().dayEnd())) {
            matches.add(
                    ScheduleConstraint.H1_MEETING_WINDOW,
                    1,
                    subject,
                    "meeting %s at %s is off the time grid or outside the day",
                    at.id(),
                    Facts.clock(at.startMinute()));
        }
    }

    private void room(Held at) {
        Meeting meeting = at.meeting();
        String room = at.room();
        Subject subject = Subject.network(meeting.networkId()).meetings(at.id());
        if (meeting.mode() == MeetingMode.VIRTUAL) {
            matches.add(
                    ScheduleConstraint.H2_ROOM_ELIGIBLE,
                    room == null ? 0 : 1,
                    subject,
                    "meeting %s is virtual but has room %s",
                    at.id(),
                    String.valueOf(room));
        } else {
            matches.add(
                    ScheduleConstraint.H2_ROOM_ELIGIBLE,
                    room != null && meeting.candidateRoomIds().contains(room) ? 0 : 1,
                    subject,
                    room == null
                            ? "meeting %s is face to face and has no room"
                            : "meeting %s is face to face, and %s is not one of its rooms",
                    at.id(),
                    String.valueOf(room));
        }
        if (room != null) {
            int people = at.attendance().size() + meeting.observers();
            int capacity = facts.room(room).capacity();
            matches.add(
                    ScheduleConstraint.H4_ROOM_CAPACITY,
                    Math.max(0, people - capacity),
                    subject.rooms(room),
                    "meeting %s has %d people in room %s, which holds %d",
                    at.id(),
                    people,
                    room,
                    capacity);
        }
        String home = meeting.homeRoomId();
        if (home != null && !home.equals(room)) {
            matches.add(
                    ScheduleConstraint.S4_VENUE,
                    facts.weight(Weight.NOT_HOME_ROOM),
                    subject,
                    "meeting %s is not in its home room %s",
                    at.id(),
                    home);
        }
    }

    private void seats(Held at) {
        Meeting meeting = at.meeting();
        Subject subject = Subject.network(meeting.networkId()).meetings(at.id());
        Collection<String> people = at.attendance().values();
        matches.add(
                ScheduleConstraint.H5_STAFF_ELIGIBLE,
                people.size() - new HashSet<>(people).size(),
                subject,
                "at meeting %s someone takes two seats",
                at.id());
        for (Slot slot : meeting.slots()) {
            String person = at.attendance().get(slot.id());
            if (person == null) {
                unfilled(at, slot, subject);
                continue;
            }
            Subject one = subject.staff(person);
            matches.add(
                    ScheduleConstraint.H5_STAFF_ELIGIBLE,
                    slot.eligibleStaffIds().contains(person) ? 0 : 1,
                    one,
                    "%s may not take the seat of the %s%s at %s",
                    person,
                    slot.role(),
                    slot.practiceId() == null ? "" : " of " + slot.practiceId(),
                    at.id());
            if (!facts.available(person, at)) {
                StaffMember member = facts.staff(person);
                matches.add(
                        ScheduleConstraint.H6_STAFF_AVAILABILITY,
                        1,
                        one,
                        "%s",
                        Absence.sentence(
                                Words.person(member),
                                meeting.networkId(),
                                at.id(),
                                at.start(),
                                at.start().plus(meeting.duration()),
                                Absence.of(member, at.date()).words()));
            }
        }
    }

    private void unfilled(Held at, Slot slot, Subject subject) {
        boolean mandatory = slot.requirement() == Requirement.MANDATORY;
        matches.add(
                mandatory
                        ? ScheduleConstraint.M2_UNFILLED_MANDATORY_SLOT
                        : ScheduleConstraint.S1_OPTIONAL_SLOT_UNFILLED,
                facts.weight(mandatory ? Weight.UNFILLED_MANDATORY_SLOT : Weight.OPTIONAL_SLOT_UNFILLED),
                subject,
                "meeting %s has no %s%s",
                at.id(),
                slot.role(),
                slot.practiceId() == null ? "" : " of " + slot.practiceId());
    }

    private void preference(Held at) {
        Meeting meeting = at.meeting();
        Subject subject = Subject.network(meeting.networkId()).meetings(at.id());
        if (at.date().getDayOfWeek() != meeting.preferredWeekday()) {
            matches.add(
                    ScheduleConstraint.S2_PREFERRED_SLOT,
                    facts.weight(Weight.PREFERRED_WEEKDAY),
                    subject,
                    "meeting %s is on %s %s, not on a %s",
                    at.id(),
                    at.date().getDayOfWeek(),
                    at.date(),
                    meeting.preferredWeekday());
        }
        int away = Math.abs(at.startMinute() - Facts.minute(meeting.preferredStart()));
        matches.add(
                ScheduleConstraint.S2_PREFERRED_SLOT,
                (long) facts.weight(Weight.PREFERRED_TIME_PER_GRAIN)
                        * (away / facts.calendar().grainMinutes()),
                subject,
                "meeting %s starts at %s, away from the preferred %s",
                at.id(),
                Facts.clock(at.startMinute()),
                meeting.preferredStart());
    }

    /** Groups what is held by a key and a date, both in their natural order. */
    static void group(Map<String, Map<LocalDate, List<Held>>> groups, String key, Held at) {
        groups.computeIfAbsent(key, k -> new TreeMap<>())
                .computeIfAbsent(at.date(), d -> new ArrayList<>())
                .add(at);
    }
}
