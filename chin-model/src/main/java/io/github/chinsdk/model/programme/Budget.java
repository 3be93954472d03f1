package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of money that belong together.
 *
 * @param name what it is the budget of
 * @param legalBasis the power under which it is held
 * @param lines its lines
 * @param statedTotalPence the total that the paper prints, in pence, kept even where it is not the sum; null when none
 */
@DocumentSchema("chin-budget/1")
public record Budget(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) LegalBasis legalBasis,
        @JsonProperty(required = true) List<InvestmentLine> lines,
        @Nullable Long statedTotalPence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or the stated total is negative
     */
    public Budget {
        Require.text("name", name);
        Require.present("legalBasis", legalBasis);
        lines = Require.list("lines", lines);
        Require.penceOrUnknown("statedTotalPence", statedTotalPence);
    }

    /** {@return the sum of the lines in pence, each counted once, whatever the paper prints} */
    public long totalPence() {
        return lines.stream().mapToLong(InvestmentLine::totalPence).reduce(0, Math::addExact);
    }

    /**
     * The sum of the lines of one kind.
     *
     * @param recurrence which lines
     * @return their sum in pence, each counted once
     */
    public long totalPence(Recurrence recurrence) {
        return lines.stream()
                .filter(line -> line.recurrence() == recurrence)
                .mapToLong(InvestmentLine::totalPence)
                .reduce(0, Math::addExact);
    }

    /**
     * What falls in a year, each line brought from the prices of its own year to those of one.
     *
     * @param year the financial year
     * @param index how prices moved
     * @param priceBase the year whose prices are wanted
     * @return the sum in pence, each line rounded to the penny, halves to even
     * @throws IllegalArgumentException if the index of a year is not known
     */
    public long penceIn(FinancialYear year, PriceIndex index, FinancialYear priceBase) {
        return lines.stream()
                .mapToLong(line -> index.convert(line.penceIn(year), line.year(), priceBase))
                .reduce(0, Math::addExact);
    }

    /**
     * What falls in a year, recurrent lines included from their first year on.
     *
     * @param year the financial year
     * @return the sum in pence, at the prices of the lines
     */
    public long penceIn(FinancialYear year) {
        return lines.stream().mapToLong(line -> line.penceIn(year)).reduce(0, Math::addExact);
    }
}
