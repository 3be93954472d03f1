package io.github.chinsdk.model.population;

import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Time that people were under observation: the denominator of a rate where many come and go. In Islington a fifth to a
 * quarter of the list changes in a year, so that a count of people on one day is not the time they spent on the list.
 *
 * <p>Held in half days, which makes every way of counting below exact and adding associative.
 *
 * @param halfPersonDays half days that people were registered, 0 or more
 */
public record PersonTime(long halfPersonDays) {

    private static final double DAYS_PER_YEAR = 365.25;

    /** No time at all, to add to. */
    public static final PersonTime NONE = new PersonTime(0);

    /**
     * Checks the amount.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public PersonTime {
        if (halfPersonDays < 0) {
            throw Refusal.of(
                    "halfPersonDays must be >= 0, was " + halfPersonDays, "Maybe first and last day were swapped.");
        }
    }

    /**
     * The time of people whose registrations are known one by one: for each the days within the window, both ends
     * included. Somebody who left and came back has two registrations.
     *
     * @param registrations the periods of registration
     * @param window the period of observation, with a last day
     * @return the sum over all registrations
     * @throws IllegalArgumentException if the window has no last day
     */
    public static PersonTime ofRegistrations(Collection<DatePeriod> registrations, DatePeriod window) {
        LocalDate windowEnd = lastDayOf(window);
        long days = 0;
        for (DatePeriod registration : registrations) {
            LocalDate first = later(registration.firstDay(), window.firstDay());
            LocalDate last = earlier(registration.lastDay().orElse(windowEnd), windowEnd);
            days = Math.addExact(days, Math.max(0, ChronoUnit.DAYS.between(first, last) + 1));
        }
        return new PersonTime(Math.multiplyExact(days, 2));
    }

    /**
     * The time of a list whose size is known on some days: between two of them the size is taken to change evenly, before
     * the first and after the last to stay as it was (the trapezium rule).
     *
     * @param sizes people by day, at least one day, each 0 or more
     * @param window the period of observation, with a last day
     * @return the area under the line within the window
     * @throws IllegalArgumentException if there are no sizes, one is negative, or the window has no last day
     */
    public static PersonTime ofListSizes(SortedMap<LocalDate, Long> sizes, DatePeriod window) {
        LocalDate end = lastDayOf(window).plusDays(1);
        if (sizes.isEmpty()) {
            throw Refusal.of("sizes must not be empty", "Maybe take the list size of the middle of the period.");
        }
        for (Map.Entry<LocalDate, Long> size : sizes.entrySet()) {
            if (size.getValue() < 0) {
                throw Refusal.of(
                        String.format(Locale.ROOT, "size on %s must be >= 0, was %s", size.getKey(), size.getValue()),
                        "Maybe the sign marks a suppressed count: leave the day out.");
            }
        }
        TreeMap<LocalDate, Long> byDay = new TreeMap<>(sizes);
        LocalDate first = byDay.firstKey();
        LocalDate last = byDay.lastKey();
        long half = Math.addExact(
                constant(byDay.firstEntry().getValue(), window.firstDay(), earlier(first, end)),
                constant(byDay.lastEntry().getValue(), later(last, window.firstDay()), end));
        Map.Entry<LocalDate, Long> before = byDay.firstEntry();
        for (Map.Entry<LocalDate, Long> after : byDay.tailMap(first, false).entrySet()) {
            half = Math.addExact(half, between(before, after, window.firstDay(), end));
            before = after;
        }
        return new PersonTime(half);
    }

    /**
     * The usual approximation: everybody on the list in the middle of the period, for the whole of it.
     *
     * @param people on the list in the middle of the period, 0 or more
     * @param window the period of observation, with a last day
     * @return people times days
     * @throws IllegalArgumentException if the count is negative or the window has no last day
     */
    public static PersonTime ofMidPeriodList(long people, DatePeriod window) {
        if (people < 0) {
            throw Refusal.of("people must be >= 0, was " + people, "Maybe the sign marks a suppressed count.");
        }
        return new PersonTime(
                constant(people, window.firstDay(), lastDayOf(window).plusDays(1)));
    }

    /**
     * The sum of two.
     *
     * @param other what to add
     * @return a new amount
     */
    public PersonTime plus(PersonTime other) {
        return new PersonTime(Math.addExact(halfPersonDays, other.halfPersonDays));
    }

    /** {@return days that people were registered} */
    public double personDays() {
        return halfPersonDays / 2.0;
    }

    /** {@return years that people were registered, a year being 365.25 days} */
    public double personYears() {
        return personDays() / DAYS_PER_YEAR;
    }

    private static long constant(long people, LocalDate from, LocalDate endExclusive) {
        return Math.multiplyExact(
                Math.multiplyExact(people, 2), Math.max(0, ChronoUnit.DAYS.between(from, endExclusive)));
    }

    /**
     * Half days under the line from one size to the next, within the window. Cut at its ends the line may pass through
     * fractions of people: those are rounded to the nearest half day, once for each stretch.
     */
    private static long between(
            Map.Entry<LocalDate, Long> before,
            Map.Entry<LocalDate, Long> after,
            LocalDate windowFirst,
            LocalDate windowEnd) {
        LocalDate from = later(before.getKey(), windowFirst);
        LocalDate to = earlier(after.getKey(), windowEnd);
        long days = ChronoUnit.DAYS.between(from, to);
        if (days <= 0) {
            return 0;
        }
        long span = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        long toFrom = ChronoUnit.DAYS.between(before.getKey(), from);
        long toTo = ChronoUnit.DAYS.between(before.getKey(), to);
        long change = Math.subtractExact(after.getValue(), before.getValue());
        // Both ends of the stretch in people times span, so that only the last step divides.
        long atBothEnds = Math.addExact(
                Math.multiplyExact(Math.multiplyExact(before.getValue(), 2), span),
                Math.multiplyExact(change, toFrom + toTo));
        return Math.floorDiv(Math.addExact(Math.multiplyExact(atBothEnds, 2 * days), span), 2 * span);
    }

    private static LocalDate lastDayOf(DatePeriod window) {
        return window.lastDay()
                .orElseThrow(() -> Refusal.of(
                        "window must have a last day, was " + window,
                        "Maybe end it on the day the data were extracted."));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
