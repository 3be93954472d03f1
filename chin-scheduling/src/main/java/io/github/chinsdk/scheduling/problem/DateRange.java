package io.github.chinsdk.scheduling.problem;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Whole days from a first to a last, both inclusive.
 *
 * @param first the first day
 * @param last the last day, not before {@code first}
 */
public record DateRange(LocalDate first, LocalDate last) {

    /** Checks that the range does not end before it starts. */
    public DateRange {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "last must not be before first, was %s to %s\nMaybe the two dates are swapped.",
                    first,
                    last));
        }
    }

    /**
     * {@return whether the day lies in the range}
     *
     * @param day the day asked about
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** {@return the number of days, at least 1} */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }
}
