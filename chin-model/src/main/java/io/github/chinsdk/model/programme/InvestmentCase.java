package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.util.Optional;

/**
 * What is spent and what it is expected to save: gross savings, net savings, and when the money is back.
 *
 * <p>Nothing is discounted, and every line stays at its own prices; bring the lines to one price base first where the
 * years lie apart.
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
