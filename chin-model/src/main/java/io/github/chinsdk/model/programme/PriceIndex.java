package io.github.chinsdk.model.programme;

import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * An index of prices by financial year, to bring money to one price base.
 *
 * @param source where the figures come from, as in {@code PSSRU 2019, HCHS pay and prices}
 * @param indexByYear the index of each year, above 0, on any base
 */
public record PriceIndex(String source, NavigableMap<FinancialYear, BigDecimal> indexByYear) {

    /**
     * Checks that every index is above 0.
     *
     * @throws IllegalArgumentException if one is not
     */
    public PriceIndex {
        Require.text("source", source);
        Require.present("indexByYear", indexByYear);
        NavigableMap<FinancialYear, BigDecimal> copy = new TreeMap<>();
        for (Map.Entry<FinancialYear, BigDecimal> entry : indexByYear.entrySet()) {
            if (Require.number("index", entry.getValue()).signum() <= 0) {
                throw Require.refusal(
                        "index of %s must be > 0, was %s\nMaybe the column holds yearly changes: chain them to an index first.",
                        entry.getKey(), entry.getValue());
            }
            copy.put(entry.getKey(), entry.getValue());
        }
        indexByYear = Collections.unmodifiableNavigableMap(copy);
    }

    /**
     * Money of one year in the prices of another: {@code pence x index(to) / index(from)}, halves to even.
     *
     * @param pence the money, in the prices of {@code from}
     * @param from the year whose prices it is in
     * @param to the year whose prices are wanted
     * @return pence in the prices of {@code to}
     * @throws IllegalArgumentException if the index of a year is not known
     */
    public long convert(long pence, FinancialYear from, FinancialYear to) {
        return BigDecimal.valueOf(pence)
                .multiply(index(to))
                .divide(index(from), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private BigDecimal index(FinancialYear year) {
        BigDecimal index = indexByYear.get(year);
        if (index == null) {
            throw Require.refusal(
                    "year must have an index in '%s', %s has none\nMaybe the figures end before it: add the year with its source.",
                    source, year);
        }
        return index;
    }
}
