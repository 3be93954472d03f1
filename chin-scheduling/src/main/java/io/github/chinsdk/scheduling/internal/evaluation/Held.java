package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Meeting;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A meeting that is held: when and where. The end may be after midnight in a bad schedule. */
record Held(
        Meeting meeting,
        LocalDate date,
        int startMinute,
        @Nullable String room,
        @Nullable String site,
        Map<String, String> attendance) {

    static Held of(Meeting meeting, LocalDateTime start, @Nullable String site, MeetingAssignment assignment) {
        return new Held(
                meeting,
                start.toLocalDate(),
                start.getHour() * 60 + start.getMinute(),
                assignment.roomId(),
                site,
                assignment.attendance());
    }

    int endMinute() {
        return startMinute + Math.toIntExact(meeting.duration().toMinutes());
    }

    LocalDateTime start() {
        return date.atTime(startMinute / 60, startMinute % 60);
    }

    String id() {
        return meeting.id();
    }
}
