package io.github.chinsdk.kpi.scorecard;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The checks that the parts of a scorecard share. */
final class Parts {

    private Parts() {}

    static void notBlank(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must not be %s\nMaybe use the code where there is no name: a row is read by people too.",
                    field,
                    text == null ? "missing" : "blank"));
        }
    }

    static <T> void unique(String what, Collection<T> values) {
        Set<T> seen = new HashSet<>();
        for (T value : values) {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s must be unique, \"%s\" is there twice\nMaybe two lists were joined.",
                        what,
                        value));
            }
        }
    }

    static void reasonIf(String field, Enum<?> constant, boolean needsReason, String reason) {
        if (reason.isBlank() == needsReason) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "reason must be given if and only if nothing was judged, was \"%s\" with %s %s\nMaybe the document was edited by hand.",
                    reason,
                    field,
                    constant));
        }
    }
}
