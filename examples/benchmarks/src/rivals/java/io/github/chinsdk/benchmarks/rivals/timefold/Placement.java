package io.github.chinsdk.benchmarks.rivals.timefold;

import io.github.chinsdk.scheduling.problem.Room;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A date, a time and, face to face, a room in which a meeting could be held. */
public record Placement(LocalDate date, int start, int end, @Nullable Room room) {

    public DayOfWeek weekday() {
        return date.getDayOfWeek();
    }

    public LocalDateTime at() {
        return date.atTime(LocalTime.ofSecondOfDay(start * 60L));
    }

    public long day() {
        return date.toEpochDay();
    }
}
