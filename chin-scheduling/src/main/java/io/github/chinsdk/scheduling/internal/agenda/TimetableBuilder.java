package io.github.chinsdk.scheduling.internal.agenda;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.agenda.PersonalTimetable;
import io.github.chinsdk.scheduling.agenda.TimetableEntry;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes personal timetables. */
public final class TimetableBuilder {

    private final MdtProblem problem;
    private final Map<String, List<Visit>> visits = new LinkedHashMap<>();
    private final Map<String, String> siteByRoom = new LinkedHashMap<>();

    private record Visit(TimetableEntry entry, @Nullable String roomId) {}

    /**
     * Prepares the timetables.
     *
     * @param problem the problem
     * @param schedule an answer to it
     */
    public TimetableBuilder(MdtProblem problem, MdtSchedule schedule) {
        this.problem = problem;
        OwnSchedule.check(problem, schedule);
        problem.rooms().forEach((Room room) -> siteByRoom.put(room.id(), room.siteId()));
        Map<String, String> places = Words.places(problem);
        Map<String, Integer> discussions = new LinkedHashMap<>();
        schedule.meetingByDiscussion().values().forEach(meeting -> discussions.merge(meeting, 1, Integer::sum));
        Map<String, MeetingAssignment> assignments = new LinkedHashMap<>();
        schedule.meetings().forEach(held -> assignments.put(held.meetingId(), held));
        for (Meeting meeting : problem.meetings()) {
            MeetingAssignment held = assignments.get(meeting.id());
            LocalDateTime start = held == null ? null : held.start();
            if (held == null || start == null) {
                continue;
            }
            String room = held.roomId();
            for (Slot slot : meeting.slots()) {
                String person = held.attendance().get(slot.id());
                if (person != null) {
                    TimetableEntry entry = new TimetableEntry(
                            meeting.id(),
                            meeting.networkId(),
                            start,
                            start.plus(meeting.duration()),
                            room == null ? "Virtual" : places.getOrDefault(room, room),
                            slot.practiceId(),
                            discussions.getOrDefault(meeting.id(), 0),
                            Duration.ZERO);
                    visits.computeIfAbsent(person, id -> new ArrayList<>()).add(new Visit(entry, room));
                }
            }
        }
    }

    /** {@return the timetables, in the order of the staff} */
    public List<PersonalTimetable> all() {
        return problem.staff().stream().map(this::timetable).toList();
    }

    private PersonalTimetable timetable(StaffMember person) {
        List<Visit> own = new ArrayList<>(visits.getOrDefault(person.id(), List.of()));
        own.sort(Comparator.comparing((Visit visit) -> visit.entry().start())
                .thenComparing(visit -> visit.entry().meetingId()));
        List<TimetableEntry> entries = new ArrayList<>();
        Visit before = null;
        for (Visit visit : own) {
            entries.add(withTravel(visit, before));
            before = visit;
        }
        return new PersonalTimetable(person.id(), person.role(), entries);
    }

    private TimetableEntry withTravel(Visit visit, @Nullable Visit before) {
        TimetableEntry entry = visit.entry();
        if (before == null
                || before.roomId() == null
                || visit.roomId() == null
                || !before.entry().start().toLocalDate().equals(entry.start().toLocalDate())) {
            return entry;
        }
        String from = siteByRoom.getOrDefault(before.roomId(), "");
        String to = siteByRoom.getOrDefault(visit.roomId(), "");
        return new TimetableEntry(
                entry.meetingId(),
                entry.networkId(),
                entry.start(),
                entry.end(),
                entry.place(),
                entry.practiceId(),
                entry.discussions(),
                Duration.ofMinutes(problem.travel().minutes(from, to).orElse(0)));
    }
}
