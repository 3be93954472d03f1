package io.github.chinsdk.benchmarks.rivals.cpsat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A date, a time and, face to face, a room of a meeting. */
record Place(LocalDate date, int start, int end, @Nullable String roomId) {

    LocalDateTime at() {
        return date.atTime(LocalTime.ofSecondOfDay(start * 60L));
    }

    long day() {
        return date.toEpochDay();
    }
}
