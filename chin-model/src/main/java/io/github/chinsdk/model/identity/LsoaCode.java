package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * A lower layer super output area of England (E01) or Wales (W01): the small area in which deprivation is published.
 *
 * @param value {@code E01} or {@code W01} and six digits
 */
public record LsoaCode(String value) implements Comparable<LsoaCode> {

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the value is not {@code E01} or {@code W01} and six digits
     */
    public LsoaCode {
        Objects.requireNonNull(value, "lsoaCode");
        if (!isLsoa(value)) {
            throw Refusal.of(
                    "lsoaCode must be E01 or W01 and 6 digits, was " + Refusal.quoted(value),
                    "Maybe this is another kind of area (E02 is a middle layer area): use GssCode for those.");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the code, for example {@code "E01002704"}
     * @return the code
     * @throws IllegalArgumentException if the text is not {@code E01} or {@code W01} and six digits
     */
    @JsonCreator
    public static LsoaCode parse(String text) {
        return new LsoaCode(text);
    }

    /** {@return this area as one of the many kinds of GSS area} */
    public GssCode asGssCode() {
        return new GssCode(value);
    }

    @Override
    public int compareTo(LsoaCode other) {
        return value.compareTo(other.value);
    }

    /** {@return the code} */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }

    private static boolean isLsoa(String text) {
        if (text.length() != 9 || !(text.startsWith("E01") || text.startsWith("W01"))) {
            return false;
        }
        return text.chars().skip(3).allMatch(c -> c >= '0' && c <= '9');
    }
}
