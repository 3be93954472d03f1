package io.github.chinsdk.kpi;

import java.util.Locale;

/**
 * One line of the working behind an estimate, gathered in the same pass as the value so that the two cannot drift.
 *
 * @param quantity what the number is, for example {@code "expected events, 65-69"}
 * @param value the number, finite
 */
public record Working(String quantity, double value) {

    /**
     * Checks that the number is finite.
     *
     * @throws IllegalArgumentException if the value is NaN or infinite
     */
    public Working {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "working \"%s\" must be finite, was %s\nMaybe the estimate is undefined: return its reason in place of a value.",
                    quantity,
                    value));
        }
    }
}
