package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Posts of one kind: how many whole-time equivalents (WTE), on which pay band, and what one costs a year.
 *
 * @param role what they do, as in {@code care navigator}
 * @param payBand the band of Agenda for Change or another scale, as in {@code 8a}; null where the paper names none
 * @param wholeTimeEquivalents how many, more than 0; 0.5 is half a post
 * @param pencePerWholeTimeEquivalent what one costs a year with on-costs, in pence, at least 0; null where not known
 */
public record StaffingLine(
        @JsonProperty(required = true) String role,
        @Nullable String payBand,
        @JsonProperty(required = true) BigDecimal wholeTimeEquivalents,
        @Nullable Long pencePerWholeTimeEquivalent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, there are no posts, or the cost is negative
     */
    public StaffingLine {
        Require.identifier("role", role);
        if (payBand != null) {
            Require.identifier("payBand", payBand);
        }
        if (Require.number("wholeTimeEquivalents", wholeTimeEquivalents).signum() <= 0) {
            throw Require.refusal(
                    "wholeTimeEquivalents must be > 0, was %s\nMaybe the post is vacant: it is a post all the same.",
                    wholeTimeEquivalents.toPlainString());
        }
        Require.penceOrUnknown("pencePerWholeTimeEquivalent", pencePerWholeTimeEquivalent);
    }

    /**
     * Posts whose cost is that of a salary with on-costs, as in "midpoint of higher band + 20%".
     *
     * @param role what they do
     * @param payBand the band
     * @param wholeTimeEquivalents how many, more than 0
     * @param salaryPence the yearly salary in pence, at least 0
     * @param onCostPercent what employment costs beyond it, in percent of the salary, at least 0
     * @return the line, its cost rounded to the pound, halves up, as budgets print it
     */
    public static StaffingLine ofSalary(
            String role, String payBand, BigDecimal wholeTimeEquivalents, long salaryPence, BigDecimal onCostPercent) {
        Require.atLeast("salaryPence", 0, salaryPence);
        if (onCostPercent.signum() < 0) {
            throw Require.refusal(
                    "onCostPercent must be >= 0, was %s\nMaybe it is a factor: 1.2 is 20 percent.",
                    onCostPercent.toPlainString());
        }
        BigDecimal pounds = BigDecimal.valueOf(salaryPence)
                .multiply(HUNDRED.add(onCostPercent))
                .divide(HUNDRED.multiply(HUNDRED), 0, RoundingMode.HALF_UP);
        return new StaffingLine(
                role, payBand, wholeTimeEquivalents, pounds.multiply(HUNDRED).longValueExact());
    }
}
