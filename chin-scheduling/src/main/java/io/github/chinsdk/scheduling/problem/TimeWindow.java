package io.github.chinsdk.scheduling.problem;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * A stretch of one day in local time, the start inclusive and the end exclusive.
 *
 * @param start the first minute
 * @param endExclusive the minute after the last, on the same date
 */
public record TimeWindow(LocalDateTime start, LocalDateTime endExclusive) {

    /** Checks that the window lies in one date and is not empty. */
    public TimeWindow {
        if (!start.toLocalDate().equals(endExclusive.toLocalDate()) || !endExclusive.isAfter(start)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a window must end after it starts, on the same date, was %s to %s\nMaybe the two are swapped, or a night needs one window for each date.",
                    start,
                    endExclusive));
        }
    }

    /** {@return the date of the window} */
    public LocalDate date() {
        return start.toLocalDate();
    }
}
