package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.internal.planning.Openings;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffMember;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schedule beside its problem, ready to be asked. */
final class Situation {

    final MdtProblem problem;
    final MdtSchedule schedule;
    final Openings openings;
    final Map<String, StaffMember> staff = new LinkedHashMap<>();
    final Map<String, Room> rooms = new LinkedHashMap<>();
    final Map<String, Discussion> discussions = new LinkedHashMap<>();
    final Map<String, Sitting> sittings = new LinkedHashMap<>();
    final Map<String, List<Meeting>> series = new LinkedHashMap<>();

    private final Map<String, List<Sitting>> byPerson = new LinkedHashMap<>();
    private final Map<String, List<Sitting>> byRoom = new LinkedHashMap<>();
    private final Map<String, Integer> usedMinutes = new LinkedHashMap<>();

    /** A meeting that is held. */
    record Sitting(Meeting meeting, LocalDateTime start, MeetingAssignment held) {

        LocalDateTime end() {
            return start.plus(meeting.duration());
        }

        LocalDate date() {
            return start.toLocalDate();
        }

        boolean isVirtual() {
            return meeting.mode() == MeetingMode.VIRTUAL;
        }
    }

    Situation(MdtProblem problem, MdtSchedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
        this.openings = new Openings(problem);
        problem.staff().forEach(person -> staff.put(person.id(), person));
        problem.rooms().forEach(room -> rooms.put(room.id(), room));
        problem.discussions().forEach(discussion -> discussions.put(discussion.id(), discussion));
        Map<String, MeetingAssignment> assignments = new LinkedHashMap<>();
        schedule.meetings().forEach(assignment -> assignments.put(assignment.meetingId(), assignment));
        for (Meeting meeting : problem.meetings()) {
            series.computeIfAbsent(meeting.networkId(), id -> new ArrayList<>()).add(meeting);
            MeetingAssignment held = assignments.get(meeting.id());
            LocalDateTime start = held == null ? null : held.start();
            if (held != null && start != null) {
                add(new Sitting(meeting, start, held));
            }
        }
        series.values().forEach(meetings -> meetings.sort(Comparator.comparingInt(Meeting::sequence)));
        schedule.meetingByDiscussion().forEach((id, meeting) -> {
            Discussion discussion = discussions.get(id);
            if (discussion != null) {
                usedMinutes.merge(meeting, discussion.minutes(), Integer::sum);
            }
        });
    }

    private void add(Sitting sitting) {
        sittings.put(sitting.meeting().id(), sitting);
        for (String person : sitting.held().attendance().values()) {
            byPerson.computeIfAbsent(person, id -> new ArrayList<>()).add(sitting);
        }
        String room = sitting.held().roomId();
        if (room != null) {
            byRoom.computeIfAbsent(room, id -> new ArrayList<>()).add(sitting);
        }
    }

    /** {@return the person's meetings on a date other than the given one} */
    List<Sitting> others(String personId, LocalDate date, Meeting than) {
        return byPerson.getOrDefault(personId, List.of()).stream()
                .filter(s -> s.date().equals(date) && !s.meeting().id().equals(than.id()))
                .toList();
    }

    /** {@return the room's meetings other than the given one} */
    List<Sitting> othersIn(String roomId, Meeting than) {
        return byRoom.getOrDefault(roomId, List.of()).stream()
                .filter(s -> !s.meeting().id().equals(than.id()))
                .toList();
    }

    /** {@return the minutes of a meeting that discussions take} */
    int used(String meetingId) {
        return usedMinutes.getOrDefault(meetingId, 0);
    }

    /** {@return the site of a room, or null for none} */
    @Nullable
    String site(@Nullable String roomId) {
        Room room = roomId == null ? null : rooms.get(roomId);
        return room == null ? null : room.siteId();
    }

    /** {@return the person and, for a GP, the practice} */
    String name(String personId) {
        StaffMember person = staff.get(personId);
        return person == null ? personId : Words.person(person);
    }
}
