package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;

/**
 * A SNOMED CT identifier: 6 to 18 digits without leading zeros, of which the last is a Verhoeff check digit and the two
 * before it the partition identifier (SNOMED CT Release File Specifications, section 6, SCTID). {@code 38341003} is
 * hypertensive disorder.
 *
 * <p>JSON holds it as a text, since 18 digits do not fit the numbers of every JSON reader.
 *
 * @param value the identifier as a whole number
 */
public record SnomedCode(long value) implements ClinicalCode, Comparable<SnomedCode> {

    private static final long LOWEST = 100_000L;
    private static final long HIGHEST = 999_999_999_999_999_999L;
    private static final int LONG_FORM_MIN_DIGITS = 11;

    /**
     * Checks length, partition and check digit.
     *
     * @throws IllegalArgumentException if the value has not 6 to 18 digits, its check digit is wrong or its partition is
     *     not one of 00, 01, 02, 10, 11 and 12
     */
    public SnomedCode {
        if (value < LOWEST || value > HIGHEST) {
            throw Refusal.of("snomedCode must have 6 to 18 digits, was " + value, WAY_OUT);
        }
        if (!Verhoeff.isValid(value)) {
            throw Refusal.of("snomedCode must end in its Verhoeff check digit, was " + value, WAY_OUT);
        }
        int partition = partition(value);
        if (partition % 10 > 2
                || partition / 10 > 1
                || (partition / 10 == 1 && Long.toString(value).length() < LONG_FORM_MIN_DIGITS)) {
            throw Refusal.of(
                    "snomedCode must have partition 00, 01, 02, or with at least 11 digits 10, 11, 12, was " + value,
                    WAY_OUT);
        }
    }

    /**
     * Reads the text form.
     *
     * @param text 6 to 18 digits without leading zeros
     * @return the code
     * @throws IllegalArgumentException if the text is no SNOMED CT identifier
     */
    @JsonCreator
    public static SnomedCode parse(String text) {
        if (text.length() < 6
                || text.length() > 18
                || text.charAt(0) == '0'
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusal.of(
                    "snomedCode must be 6 to 18 digits without leading zeros, was " + Refusal.quoted(text), WAY_OUT);
        }
        return new SnomedCode(Long.parseLong(text));
    }

    /** {@return what the identifier names: a concept, a description or a relationship} */
    public SnomedComponent component() {
        return switch (partition(value) % 10) {
            case 0 -> SnomedComponent.CONCEPT;
            case 1 -> SnomedComponent.DESCRIPTION;
            default -> SnomedComponent.RELATIONSHIP;
        };
    }

    /**
     * {@return whether the identifier is of the long form, which extensions use and which holds the seven digits of their
     * namespace}
     */
    public boolean isExtension() {
        return partition(value) / 10 == 1;
    }

    @Override
    public int compareTo(SnomedCode other) {
        return Long.compare(value, other.value);
    }

    /** {@return the digits} */
    @JsonValue
    @Override
    public String toString() {
        return Long.toString(value);
    }

    private static final String WAY_OUT =
            "Maybe a spreadsheet rounded it to 15 digits: keep the column as text, and check the code in a SNOMED browser.";

    private static int partition(long value) {
        return (int) (value / 10 % 100);
    }
}
