package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A number and what it counts.
 *
 * @param value the number
 * @param unit what it counts, as in {@code people}, {@code practices} or {@code GBP}
 */
public record Figure(
        @JsonProperty(required = true) BigDecimal value,
        @JsonProperty(required = true) String unit) {

    /**
     * Checks that both are there.
     *
     * @throws IllegalArgumentException if the number is missing or the unit is blank
     */
    public Figure {
        Require.number("value", value);
        Require.identifier("unit", unit);
    }

    /**
     * A whole number of something.
     *
     * @param value the number
     * @param unit what it counts
     * @return the figure
     */
    public static Figure of(long value, String unit) {
        return new Figure(BigDecimal.valueOf(value), unit);
    }

    /** {@return the number with thousands separated and at most two decimals, then the unit, as in {@code 249,000 people}} */
    public String words() {
        return number() + " " + unit;
    }

    String number() {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
