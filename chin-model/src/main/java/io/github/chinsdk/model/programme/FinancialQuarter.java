package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of an NHS financial year: quarter 1 is April to June, quarter 4 is January to March.
 *
 * @param year the financial year
 * @param quarter from 1 to 4
 */
public record FinancialQuarter(FinancialYear year, int quarter) implements Comparable<FinancialQuarter> {

    private static final Pattern FORM = Pattern.compile("([0-9]{4}/[0-9]{2}) Q([1-4])");
    private static final Comparator<FinancialQuarter> ORDER =
            Comparator.comparing(FinancialQuarter::year).thenComparingInt(FinancialQuarter::quarter);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the year is missing or the quarter is not from 1 to 4
     */
    public FinancialQuarter {
        Require.present("year", year);
        Require.between("quarter", 1, 4, quarter);
    }

    /**
     * Reads the form that {@link #toString} writes.
     *
     * @param text the quarter as in {@code 2017/18 Q1}
     * @return the quarter
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static FinancialQuarter parse(String text) {
        Matcher matcher = FORM.matcher(Require.present("financial quarter", text));
        if (!matcher.matches()) {
            throw Require.refusal(
                    "financial quarter must be like 2017/18 Q1, was %s\nMaybe put the financial year first, then a space and the quarter.",
                    Refusal.quoted(text));
        }
        return new FinancialQuarter(FinancialYear.parse(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /**
     * The quarter that a date falls in.
     *
     * @param date any date from 1 April 1900
     * @return the quarter that contains it
     */
    public static FinancialQuarter containing(LocalDate date) {
        return new FinancialQuarter(
                FinancialYear.containing(date), Math.floorMod(date.getMonthValue() - 4, 12) / 3 + 1);
    }

    /**
     * The quarter that a month falls in.
     *
     * @param month any month from April 1900
     * @return the quarter that contains it
     */
    public static FinancialQuarter containing(YearMonth month) {
        return containing(month.atDay(1));
    }

    /** {@return the first of its three months} */
    public YearMonth firstMonth() {
        return YearMonth.of(year.startYear(), 4).plusMonths(3L * (quarter - 1));
    }

    /** {@return the last of its three months, which is what "by the end of the quarter" means} */
    public YearMonth lastMonth() {
        return firstMonth().plusMonths(2);
    }

    /** {@return its first day} */
    public LocalDate firstDay() {
        return firstMonth().atDay(1);
    }

    /** {@return its last day, inclusive} */
    public LocalDate lastDay() {
        return lastMonth().atEndOfMonth();
    }

    /** {@return the quarter after this one} */
    public FinancialQuarter next() {
        return quarter == 4 ? new FinancialQuarter(year.next(), 1) : new FinancialQuarter(year, quarter + 1);
    }

    /**
     * How many quarters lie between this one and another.
     *
     * @param other the quarter to count to
     * @return 0 for the same quarter, positive if the other is later
     */
    public int quartersUntil(FinancialQuarter other) {
        return 4 * (other.year.startYear() - year.startYear()) + other.quarter - quarter;
    }

    @Override
    public int compareTo(FinancialQuarter other) {
        return ORDER.compare(this, other);
    }

    /** {@return the form that {@link #parse} reads, as in {@code 2017/18 Q1}} */
    @JsonValue
    @Override
    public String toString() {
        return year + " Q" + quarter;
    }
}
