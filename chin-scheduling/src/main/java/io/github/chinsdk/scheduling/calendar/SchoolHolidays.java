package io.github.chinsdk.scheduling.calendar;

import io.github.chinsdk.scheduling.internal.calendar.EnglandSchoolHolidays;
import io.github.chinsdk.scheduling.problem.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The school holidays of one local authority in England, from a table that says its source.
 *
 * <p>Each authority sets the terms of its community schools (Education Act 2002, section 32), so there is no table for all of
 * England. {@link #published} has the tables that come with the library; for any other authority or year, copy the council's
 * page into a CSV file with the columns {@code authority,name,first,last,source} and read it with {@code CsvDocuments} of
 * chin-model, which says all that is wrong with it.
 *
 * <pre>{@code
 * SchoolHolidays schools = SchoolHolidays.of(
 *     CsvDocuments.read(SchoolHoliday.class, CsvSource.of(Path.of("islington.csv"))).rows());
 * MdtPlan quiet = plan.with(HolidayCalendar.ofEngland().withDaysOff(schools.within(plan.dates())));
 * }</pre>
 *
 * <p>A table covers the days from its first holiday to its last. A day outside it is an error, not a day of term.
 */
public final class SchoolHolidays {

    private final List<SchoolHoliday> inOrder;

    private SchoolHolidays(List<SchoolHoliday> inOrder) {
        this.inOrder = inOrder;
    }

    /**
     * {@return the holidays of a table}
     *
     * @param rows at least one, all of one authority, none overlapping another, in any order
     */
    public static SchoolHolidays of(List<SchoolHoliday> rows) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "rows must hold a holiday, are empty\nMaybe the file had problems: look at CsvRows.problems.");
        }
        List<SchoolHoliday> inOrder = new ArrayList<>(rows);
        inOrder.sort(Comparator.comparing(SchoolHoliday::first));
        for (int i = 1; i < inOrder.size(); i++) {
            SchoolHoliday before = inOrder.get(i - 1);
            SchoolHoliday now = inOrder.get(i);
            if (!now.authority().equals(before.authority())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "rows must be of one authority, were of %s and %s\nMaybe keep those of one before.",
                        before.authority(),
                        now.authority()));
            }
            if (!now.first().isAfter(before.last())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "rows must not overlap, %s ends on %s and %s begins on %s\nMaybe a row was copied twice.",
                        before.name(),
                        before.last(),
                        now.name(),
                        now.first()));
            }
        }
        return new SchoolHolidays(List.copyOf(inOrder));
    }

    /**
     * {@return the holidays of an authority whose table comes with the library}
     *
     * @param authority one of {@link #authorities}
     * @throws IllegalArgumentException when it is none of them
     */
    public static SchoolHolidays published(String authority) {
        List<SchoolHoliday> rows = EnglandSchoolHolidays.table().stream()
                .filter(row -> row.authority().equals(authority))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "authority must be one of %s, was %s\nMaybe read the council's own dates: see SchoolHolidays.of.",
                    authorities(),
                    authority));
        }
        return of(rows);
    }

    /** {@return the authorities whose tables come with the library, in alphabetical order} */
    public static List<String> authorities() {
        return EnglandSchoolHolidays.table().stream()
                .map(SchoolHoliday::authority)
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return the authority} */
    public String authority() {
        return inOrder.get(0).authority();
    }

    /** {@return the rows, in order, each with its source} */
    public List<SchoolHoliday> rows() {
        return inOrder;
    }

    /** {@return the first day of the first holiday to the last day of the last, both inclusive} */
    public DateRange covered() {
        return new DateRange(
                inOrder.get(0).first(), inOrder.get(inOrder.size() - 1).last());
    }

    /**
     * {@return the holiday on a date, empty on a day of term}
     *
     * @param date the date asked about
     * @throws IllegalArgumentException when the table does not cover the date
     */
    public Optional<SchoolHoliday> on(LocalDate date) {
        requireCovered("date", date);
        return inOrder.stream()
                .filter(row -> !date.isBefore(row.first()) && !date.isAfter(row.last()))
                .findFirst();
    }

    /**
     * {@return the holidays of a range, in order, cut to it and named with the authority, as days off of everybody or of the
     * people who work in term time}
     *
     * @param range first and last date, both inclusive
     * @throws IllegalArgumentException when the table does not cover the range
     */
    public List<NamedDates> within(DateRange range) {
        requireCovered("range.first", range.first());
        requireCovered("range.last", range.last());
        List<NamedDates> found = new ArrayList<>();
        for (SchoolHoliday row : inOrder) {
            LocalDate first = row.first().isBefore(range.first()) ? range.first() : row.first();
            LocalDate last = row.last().isAfter(range.last()) ? range.last() : row.last();
            if (!last.isBefore(first)) {
                found.add(
                        new NamedDates(row.name() + " of " + row.authority() + " schools", new DateRange(first, last)));
            }
        }
        return List.copyOf(found);
    }

    private void requireCovered(String name, LocalDate date) {
        DateRange covered = covered();
        if (!covered.contains(date)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be in the table of %s, %s to %s, was %s\n"
                            + "Maybe add the school year from the council's page to the table.",
                    name,
                    authority(),
                    covered.first(),
                    covered.last(),
                    date));
        }
    }
}
