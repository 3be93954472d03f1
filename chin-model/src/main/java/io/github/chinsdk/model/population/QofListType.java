package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * Which patients of a practice's list a register is counted among, in the notation of the QOF files: {@code TOTAL}
 * (everybody), {@code 17OV} (aged 17 and over), {@code 30_74} (aged 30 to 74).
 *
 * @param ages the ages of those patients
 */
public record QofListType(AgeBand ages) implements Comparable<QofListType> {

    /** The whole list. */
    public static final QofListType TOTAL = new QofListType(AgeBand.ofAtLeast(0));

    /** Checks that ages are given. */
    public QofListType {
        Objects.requireNonNull(ages, "ages");
    }

    /**
     * Reads the notation of the QOF files.
     *
     * @param text {@code "TOTAL"}, two digits and {@code OV}, or two ages of two digits with an underscore between them
     * @return the list type
     * @throws IllegalArgumentException if the text is none of these
     */
    @JsonCreator
    public static QofListType parse(String text) {
        if (text.equals("TOTAL")) {
            return TOTAL;
        }
        if (text.length() == 4 && text.endsWith("OV") && isAge(text, 0)) {
            return new QofListType(AgeBand.ofAtLeast(age(text, 0)));
        }
        if (text.length() == 5 && text.charAt(2) == '_' && isAge(text, 0) && isAge(text, 3)) {
            return new QofListType(AgeBand.of(age(text, 0), age(text, 3)));
        }
        throw Refusal.of(
                "listType must be TOTAL, like 17OV or like 30_74, was " + Refusal.quoted(text),
                "Maybe the columns have moved: compare the row with the header.");
    }

    @Override
    public int compareTo(QofListType other) {
        return ages.compareTo(other.ages);
    }

    /** {@return the notation of the QOF files} */
    @JsonValue
    @Override
    public String toString() {
        if (equals(TOTAL)) {
            return "TOTAL";
        }
        String lower = twoDigits(ages.lowerAge());
        return ages.isOpen()
                ? lower + "OV"
                : lower + "_" + twoDigits(ages.upperAge().orElseThrow());
    }

    private static boolean isAge(String text, int at) {
        return Character.digit(text.charAt(at), 10) >= 0
                && text.charAt(at) <= '9'
                && text.charAt(at + 1) >= '0'
                && text.charAt(at + 1) <= '9';
    }

    private static int age(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static String twoDigits(int age) {
        return age < 10 ? "0" + age : Integer.toString(age);
    }
}
