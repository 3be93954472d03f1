package io.github.chinsdk.model.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A span of days, both ends inclusive, as ODS dates its memberships; without a last day it goes on.
 *
 * <p>Text form: {@code "2013-04-01/2018-03-31"}, and {@code "2013-04-01/.."} where there is no last day (ISO 8601-2).
 *
 * @param firstDay the first day, inclusive
 * @param lastDay the last day, inclusive; empty: it goes on
 */
public record DatePeriod(LocalDate firstDay, Optional<LocalDate> lastDay) implements Comparable<DatePeriod> {

    private static final String OPEN = "..";

    /**
     * Checks the order of the days.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public DatePeriod {
        Objects.requireNonNull(firstDay, "firstDay");
        if (lastDay.isPresent() && lastDay.get().isBefore(firstDay)) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT, "lastDay must not be before firstDay %s, was %s", firstDay, lastDay.get()),
                    "Maybe the two are swapped; a period of one day has the same day twice.");
        }
    }

    /**
     * A period that has ended, or whose end is known.
     *
     * @param firstDay the first day, inclusive
     * @param lastDayInclusive the last day, inclusive
     * @return the period
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static DatePeriod of(LocalDate firstDay, LocalDate lastDayInclusive) {
        return new DatePeriod(firstDay, Optional.of(lastDayInclusive));
    }

    /**
     * A period that goes on.
     *
     * @param firstDay the first day, inclusive
     * @return the period
     */
    public static DatePeriod ofStart(LocalDate firstDay) {
        return new DatePeriod(firstDay, Optional.empty());
    }

    /**
     * Reads the text form.
     *
     * @param text two days, or a day and {@code ..}, with a slash between them
     * @return the period
     * @throws IllegalArgumentException if the text is no period
     */
    @JsonCreator
    public static DatePeriod parse(String text) {
        int slash = text.indexOf('/');
        if (slash > 0) {
            String last = text.substring(slash + 1);
            try {
                LocalDate firstDay = LocalDate.parse(text.substring(0, slash));
                return last.equals(OPEN) ? ofStart(firstDay) : of(firstDay, LocalDate.parse(last));
            } catch (DateTimeException notADay) {
                // Falls through to the one message for every malformed text.
            }
        }
        throw Refusal.of(
                "period must be two days with a slash between them, was " + Refusal.quoted(text),
                "Maybe write \"2013-04-01/2018-03-31\", or \"2013-04-01/..\" where it goes on.");
    }

    /**
     * Whether a day belongs to the period.
     *
     * @param day the day
     * @return true from the first to the last day, both inclusive
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && (lastDay.isEmpty() || !day.isAfter(lastDay.get()));
    }

    /**
     * Whether this period and another share a day.
     *
     * @param other the other period
     * @return true if at least one day belongs to both
     */
    public boolean overlaps(DatePeriod other) {
        return contains(other.firstDay) || other.contains(firstDay);
    }

    /**
     * This period, ended.
     *
     * @param lastDayInclusive its last day, not before its first
     * @return a period with the same first day
     * @throws IllegalArgumentException if the day is before the first
     */
    public DatePeriod endingOn(LocalDate lastDayInclusive) {
        return of(firstDay, lastDayInclusive);
    }

    /** Earlier first days first; of two that begin alike the shorter first, the one that goes on last. */
    @Override
    public int compareTo(DatePeriod other) {
        int byFirst = firstDay.compareTo(other.firstDay);
        return byFirst != 0 ? byFirst : lastDay.orElse(LocalDate.MAX).compareTo(other.lastDay.orElse(LocalDate.MAX));
    }

    /** {@return the text form} */
    @JsonValue
    @Override
    public String toString() {
        return firstDay + "/" + lastDay.map(LocalDate::toString).orElse(OPEN);
    }
}
