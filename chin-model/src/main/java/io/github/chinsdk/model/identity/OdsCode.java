package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * A code of the Organisation Data Service (ODS) of NHS England, for example {@code E83003} (a practice), {@code RAL} (a
 * trust), {@code U02795} (a primary care network) or {@code 08H} (a clinical commissioning group).
 *
 * <p>What can never be is refused: other characters than capital letters and digits, or fewer than 3 or more than 12 of
 * them. What a code <em>may</em> stand for follows from its shape and is a possibility, never a proof
 * ({@link #possibleKinds()}): since 2021 ODS hands out shapes that carry no meaning.
 *
 * @param value 3 to 12 capital letters A to Z and digits
 */
public record OdsCode(String value) implements Comparable<OdsCode> {

    private static final int MIN_LENGTH = 3;
    private static final int MAX_LENGTH = 12;

    /**
     * Checks length and characters.
     *
     * @throws IllegalArgumentException if the value is not 3 to 12 capital letters and digits
     */
    public OdsCode {
        Objects.requireNonNull(value, "odsCode");
        if (value.length() < MIN_LENGTH || value.length() > MAX_LENGTH || !isCapitalsAndDigits(value)) {
            throw Refusal.of(
                    "odsCode must be 3 to 12 capital letters and digits, was " + Refusal.quoted(value),
                    "Maybe remove spaces and write it in capitals, for example \"E83003\".");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the code, exactly as ODS writes it
     * @return the code
     * @throws IllegalArgumentException if the text is not 3 to 12 capital letters and digits
     */
    @JsonCreator
    public static OdsCode parse(String text) {
        return new OdsCode(text);
    }

    /**
     * Whether the shape of this code allows it to stand for the given kind of organisation.
     *
     * @param kind what it may stand for
     * @return true if codes of that kind have this shape
     */
    public boolean allows(OdsCodeKind kind) {
        return kind.hasShapeOf(value);
    }

    /**
     * {@return every kind whose shape this code has, in the order of the enum; empty for the shapes of no kind listed
     * there}
     */
    public Set<OdsCodeKind> possibleKinds() {
        EnumSet<OdsCodeKind> kinds = EnumSet.noneOf(OdsCodeKind.class);
        for (OdsCodeKind kind : OdsCodeKind.values()) {
            if (allows(kind)) {
                kinds.add(kind);
            }
        }
        return Collections.unmodifiableSet(kinds);
    }

    @Override
    public int compareTo(OdsCode other) {
        return value.compareTo(other.value);
    }

    /** {@return the code} */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }

    private static boolean isCapitalsAndDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }
}
