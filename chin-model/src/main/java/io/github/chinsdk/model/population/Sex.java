package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Locale;

/** Sex as NHS activity and list data record it (NHS Data Dictionary, PERSON STATED GENDER CODE). */
public enum Sex {
    /** Female; code 2. */
    FEMALE,
    /** Male; code 1. */
    MALE,
    /** Indeterminate: unable to be classified as either; code 9. */
    INDETERMINATE,
    /** Not known or not recorded; code X, 0 in older data. */
    NOT_KNOWN;

    /**
     * Reads the text form, any capitals, or a code of the NHS Data Dictionary.
     *
     * @param text {@code "FEMALE"}, {@code "Female"}, {@code "F"} or {@code "2"}, and so on
     * @return the sex
     * @throws IllegalArgumentException if the text is none of these
     */
    @JsonCreator
    public static Sex parse(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "FEMALE", "F", "2" -> FEMALE;
            case "MALE", "M", "1" -> MALE;
            case "INDETERMINATE", "I", "9" -> INDETERMINATE;
            case "NOT_KNOWN", "U", "UNKNOWN", "X", "0" -> NOT_KNOWN;
            default ->
                throw Refusal.of(
                        "sex must be FEMALE, MALE, INDETERMINATE or NOT_KNOWN, was " + Refusal.quoted(text),
                        "Maybe map a local code first: 1 is male, 2 female, 9 indeterminate, X not known.");
        };
    }

    /** {@return the text form: the name} */
    @JsonValue
    @Override
    public String toString() {
        return name();
    }
}
