package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.FinancialYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/**
 * A column of a scorecard: a stretch of days with a name.
 *
 * @param name what people call it, unique in a scorecard, as in {@code "2016/17"}; not blank
 * @param firstDay its first day
 * @param lastDay its last day, inclusive, not before the first
 */
public record ScorecardPeriod(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) LocalDate firstDay,
        @JsonProperty(required = true) LocalDate lastDay) {

    /**
     * Checks the name and the order of the days.
     *
     * @throws IllegalArgumentException if the name is blank or the last day is before the first
     */
    public ScorecardPeriod {
        Parts.notBlank("name", name);
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "lastDay of period \"%s\" must not be before %s, was %s\nMaybe the two are swapped.",
                    name,
                    firstDay,
                    lastDay));
        }
    }

    /**
     * A financial year.
     *
     * @param year the year
     * @return the period, named as in {@code 2016/17}
     */
    public static ScorecardPeriod of(FinancialYear year) {
        return new ScorecardPeriod(year.toString(), year.firstDay(), year.lastDay());
    }

    /**
     * A quarter of a financial year.
     *
     * @param quarter the quarter
     * @return the period, named as in {@code 2017/18 Q1}
     */
    public static ScorecardPeriod of(FinancialQuarter quarter) {
        return new ScorecardPeriod(quarter.toString(), quarter.firstDay(), quarter.lastDay());
    }

    /**
     * A calendar month.
     *
     * @param month the month
     * @return the period, named as in {@code 2017-10}
     */
    public static ScorecardPeriod of(YearMonth month) {
        return new ScorecardPeriod(month.toString(), month.atDay(1), month.atEndOfMonth());
    }
}
