package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * An entry of a code list: one ICD-10 code with its subdivisions ({@code "I48"}), or all codes from one to another, both
 * with their subdivisions ({@code "J40-J44"} holds {@code J44.9}).
 *
 * @param first the lowest code, inclusive
 * @param last the highest code, inclusive with its subdivisions
 */
public record Icd10Range(Icd10Code first, Icd10Code last) implements Comparable<Icd10Range> {

    /**
     * Checks the order of the ends.
     *
     * @throws IllegalArgumentException if the last code comes before the first, or if only one of two different ends, or
     *     both, carry a mark
     */
    public Icd10Range {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        if (last.undotted().compareTo(first.undotted()) < 0 && !first.undotted().startsWith(last.undotted())) {
            throw Refusal.of(
                    "last must not come before first, was " + first + " to " + last, "Maybe the two ends are swapped.");
        }
        if (!first.equals(last) && (first.mark() != Icd10Mark.NONE || last.mark() != Icd10Mark.NONE)) {
            throw Refusal.of(
                    "the ends of a range must carry no dagger or asterisk, were " + first + " and " + last,
                    "Maybe list the marked code by itself.");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text a code, or two with a hyphen between them
     * @return the range
     * @throws IllegalArgumentException if the text holds no such codes, or in the wrong order
     */
    @JsonCreator
    public static Icd10Range parse(String text) {
        int hyphen = text.indexOf('-');
        // "I10-" is one code with a filler, not half a range.
        if (hyphen < 0 || hyphen == text.length() - 1) {
            return of(Icd10Code.parse(text));
        }
        return new Icd10Range(
                Icd10Code.parse(text.substring(0, hyphen).strip()),
                Icd10Code.parse(text.substring(hyphen + 1).strip()));
    }

    /**
     * One code with its subdivisions.
     *
     * @param code the code
     * @return the range from the code to itself
     */
    public static Icd10Range of(Icd10Code code) {
        return new Icd10Range(code, code);
    }

    /**
     * Whether a code falls into this range.
     *
     * @param code the code of a diagnosis
     * @return true if it is one of the ends, lies between them, or is a subdivision of one that does
     */
    public boolean contains(Icd10Code code) {
        if (first.equals(last)) {
            return code.isWithin(first);
        }
        return code.undotted().compareTo(first.undotted()) >= 0
                && (code.undotted().compareTo(last.undotted()) <= 0
                        || code.undotted().startsWith(last.undotted()));
    }

    @Override
    public int compareTo(Icd10Range other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : last.compareTo(other.last);
    }

    /** {@return the text form: one code, or two with a hyphen between them} */
    @JsonValue
    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }
}
