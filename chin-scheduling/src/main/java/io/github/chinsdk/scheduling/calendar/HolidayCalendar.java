package io.github.chinsdk.scheduling.calendar;

import io.github.chinsdk.scheduling.problem.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days are worked and, for the others, why not: weekends, bank holidays, and days that the caller names, such as the
 * {@link SchoolHolidays} of the borough.
 *
 * @param bankHolidays the bank holidays
 * @param daysOff further days on which nobody meets, in the order given
 */
public record HolidayCalendar(BankHolidays bankHolidays, List<NamedDates> daysOff) {

    /** Copies the list. */
    public HolidayCalendar {
        daysOff = List.copyOf(daysOff);
    }

    /** {@return weekends and the bank holidays of England} */
    public static HolidayCalendar ofEngland() {
        return new HolidayCalendar(BankHolidays.ofEngland(), List.of());
    }

    /**
     * {@return this calendar with further days on which nobody meets}
     *
     * @param more school holidays, away days and the like
     */
    public HolidayCalendar withDaysOff(List<NamedDates> more) {
        List<NamedDates> all = new ArrayList<>(daysOff);
        all.addAll(more);
        return new HolidayCalendar(bankHolidays, all);
    }

    /**
     * {@return why nobody meets on a date, empty on a working day}
     *
     * @param date the date asked about
     * @throws IllegalArgumentException when the table of bank holidays does not cover the date
     */
    public Optional<String> whyOff(LocalDate date) {
        Optional<String> named = bankHolidays
                .on(date)
                .map(BankHoliday::name)
                .or(() -> daysOff.stream()
                        .filter(off -> off.dates().contains(date))
                        .map(NamedDates::name)
                        .findFirst());
        return named.or(() -> isWeekend(date)
                ? Optional.of(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK))
                : Optional.empty());
    }

    /**
     * {@return the days of a range, Saturdays and Sundays apart, on which nobody meets}
     *
     * @param range first and last date, both inclusive
     * @throws IllegalArgumentException when the table of bank holidays does not cover the range
     */
    public SortedSet<LocalDate> nonWorkingDates(DateRange range) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        for (LocalDate date = range.first(); !date.isAfter(range.last()); date = date.plusDays(1)) {
            if (!isWeekend(date) && whyOff(date).isPresent()) {
                dates.add(date);
            }
        }
        return Collections.unmodifiableSortedSet(dates);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
