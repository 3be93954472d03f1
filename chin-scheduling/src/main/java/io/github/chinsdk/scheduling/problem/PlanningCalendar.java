package io.github.chinsdk.scheduling.problem;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When meetings may be held at all. Saturdays and Sundays are never working dates.
 *
 * @param timeZone the zone of every local time of the problem
 * @param horizon the first and the last date to plan, at most 731 days
 * @param nonWorkingDates bank holidays and the like
 * @param dayStart no meeting starts earlier
 * @param dayEnd no meeting ends later
 * @param grainMinutes meetings start at a whole number of these after midnight, 1 to 1,440
 */
public record PlanningCalendar(
        ZoneId timeZone,
        DateRange horizon,
        SortedSet<LocalDate> nonWorkingDates,
        LocalTime dayStart,
        LocalTime dayEnd,
        int grainMinutes) {

    private static final int LONGEST_DAYS = 731;

    /** Checks and copies the components. */
    public PlanningCalendar {
        nonWorkingDates = Collections.unmodifiableSortedSet(new TreeSet<>(nonWorkingDates));
        if (!dayEnd.isAfter(dayStart)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "dayEnd must be after dayStart, was %s to %s\nMaybe the two are swapped.",
                    dayStart,
                    dayEnd));
        }
        if (ChronoUnit.DAYS.between(horizon.first(), horizon.last()) >= LONGEST_DAYS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "horizon must be at most %d days, was %s to %s\nMaybe a year is wrong; plan month by month.",
                    LONGEST_DAYS,
                    horizon.first(),
                    horizon.last()));
        }
        if (grainMinutes < 1 || grainMinutes > 1440) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "grainMinutes must be in [1, 1440], was %d\nMaybe 15 is meant.", grainMinutes));
        }
    }

    /**
     * {@return whether meetings may be held on the date}
     *
     * @param date the date asked about
     */
    public boolean isWorkingDate(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return horizon.contains(date)
                && day != DayOfWeek.SATURDAY
                && day != DayOfWeek.SUNDAY
                && !nonWorkingDates.contains(date);
    }
}
