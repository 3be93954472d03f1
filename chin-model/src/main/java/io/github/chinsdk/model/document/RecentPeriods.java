package io.github.chinsdk.model.document;

import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Periods that a file named before: most memberships of a country begin and end on a few days of reorganisation. Each place
 * holds the last period that fell on it, so a file with many others costs no more memory.
 */
final class RecentPeriods {

    /** No last day, in the place of one. */
    static final int OPEN = 0;

    private static final int PLACES = 1 << 12;

    private final long[] keys = new long[PLACES];
    private final DatePeriod[] periods = new DatePeriod[PLACES];
    private final int[] dayKeys = new int[PLACES];
    private final LocalDate[] days = new LocalDate[PLACES];

    /**
     * The period from a day to a day, both written as in 20130401.
     *
     * @throws java.time.DateTimeException if one is no day
     * @throws IllegalArgumentException if the last is before the first
     */
    DatePeriod of(int firstDay, int lastDayOrOpen) {
        long key = (long) firstDay << 32 | lastDayOrOpen;
        int place = place(firstDay * 31 + lastDayOrOpen);
        if (keys[place] == key) {
            return periods[place];
        }
        DatePeriod period = new DatePeriod(
                day(firstDay), lastDayOrOpen == OPEN ? Optional.empty() : Optional.of(day(lastDayOrOpen)));
        keys[place] = key;
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

    private static int place(int number) {
        return (number * 0x9E3779B9) >>> 20;
    }
}
