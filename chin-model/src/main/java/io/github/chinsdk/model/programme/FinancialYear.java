package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An NHS financial year, 1 April to 31 March, both inclusive; {@code 2017/18} is the year that starts on 1 April 2017.
 *
 * @param startYear the calendar year of its 1 April, from 1900 to 2199
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4})/([0-9]{2})");

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the year is outside 1900 to 2199
     */
    public FinancialYear {
        Require.between("startYear", 1900, 2199, startYear);
    }

    /**
     * Reads the usual form.
     *
     * @param text the year as in {@code 2017/18}
     * @return the year
     * @throws IllegalArgumentException if the text has another form or the second year does not follow the first
     */
    @JsonCreator
    public static FinancialYear parse(String text) {
        Matcher matcher = FORM.matcher(Require.present("financial year", text));
        if (matcher.matches()) {
            int start = Integer.parseInt(matcher.group(1));
            if ((start + 1) % 100 == Integer.parseInt(matcher.group(2))) {
                return new FinancialYear(start);
            }
        }
        throw Require.refusal(
                "financial year must be like 2017/18, was %s\nMaybe write the year of its 1 April, a slash, and the next year's last two digits.",
                Refusal.quoted(text));
    }

    /**
     * The year that a date falls in.
     *
     * @param date any date from 1 April 1900
     * @return the financial year that contains it
     */
    public static FinancialYear containing(LocalDate date) {
        return new FinancialYear(date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** {@return 1 April of the start year} */
    public LocalDate firstDay() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    /** {@return 31 March of the following year, the last day that belongs to this one} */
    public LocalDate lastDay() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    /** {@return the year after this one} */
    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    /**
     * One of its quarters.
     *
     * @param quarter from 1 (April to June) to 4 (January to March)
     * @return that quarter of this year
     */
    public FinancialQuarter quarter(int quarter) {
        return new FinancialQuarter(this, quarter);
    }

    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** {@return the form that {@link #parse} reads, as in {@code 2017/18}} */
    @JsonValue
    @Override
    public String toString() {
        int end = (startYear + 1) % 100;
        return startYear + (end < 10 ? "/0" : "/") + end;
    }
}
