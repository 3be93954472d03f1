package io.github.chinsdk.kpi.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks on texts and lists that the parts of a definition share. */
final class Texts {

    private static final int MAX_SHOWN = 60;

    private Texts() {}

    static void notBlank(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must say something, was %s\nMaybe the field was left for later: a definition is read by people too.",
                    field,
                    text == null ? "missing" : "blank"));
        }
    }

    static void matches(String field, Pattern form, @Nullable String text, String inWords) {
        if (text == null || !form.matcher(text).matches()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be %s, was %s\nMaybe a space or a capital letter has crept in.",
                    field,
                    inWords,
                    text == null ? "missing" : quoted(text)));
        }
    }

    static <T> List<T> list(String field, @Nullable List<T> values) {
        if (values == null || values.stream().anyMatch(value -> value == null)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be a list without gaps, %s\nMaybe write an empty list where there is nothing.",
                    field,
                    values == null ? "was missing" : "had a null"));
        }
        return List.copyOf(values);
    }

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%s must be present, was missing\nMaybe the document is cut short.", field));
        }
        return value;
    }

    /** A text of a document, cut where nobody would read on and without anything that a terminal would act on. */
    static String quoted(String text) {
        String cut = text.length() > MAX_SHOWN ? text.substring(0, MAX_SHOWN) + "..." : text;
        return '"' + cut.replaceAll("\\p{C}", "?") + '"';
    }
}
