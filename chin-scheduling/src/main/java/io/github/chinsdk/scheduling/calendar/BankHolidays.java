package io.github.chinsdk.scheduling.calendar;

import io.github.chinsdk.scheduling.internal.calendar.EnglandBankHolidays;
import io.github.chinsdk.scheduling.problem.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bank holidays of England from 2016 to 2028, from a table.
 *
 * <p>Source: UK bank holidays, England and Wales, <a href="https://www.gov.uk/bank-holidays">gov.uk/bank-holidays</a>
 * (its published lists of past and future years; 2028 by the statutory rules of the Banking and Financial Dealings Act
 * 1971, Schedule 1, with substitute days, which no proclamation has changed so far). Saturdays and Sundays are not in the
 * table. A date outside the table is an error, not a working day: a holiday that nobody wrote down must not become a
 * meeting.
 */
public final class BankHolidays {

    private static final BankHolidays ENGLAND =
            new BankHolidays(EnglandBankHolidays.years(), EnglandBankHolidays.table());

    private final DateRange covered;
    private final NavigableMap<LocalDate, String> names;

    private BankHolidays(DateRange covered, Map<LocalDate, String> names) {
        this.covered = covered;
        this.names = new TreeMap<>(names);
    }

    /** {@return the bank holidays of England} */
    public static BankHolidays ofEngland() {
        return ENGLAND;
    }

    /**
     * {@return a table of the caller's own, for years that the library's lacks}
     *
     * @param covered the first and last date for which the table is complete, both inclusive
     * @param holidays the bank holidays between them, each date once
     */
    public static BankHolidays of(DateRange covered, List<BankHoliday> holidays) {
        Map<LocalDate, String> names = new TreeMap<>();
        for (BankHoliday holiday : holidays) {
            if (!covered.contains(holiday.date()) || names.put(holiday.date(), holiday.name()) != null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "holidays must lie in %s to %s, each date once, had %s\nMaybe a year is wrong or a row was copied twice.",
                        covered.first(),
                        covered.last(),
                        holiday.date()));
            }
        }
        return new BankHolidays(covered, names);
    }

    /** {@return the first and last date that the table covers, both inclusive} */
    public DateRange covered() {
        return covered;
    }

    /**
     * {@return the bank holiday on a date, empty on any other day}
     *
     * @param date the date asked about
     * @throws IllegalArgumentException when the table does not cover the date
     */
    public Optional<BankHoliday> on(LocalDate date) {
        requireCovered("date", date);
        return Optional.ofNullable(names.get(date)).map(name -> new BankHoliday(date, name));
    }

    /**
     * {@return the bank holidays of a range, in order}
     *
     * @param range first and last date, both inclusive
     * @throws IllegalArgumentException when the table does not cover the range
     */
    public List<BankHoliday> within(DateRange range) {
        requireCovered("range.first", range.first());
        requireCovered("range.last", range.last());
        List<BankHoliday> found = new ArrayList<>();
        names.subMap(range.first(), true, range.last(), true)
                .forEach((date, name) -> found.add(new BankHoliday(date, name)));
        return List.copyOf(found);
    }

    private void requireCovered(String name, LocalDate date) {
        if (!covered.contains(date)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be in the table of bank holidays, %s to %s, was %s\n"
                            + "Maybe a newer version of the library has a longer table; until then give one of your own: BankHolidays.of.",
                    name,
                    covered.first(),
                    covered.last(),
                    date));
        }
    }
}
