package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * One line of money: so many of something at so much each, in a year's prices.
 *
 * @param description what it is for
 * @param units how many, at least 0: posts, patients, or 1 for a lump sum
 * @param unitName what the units are, as in {@code patient}, {@code post} or {@code lump sum}
 * @param pencePerUnit what one costs in the year, in pence, at least 0
 * @param recurrence once or every year
 * @param year the financial year in which it begins, which is also its price base
 */
public record InvestmentLine(
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) long units,
        @JsonProperty(required = true) String unitName,
        @JsonProperty(required = true) long pencePerUnit,
        @JsonProperty(required = true) Recurrence recurrence,
        @JsonProperty(required = true) FinancialYear year) {

    /**
     * Checks the parts and that the total fits.
     *
     * @throws IllegalArgumentException if a part is missing or negative
     * @throws ArithmeticException if the total does not fit into a {@code long}
     */
    public InvestmentLine {
        Require.text("description", description);
        Require.atLeast("units", 0, units);
        Require.identifier("unitName", unitName);
        Require.atLeast("pencePerUnit", 0, pencePerUnit);
        Require.present("recurrence", recurrence);
        Require.present("year", year);
        Math.multiplyExact(units, pencePerUnit);
    }

    /** {@return units times price in pence, for one year} */
    public long totalPence() {
        return Math.multiplyExact(units, pencePerUnit);
    }

    /**
     * What falls in a year.
     *
     * @param financialYear the year to look at
     * @return the total in its own year; also in each later year if recurrent, at the same prices; else 0
     */
    public long penceIn(FinancialYear financialYear) {
        int order = financialYear.compareTo(year);
        return order == 0 || (order > 0 && recurrence == Recurrence.RECURRENT) ? totalPence() : 0;
    }
}
