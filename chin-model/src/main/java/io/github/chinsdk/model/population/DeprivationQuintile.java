package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;

/**
 * A fifth of the small areas of a country, ordered by deprivation: 1 is the most deprived, deciles 1 and 2.
 *
 * @param value 1 (most deprived) to 5 (least deprived)
 */
public record DeprivationQuintile(int value) implements Comparable<DeprivationQuintile> {

    private static final int LEAST_DEPRIVED = 5;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the value is not 1 to 5
     */
    public DeprivationQuintile {
        if (value < 1 || value > LEAST_DEPRIVED) {
            throw Refusal.of(
                    "deprivationQuintile must be in [1, 5], was " + value,
                    "Maybe this is a decile: use DeprivationDecile.quintile().");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text {@code "1"} (most deprived) to {@code "5"}
     * @return the quintile
     * @throws IllegalArgumentException if the text is not a number from 1 to 5
     */
    @JsonCreator
    public static DeprivationQuintile parse(String text) {
        if (text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5') {
            return new DeprivationQuintile(text.charAt(0) - '0');
        }
        throw Refusal.of(
                "deprivationQuintile must be a number from 1 to 5, was " + Refusal.quoted(text),
                "Maybe remove words such as \"quintile\"; 1 is the most deprived.");
    }

    /** Most deprived first. */
    @Override
    public int compareTo(DeprivationQuintile other) {
        return Integer.compare(value, other.value);
    }

    /** {@return the number} */
    @JsonValue
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
