package io.github.chinsdk.benchmarks.rivals;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every start and room in which a meeting may be held: H1, H2, the closures of H3 and H16 are kept by construction. */
public final class LegalPlacements {

    private LegalPlacements() {}

    /** Takes a placement; times are minutes of the day. */
    public interface Sink {
        void place(LocalDate date, int start, int end, @Nullable Room room);
    }

    /** Names each legal placement, by date, start and candidate room. */
    public static void of(
            MdtProblem problem, Meeting meeting, Map<String, Room> rooms, PublishedPlan published, Sink sink) {
        int grain = problem.calendar().grainMinutes();
        int length = Math.toIntExact(meeting.duration().toMinutes());
        int open = problem.calendar().dayStart().toSecondOfDay() / 60;
        int close = problem.calendar().dayEnd().toSecondOfDay() / 60;
        List<@Nullable Room> candidates = meeting.mode() == MeetingMode.VIRTUAL
                ? Collections.singletonList(null)
                : meeting.candidateRoomIds().stream().map(rooms::get).toList();
        for (LocalDate date = meeting.window().first();
                !date.isAfter(meeting.window().last());
                date = date.plusDays(1)) {
            if (!problem.calendar().isWorkingDate(date)) {
                continue;
            }
            for (int start = (open + grain - 1) / grain * grain; start + length <= close; start += grain) {
                for (Room room : candidates) {
                    if ((room == null || isOpen(room, date, start, start + length))
                            && published.allows(
                                    meeting.id(),
                                    date.atTime(LocalTime.ofSecondOfDay(start * 60L)),
                                    room == null ? null : room.id())) {
                        sink.place(date, start, start + length, room);
                    }
                }
            }
        }
    }

    private static boolean isOpen(Room room, LocalDate date, int start, int end) {
        for (TimeWindow closure : room.closures()) {
            if (closure.date().equals(date)
                    && closure.start().toLocalTime().toSecondOfDay() / 60 < end
                    && start < closure.endExclusive().toLocalTime().toSecondOfDay() / 60) {
                return false;
            }
        }
        return true;
    }
}
