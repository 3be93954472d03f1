package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * A nine-character code of the Government Statistical Service for a statistical or administrative area: a letter for the
 * country, two digits for the kind of area and six for the area, for example {@code E09000019} (Islington).
 *
 * @param value a capital letter and eight digits
 */
public record GssCode(String value) implements Comparable<GssCode> {

    private static final int LENGTH = 9;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the value is not a capital letter of a country and eight digits
     */
    public GssCode {
        Objects.requireNonNull(value, "gssCode");
        if (!hasShape(value)) {
            throw Refusal.of(
                    "gssCode must be a country letter (E, W, S, N, K, J, L or M) and 8 digits, was "
                            + Refusal.quoted(value),
                    "Maybe this is an ODS code or a name: a GSS code looks like \"E09000019\".");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the code
     * @return the code
     * @throws IllegalArgumentException if the text is not a capital letter of a country and eight digits
     */
    @JsonCreator
    public static GssCode parse(String text) {
        return new GssCode(text);
    }

    /** {@return the kind of area, from the first three characters} */
    public GssEntity entity() {
        return GssEntity.ofPrefix(value.substring(0, 3));
    }

    @Override
    public int compareTo(GssCode other) {
        return value.compareTo(other.value);
    }

    /** {@return the code} */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }

    private static boolean hasShape(String text) {
        if (text.length() != LENGTH || "EWSNKJLM".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        for (int i = 1; i < LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
