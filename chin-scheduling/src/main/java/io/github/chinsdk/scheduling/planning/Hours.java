package io.github.chinsdk.scheduling.planning;

import java.time.LocalTime;
import java.util.Locale;

/**
 * A stretch of a working day.
 *
 * @param start the first minute
 * @param endExclusive the minute after the last
 */
public record Hours(LocalTime start, LocalTime endExclusive) {

    /** Checks that the stretch is not empty. */
    public Hours {
        if (!endExclusive.isAfter(start)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "endExclusive must be after start, was %s to %s\nMaybe the two are swapped; no stretch crosses midnight.",
                    start,
                    endExclusive));
        }
    }

    /**
     * {@return the stretch of two times}
     *
     * @param start the first minute, as in {@code "09:00"}
     * @param endExclusive the minute after the last, as in {@code "17:00"}
     * @throws java.time.format.DateTimeParseException when one is not a time of day
     */
    public static Hours of(String start, String endExclusive) {
        return new Hours(LocalTime.parse(start), LocalTime.parse(endExclusive));
    }
}
