package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * A code of the International Classification of Diseases, tenth revision, as used in NHS data: a category of three
 * characters ({@code I48}), optionally a fourth ({@code I48.0}) and a fifth ({@code M10.06}), optionally marked with
 * dagger or asterisk.
 *
 * <p>The text form has the point after the category. {@link #parse(String)} also reads what NHS data holds: no point,
 * {@code X} or {@code -} as filler in the fourth place ({@code I10X} is {@code I10}), and D or A behind the code for
 * dagger and asterisk.
 *
 * @param undotted the code without point and filler, 3 to 5 characters: a capital letter, two digits, then digits (the
 *     fourth may be X when there is a fifth)
 * @param mark dagger, asterisk or none
 */
public record Icd10Code(String undotted, Icd10Mark mark) implements ClinicalCode, Comparable<Icd10Code> {

    private static final int CATEGORY_LENGTH = 3;
    private static final int MAX_LENGTH = 5;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the code is not a letter, two digits and up to two more characters
     */
    public Icd10Code {
        Objects.requireNonNull(mark, "mark");
        if (!hasShape(Objects.requireNonNull(undotted, "icd10Code"))) {
            throw refusal(undotted);
        }
    }

    /**
     * Reads a code in the text form or as NHS data writes it.
     *
     * @param text for example {@code "I48.0"}, {@code "I480"}, {@code "I10X"}, {@code "G30.1\u2020"} or {@code "A170D"}
     * @return the code
     * @throws IllegalArgumentException if the text is no such code
     */
    @JsonCreator
    public static Icd10Code parse(String text) {
        Objects.requireNonNull(text, "icd10Code");
        Icd10Mark mark = Icd10Mark.NONE;
        String code = text;
        if (code.length() > CATEGORY_LENGTH) {
            char last = code.charAt(code.length() - 1);
            if (last == '\u2020' || last == 'D') {
                mark = Icd10Mark.DAGGER;
            } else if (last == '*' || last == 'A') {
                mark = Icd10Mark.ASTERISK;
            }
            if (mark != Icd10Mark.NONE) {
                code = code.substring(0, code.length() - 1);
            }
        }
        if (code.length() > CATEGORY_LENGTH + 1 && code.charAt(CATEGORY_LENGTH) == '.') {
            code = code.substring(0, CATEGORY_LENGTH) + code.substring(CATEGORY_LENGTH + 1);
        }
        if (code.length() == CATEGORY_LENGTH + 1 && (code.endsWith("X") || code.endsWith("-"))) {
            code = code.substring(0, CATEGORY_LENGTH);
        }
        if (!hasShape(code)) {
            throw refusal(text);
        }
        return new Icd10Code(code, mark);
    }

    /** {@return the category, the first three characters} */
    public String category() {
        return undotted.substring(0, CATEGORY_LENGTH);
    }

    /**
     * Whether this code is the given one or a subdivision of it, as code lists mean their entries: {@code I48.0} is within
     * {@code I48}, {@code I48} is not within {@code I48.0}. A marked entry asks for the same mark, an unmarked one takes
     * any.
     *
     * @param entry an entry of a code list
     * @return true if the entry covers this code
     */
    public boolean isWithin(Icd10Code entry) {
        return undotted.startsWith(entry.undotted) && (entry.mark == Icd10Mark.NONE || entry.mark == mark);
    }

    @Override
    public int compareTo(Icd10Code other) {
        int byCode = undotted.compareTo(other.undotted);
        return byCode != 0 ? byCode : mark.compareTo(other.mark);
    }

    /** {@return the text form, for example {@code "I48.0"} or {@code "G30.1\u2020"}} */
    @JsonValue
    @Override
    public String toString() {
        return (undotted.length() == CATEGORY_LENGTH
                        ? undotted
                        : undotted.substring(0, CATEGORY_LENGTH) + "." + undotted.substring(CATEGORY_LENGTH))
                + mark.symbol();
    }

    private static boolean hasShape(String code) {
        int length = code.length();
        if (length < CATEGORY_LENGTH || length > MAX_LENGTH || code.charAt(0) < 'A' || code.charAt(0) > 'Z') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = code.charAt(i);
            boolean fillerBeforeFifth = i == CATEGORY_LENGTH && c == 'X' && length == MAX_LENGTH;
            if ((c < '0' || c > '9') && !fillerBeforeFifth) {
                return false;
            }
        }
        return true;
    }

    private static IllegalArgumentException refusal(String text) {
        return Refusal.of(
                "icd10Code must be a capital letter, two digits and up to two more characters, was "
                        + Refusal.quoted(text),
                "Maybe this is a range or a SNOMED code: an ICD-10 code looks like \"I48\", \"I48.0\" or \"I480\".");
    }
}
