package io.github.chinsdk.scheduling.planning;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far the series of a network has come.
 *
 * @param nextSequence the number of the next meeting, at least 1
 * @param lastMeeting the date of the last meeting held before the plan, or null when there was none
 */
public record SeriesPosition(int nextSequence, @Nullable LocalDate lastMeeting) {

    /** Checks the number. */
    public SeriesPosition {
        if (nextSequence < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "nextSequence must be >= 1, was %d\nMaybe start a new series at 1.", nextSequence));
        }
    }

    /** {@return the start of a series} */
    public static SeriesPosition first() {
        return new SeriesPosition(1, null);
    }
}
