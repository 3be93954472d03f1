package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What is spent and what it is expected to save: gross savings, net savings, and when the money is back.
 *
 * <p>Nothing is discounted, and every line stays at its own prices; bring the lines to one price base first where the
 * years lie apart ({@link #netPenceIn(FinancialYear, PriceIndex, FinancialYear)}).
 *
 * @param costs what is spent
 * @param grossSavings what is saved before those costs
 */
@DocumentSchema("chin-investment-case/1")
public record InvestmentCase(
        @JsonProperty(required = true) Budget costs,
        @JsonProperty(required = true) Budget grossSavings) {

    /**
     * Checks that both are there.
     *
     * @throws IllegalArgumentException if either is missing
     */
    public InvestmentCase {
        Require.present("costs", costs);
        Require.present("grossSavings", grossSavings);
    }

    /**
     * Gross savings less costs in one year.
     *
     * @param year the financial year
     * @return pence, negative while it costs more than it saves
     */
    public long netPenceIn(FinancialYear year) {
        return Math.subtractExact(grossSavings.penceIn(year), costs.penceIn(year));
    }

    /**
     * Gross savings less costs in one year, all in the prices of one.
     *
     * @param year the financial year
     * @param index how prices moved
     * @param priceBase the year whose prices are wanted
     * @return pence, negative while it costs more than it saves
     * @throws IllegalArgumentException if the index of a year is not known
     */
    public long netPenceIn(FinancialYear year, PriceIndex index, FinancialYear priceBase) {
        return Math.subtractExact(grossSavings.penceIn(year, index, priceBase), costs.penceIn(year, index, priceBase));
    }

    /**
     * The return on investment over some years: {@code (gross savings - costs) / costs}.
     *
     * @param from the first financial year to count
     * @param to the last one, inclusive
     * @return what comes back beyond each pound spent, to 4 decimal places, halves to even: 0.25 is 25 pence for a pound,
     *     -1 nothing at all; empty if nothing was spent
     */
    public Optional<BigDecimal> returnOnInvestment(FinancialYear from, FinancialYear to) {
        long spent = 0;
        long net = 0;
        for (FinancialYear year = from; year.compareTo(to) <= 0; year = year.next()) {
            spent = Math.addExact(spent, costs.penceIn(year));
            net = Math.addExact(net, netPenceIn(year));
        }
        return spent == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(net).divide(BigDecimal.valueOf(spent), 4, RoundingMode.HALF_EVEN));
    }

    /**
     * The first year by whose end everything spent since {@code from} has come back.
     *
     * @param from the first financial year to count
     * @param to the last financial year to look at, inclusive
     * @return the year, or empty if the money is not back by the end of {@code to} or nothing was spent
     */
    public Optional<FinancialYear> payback(FinancialYear from, FinancialYear to) {
        long net = 0;
        boolean spent = false;
        for (FinancialYear year = from; year.compareTo(to) <= 0; year = year.next()) {
            spent |= costs.penceIn(year) > 0;
            net = Math.addExact(net, netPenceIn(year));
            if (spent && net >= 0) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }
}
