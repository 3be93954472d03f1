package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a problem, found by id. */
final class Facts {

    private final MdtProblem problem;
    private final Map<String, Meeting> meetings;
    private final Map<String, Room> rooms;
    private final Map<String, StaffMember> staff;
    private final Map<String, Discussion> discussions;
    private final Map<String, Map<LocalDate, List<TimeWindow>>> availability = new HashMap<>();

    private Facts(MdtProblem problem) {
        this.problem = problem;
        meetings = byId(problem.meetings(), Meeting::id);
        rooms = byId(problem.rooms(), Room::id);
        staff = byId(problem.staff(), StaffMember::id);
        discussions = byId(problem.discussions(), Discussion::id);
        for (StaffMember person : problem.staff()) {
            availability.put(
                    person.id(), person.availability().stream().collect(Collectors.groupingBy(TimeWindow::date)));
        }
    }

    static Facts of(MdtProblem problem) {
        return new Facts(problem);
    }

    private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
        return list.stream().collect(Collectors.toMap(id, value -> value));
    }

    static Map<String, MeetingAssignment> byMeeting(MdtSchedule schedule) {
        return byId(schedule.meetings(), MeetingAssignment::meetingId);
    }

    MdtProblem problem() {
        return problem;
    }

    PlanningCalendar calendar() {
        return problem.calendar();
    }

    int weight(Weight weight) {
        return problem.weights().of(weight);
    }

    @Nullable
    Meeting meeting(String id) {
        return meetings.get(id);
    }

    @Nullable
    Discussion discussion(String id) {
        return discussions.get(id);
    }

    boolean hasRoom(String id) {
        return rooms.containsKey(id);
    }

    boolean hasStaff(String id) {
        return staff.containsKey(id);
    }

    Room room(String id) {
        return Objects.requireNonNull(rooms.get(id));
    }

    String siteOf(String roomId) {
        return room(roomId).siteId();
    }

    StaffMember staff(String id) {
        return Objects.requireNonNull(staff.get(id));
    }

    boolean available(String person, Held at) {
        List<TimeWindow> windows = availability.getOrDefault(person, Map.of()).getOrDefault(at.date(), List.of());
        return windows.stream()
                .anyMatch(w -> minute(w.start()) <= at.startMinute() && at.endMinute() <= minute(w.endExclusive()));
    }

    /** The minutes of travel between two sites; 0 when the table has none, as the referee has it. */
    int travel(String from, String to) {
        return problem.travel().minutes(from, to).orElse(0);
    }

    static int minute(LocalDateTime time) {
        return minute(time.toLocalTime());
    }

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    static String clock(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
