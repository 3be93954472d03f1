package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When people, rooms and meetings could come together, each looked at by itself. */
public final class Openings {

    private final PlanningCalendar calendar;
    private final Map<String, StaffMember> staff = new LinkedHashMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, Map<LocalDate, List<TimeWindow>>> free = new HashMap<>();

    /**
     * Reads a problem.
     *
     * @param problem any problem
     */
    public Openings(MdtProblem problem) {
        this.calendar = problem.calendar();
        problem.rooms().forEach(room -> rooms.put(room.id(), room));
        for (StaffMember person : problem.staff()) {
            staff.put(person.id(), person);
            Map<LocalDate, List<TimeWindow>> days = free.computeIfAbsent(person.id(), id -> new HashMap<>());
            for (TimeWindow window : person.availability()) {
                days.computeIfAbsent(window.date(), date -> new ArrayList<>()).add(window);
            }
        }
    }

    /** {@return the working dates of a meeting's window, in order} */
    public List<LocalDate> dates(Meeting meeting) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate last = earlier(meeting.window().last(), calendar.horizon().last());
        LocalDate first = meeting.window().first().isBefore(calendar.horizon().first())
                ? calendar.horizon().first()
                : meeting.window().first();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (calendar.isWorkingDate(date)) {
                dates.add(date);
            }
        }
        return dates;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** {@return the starts on the grid of a date, such that the meeting lies inside the day} */
    public List<LocalDateTime> starts(Meeting meeting, LocalDate date) {
        List<LocalDateTime> starts = new ArrayList<>();
        int last =
                minute(calendar.dayEnd()) - Math.toIntExact(meeting.duration().toMinutes());
        int grain = calendar.grainMinutes();
        for (int minute = (minute(calendar.dayStart()) + grain - 1) / grain * grain; minute <= last; minute += grain) {
            starts.add(date.atStartOfDay().plusMinutes(minute));
        }
        return starts;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** {@return whether a person is free for all of a meeting} */
    public boolean isFree(String personId, LocalDateTime start, Duration duration) {
        LocalDateTime end = start.plus(duration);
        return free.getOrDefault(personId, Map.of()).getOrDefault(start.toLocalDate(), List.of()).stream()
                .anyMatch(window ->
                        !window.start().isAfter(start) && !window.endExclusive().isBefore(end));
    }

    /** {@return whether somebody who may take the seat is free for all of a meeting} */
    public boolean canBeFilled(Slot slot, LocalDateTime start, Duration duration) {
        return slot.eligibleStaffIds().stream().anyMatch(person -> isFree(person, start, duration));
    }

    /** {@return whether somebody who may take the seat is free for a stretch of a date that is as long as the meeting} */
    public boolean canBeFilledOn(Slot slot, LocalDate date, Duration duration) {
        return slot.eligibleStaffIds().stream().anyMatch(person -> meetings(person, date, duration) > 0);
    }

    /** {@return how many meetings of a length, at most, a person can attend on a date} */
    public int meetings(String personId, LocalDate date, Duration shortest) {
        StaffMember person = staff.get(personId);
        if (person == null || !calendar.isWorkingDate(date)) {
            return 0;
        }
        long fit = 0;
        for (TimeWindow window : free.getOrDefault(personId, Map.of()).getOrDefault(date, List.of())) {
            LocalTime from = window.start().toLocalTime().isBefore(calendar.dayStart())
                    ? calendar.dayStart()
                    : window.start().toLocalTime();
            LocalTime until = window.endExclusive().toLocalTime().isAfter(calendar.dayEnd())
                    ? calendar.dayEnd()
                    : window.endExclusive().toLocalTime();
            if (until.isAfter(from)) {
                fit += Duration.between(from, until).dividedBy(shortest);
            }
        }
        return Math.toIntExact(Math.min(person.maxMeetingsPerDay(), fit));
    }

    /** {@return whether the room holds everybody who must be there} */
    public boolean isLargeEnough(String roomId, Meeting meeting) {
        Room room = rooms.get(roomId);
        return room != null && room.capacity() >= mustSit(meeting);
    }

    /** {@return the mandatory seats and the observers} */
    public static int mustSit(Meeting meeting) {
        return meeting.observers() + mandatory(meeting).size();
    }

    /** {@return the seats that must be filled} */
    public static List<Slot> mandatory(Meeting meeting) {
        return meeting.slots().stream()
                .filter(slot -> slot.requirement() == Requirement.MANDATORY)
                .toList();
    }

    /** {@return whether the meeting needs no room, or a large enough one is open all the time} */
    public boolean hasRoom(Meeting meeting, LocalDateTime start) {
        if (meeting.mode() == MeetingMode.VIRTUAL) {
            return true;
        }
        LocalDateTime end = start.plus(meeting.duration());
        for (String id : meeting.candidateRoomIds()) {
            Room room = rooms.get(id);
            if (room != null
                    && isLargeEnough(id, meeting)
                    && room.closures().stream()
                            .noneMatch(closure ->
                                    closure.start().isBefore(end) && start.isBefore(closure.endExclusive()))) {
                return true;
            }
        }
        return false;
    }
}
