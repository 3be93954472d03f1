package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Locale;
import java.util.Objects;

/**
 * Stands for a person where the library works with patient-level data: 128 bits, made from an NHS number by
 * {@link PseudonymKey#pseudonymOf(NhsNumber)}, or brought along by a host that has pseudonymised elsewhere. It still
 * singles out one person, so {@link #toString()} shows a mask; {@link #text()} is the text form, JSON form and map key.
 */
public final class PseudonymId implements Comparable<PseudonymId> {

    private static final int LENGTH = 32;

    // Two longs rather than a text: a million patient records are meant to fit in a small heap.
    private final long high;
    private final long low;

    private PseudonymId(long high, long low) {
        this.high = high;
        this.low = low;
    }

    static PseudonymId ofBits(long high, long low) {
        return new PseudonymId(high, low);
    }

    /**
     * Reads the text form.
     *
     * @param text 32 hexadecimal digits in lower case
     * @return the pseudonym
     * @throws IllegalArgumentException if the text is anything else
     */
    @JsonCreator
    public static PseudonymId parse(String text) {
        Objects.requireNonNull(text, "pseudonymId");
        if (text.length() != LENGTH || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw Refusal.of(
                    String.format(
                                    Locale.ROOT,
                                    "pseudonymId must be 32 hexadecimal digits in lower case, had %s characters (not shown: it may identify",
                                    text.length())
                            + " a person)",
                    "Maybe make it with PseudonymKey.pseudonymOf(nhsNumber), or write a UUID without its hyphens.");
        }
        return new PseudonymId(
                Long.parseUnsignedLong(text.substring(0, 16), 16), Long.parseUnsignedLong(text.substring(16), 16));
    }

    /** {@return the text form: 32 hexadecimal digits in lower case} */
    @JsonValue
    public String text() {
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int shift = 60; shift >= 0; shift -= 4) {
            digits.append(Character.forDigit((int) (high >>> shift) & 0xF, 16));
        }
        for (int shift = 60; shift >= 0; shift -= 4) {
            digits.append(Character.forDigit((int) (low >>> shift) & 0xF, 16));
        }
        return digits.toString();
    }

    /** Orders as the text forms do. */
    @Override
    public int compareTo(PseudonymId other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PseudonymId that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(high ^ low);
    }

    /** {@return a mask, the same for every pseudonym} */
    @Override
    public String toString() {
        return "PseudonymId[****]";
    }
}
