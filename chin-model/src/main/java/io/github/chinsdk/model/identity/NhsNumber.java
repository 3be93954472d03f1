package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Locale;
import java.util.Objects;

/**
 * An NHS number: ten digits, the last of them a check digit modulus 11 (NHS Data Dictionary, attribute NHS NUMBER). It
 * identifies a person, so {@link #toString()} shows a mask; {@link #digits()} and {@link #formatted()} have to be asked
 * for, and no message of this library quotes one.
 *
 * <p>Check digit: the first nine digits weighted 10 down to 2 and summed, 11 less the remainder of the sum by 11; 11
 * becomes 0, and a number for which it is 10 is never issued.
 *
 * @param digits ten digits without spaces, the last of them the check digit
 */
public record NhsNumber(@JsonValue String digits) implements Comparable<NhsNumber> {

    private static final int LENGTH = 10;

    /**
     * Checks the digits.
     *
     * @throws IllegalArgumentException if there are not ten digits or the check digit is wrong
     */
    public NhsNumber {
        Objects.requireNonNull(digits, "nhsNumber");
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT,
                            "nhsNumber must be 10 digits, had %s characters (not shown: it may identify a person)",
                            digits.length()),
                    "Maybe a spreadsheet dropped a leading zero or wrote it as 9.99E+09: keep the column as text.");
        }
        if (checkDigit(digits) != digits.charAt(LENGTH - 1) - '0') {
            throw Refusal.of(
                    "nhsNumber must have a right modulus 11 check digit, its last digit does not fit (number not shown: it"
                            + " may identify a person)",
                    "Maybe two digits were swapped or one mistyped: check it against the source system.");
        }
    }

    /**
     * Reads ten digits, plain or in the printed form 3-3-4 with spaces or hyphens between the groups.
     *
     * @param text for example {@code "9990000018"} or {@code "999 000 0018"}
     * @return the number
     * @throws IllegalArgumentException if there are not ten digits or the check digit is wrong
     */
    @JsonCreator
    public static NhsNumber parse(String text) {
        Objects.requireNonNull(text, "nhsNumber");
        boolean printedForm = text.length() == LENGTH + 2
                && (text.charAt(3) == ' ' || text.charAt(3) == '-')
                && text.charAt(7) == text.charAt(3);
        return new NhsNumber(printedForm ? text.substring(0, 3) + text.substring(4, 7) + text.substring(8) : text);
    }

    /** {@return the printed form, 3-3-4 with spaces; it identifies a person} */
    public String formatted() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    /**
     * {@return whether the number is of the range 999 000 0000 to 999 999 9999, which is kept for tests and never issued}
     */
    public boolean isTest() {
        return digits.startsWith("999");
    }

    @Override
    public int compareTo(NhsNumber other) {
        return digits.compareTo(other.digits);
    }

    /** {@return a mask, the same for every number} */
    @Override
    public String toString() {
        return "*** *** ****";
    }

    /** The digit that the first nine call for, or 10 where no number with them is ever issued. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (LENGTH - i);
        }
        int check = 11 - sum % 11;
        return check == 11 ? 0 : check;
    }
}
