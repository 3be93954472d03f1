package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.SchedulePins;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One network of a problem with the rest of the schedule around it: of other networks there are the meetings that take its
 * rooms or its people, pinned, with the seats of those people only. What it costs differs from the whole by a constant.
 */
final class LocalProblem {

    private final MdtSchedule whole;
    private final String networkId;
    private final Set<String> people = new HashSet<>();
    private final Set<String> rooms = new HashSet<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private final List<MeetingAssignment> assignments = new ArrayList<>();
    private final Set<String> pinned = new HashSet<>();
    private final MdtProblem problem;

    LocalProblem(MdtProblem all, MdtSchedule schedule, String networkId) {
        this.whole = schedule;
        this.networkId = networkId;
        for (Meeting meeting : all.meetings()) {
            if (isOwn(meeting)) {
                rooms.addAll(meeting.candidateRoomIds());
                meeting.slots().forEach(slot -> people.addAll(slot.eligibleStaffIds()));
            }
        }
        Map<String, MeetingAssignment> held = new HashMap<>();
        schedule.meetings().forEach(assignment -> held.put(assignment.meetingId(), assignment));
        for (Meeting meeting : all.meetings()) {
            MeetingAssignment assignment = held.get(meeting.id());
            if (isOwn(meeting)) {
                meetings.add(meeting);
                if (assignment != null) {
                    assignments.add(assignment);
                }
            } else if (assignment != null && assignment.start() != null) {
                around(meeting, assignment, assignment.start());
            }
        }
        problem = local(all);
    }

    private boolean isOwn(Meeting meeting) {
        return meeting.networkId().equals(networkId);
    }

    private void around(Meeting meeting, MeetingAssignment assignment, LocalDateTime start) {
        Map<String, String> attendance = new LinkedHashMap<>();
        List<Slot> seats = new ArrayList<>();
        for (Slot slot : meeting.slots()) {
            String person = assignment.attendance().get(slot.id());
            if (person != null && people.contains(person)) {
                attendance.put(slot.id(), person);
                seats.add(new Slot(slot.id(), slot.role(), slot.practiceId(), slot.requirement(), List.of(person)));
            }
        }
        String room = assignment.roomId();
        if (seats.isEmpty() && (room == null || !rooms.contains(room))) {
            return;
        }
        DateRange date = new DateRange(start.toLocalDate(), start.toLocalDate());
        meetings.add(Meetings.held(meeting, date, room == null ? List.of() : List.of(room), seats));
        assignments.add(new MeetingAssignment(meeting.id(), start, room, attendance));
        pinned.add(meeting.id());
    }

    /** Made in one go, and with the people and rooms concerned only: every change that is tried is checked from end to end. */
    private MdtProblem local(MdtProblem all) {
        List<Discussion> discussions =
                those(all.discussions(), discussion -> discussion.networkId().equals(networkId));
        Set<String> patients = discussions.stream().map(Discussion::patientId).collect(Collectors.toSet());
        PublishedSchedule published = all.published() == null ? null : local(all.published(), discussions);
        Set<String> usedPeople = new HashSet<>(people);
        Set<String> usedRooms = new HashSet<>(rooms);
        List<MeetingAssignment> used = new ArrayList<>(assignments);
        used.addAll(published == null ? List.of() : published.schedule().meetings());
        for (MeetingAssignment assignment : used) {
            usedPeople.addAll(assignment.attendance().values());
            usedRooms.add(Objects.requireNonNullElse(assignment.roomId(), ""));
        }
        meetings.forEach(meeting -> usedRooms.add(Objects.requireNonNullElse(meeting.homeRoomId(), "")));
        return new MdtProblem(
                all.id(),
                all.note(),
                all.calendar(),
                all.virtualBufferMinutes(),
                all.weights(),
                all.sites(),
                all.travel(),
                those(all.rooms(), room -> usedRooms.contains(room.id())),
                all.organisations(),
                those(all.staff(), person -> usedPeople.contains(person.id())),
                all.networks(),
                meetings,
                those(all.patients(), patient -> patients.contains(patient.id())),
                discussions,
                published);
    }

    private static <T> List<T> those(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private PublishedSchedule local(PublishedSchedule published, List<Discussion> discussions) {
        Set<String> known = meetings.stream().map(Meeting::id).collect(Collectors.toSet());
        Map<String, String> where = new LinkedHashMap<>();
        for (Discussion discussion : discussions) {
            String meeting = published.schedule().meetingOf(discussion.id());
            if (meeting != null) {
                where.put(discussion.id(), meeting);
            }
        }
        return new PublishedSchedule(
                new MdtSchedule(
                        published.schedule().problemId(),
                        those(
                                published.schedule().meetings(),
                                meeting ->
                                        known.contains(meeting.meetingId()) && !pinned.contains(meeting.meetingId())),
                        where),
                published.frozenBefore());
    }

    /** {@return the network and what is around it} */
    MdtProblem problem() {
        return problem;
    }

    /** {@return the schedule of it} */
    MdtSchedule schedule() {
        Map<String, String> where = new LinkedHashMap<>();
        problem.discussions().forEach(discussion -> {
            String meeting = whole.meetingOf(discussion.id());
            if (meeting != null) {
                where.put(discussion.id(), meeting);
            }
        });
        return new MdtSchedule(problem.id(), assignments, where);
    }

    /** {@return what is around the network} */
    SchedulePins pins() {
        return new SchedulePins(pinned, Set.of());
    }

    /** {@return the whole schedule with the network as in a schedule of this problem} */
    MdtSchedule whole(MdtSchedule local) {
        Map<String, MeetingAssignment> own = new HashMap<>();
        local.meetings().stream()
                .filter(assignment -> !pinned.contains(assignment.meetingId()))
                .forEach(assignment -> own.put(assignment.meetingId(), assignment));
        List<MeetingAssignment> all = new ArrayList<>();
        for (MeetingAssignment assignment : whole.meetings()) {
            MeetingAssignment replaced = own.remove(assignment.meetingId());
            all.add(replaced == null ? assignment : replaced);
        }
        all.addAll(own.values());
        Map<String, String> where = new LinkedHashMap<>(whole.meetingByDiscussion());
        problem.discussions().forEach(discussion -> where.remove(discussion.id()));
        where.putAll(local.meetingByDiscussion());
        return new MdtSchedule(whole.problemId(), all, where);
    }
}
