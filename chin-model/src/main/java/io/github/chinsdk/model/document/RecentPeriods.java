package io.github.chinsdk.model.document;

import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Periods that a file named before: most memberships of a country begin and end on a few days of reorganisation. Each place
 * holds the last period that fell on it, so a file with many others costs no more memory.
 */
final class RecentPeriods {

    /** No last day, in the place of one. */
    static final int OPEN = 0;

    private static final int PLACES = 1 << 12;

    private final long[] keys = new long[PLACES];
    private final @Nullable DatePeriod[] periods = new DatePeriod[PLACES];
    private final int[] dayKeys = new int[PLACES];
    private final LocalDate[] days = new LocalDate[PLACES];

    /** The period between two numbers, if it was asked for and found to be one; null for any others. */
    @Nullable
    DatePeriod known(int firstDay, int lastDayOrOpen) {
        int place = place(firstDay, lastDayOrOpen);
        return keys[place] == key(firstDay, lastDayOrOpen) ? periods[place] : null;
    }

    /**
     * The period from a day to a day, both written as in 20130401.
     *
     * @throws java.time.DateTimeException if one is no day
     * @throws IllegalArgumentException if the last is before the first
     */
    DatePeriod of(int firstDay, int lastDayOrOpen) {
        DatePeriod period = new DatePeriod(
                day(firstDay), lastDayOrOpen == OPEN ? Optional.empty() : Optional.of(day(lastDayOrOpen)));
        int place = place(firstDay, lastDayOrOpen);
        keys[place] = key(firstDay, lastDayOrOpen);
        periods[place] = period;
        return period;
    }

    private LocalDate day(int number) {
        int place = place(number);
        if (dayKeys[place] == number) {
            return days[place];
        }
        LocalDate day = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        dayKeys[place] = number;
        days[place] = day;
        return day;
    }

    private static long key(int firstDay, int lastDayOrOpen) {
        return ((long) firstDay << 32) | lastDayOrOpen;
    }

    private static int place(int firstDay, int lastDayOrOpen) {
        return place(firstDay * 31 + lastDayOrOpen);
    }

    private static int place(int number) {
        return (number * 0x9E3779B9) >>> 20;
    }
}
