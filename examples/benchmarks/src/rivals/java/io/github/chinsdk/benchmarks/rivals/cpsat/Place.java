package io.github.chinsdk.benchmarks.rivals.cpsat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date, a time and, face to face, a room of a meeting. */
record Place(LocalDate date, int start, int end, @Nullable String roomId) {

    long day() {
        return date.toEpochDay();
    }
}
