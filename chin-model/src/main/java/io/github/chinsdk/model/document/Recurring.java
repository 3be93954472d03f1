package io.github.chinsdk.model.document;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column whose texts recur: each text is parsed once. Published files repeat the text of the row before, or
 * go round in a circle, so the text that came next the last time is tried before it is looked up.
 */
final class Recurring<T> {

    private final int column;
    private final Function<CsvRow, T> parse;
    private final Map<String, Entry<T>> known = new HashMap<>();
    private @Nullable Entry<T> last;

    /** The parser may throw a {@link BadField} and nothing else. */
    Recurring(int column, Function<CsvRow, T> parse) {
        this.column = column;
        this.parse = parse;
    }

    T of(CsvRow row) {
        String text = row.text(column);
        Entry<T> before = last;
        Entry<T> guess = before == null ? null : before.next;
        if (guess != null && guess.text.equals(text)) {
            last = guess;
            return guess.value;
        }
        Entry<T> entry = known.get(text);
        if (entry == null) {
            entry = new Entry<>(text, parse.apply(row));
            known.put(text, entry);
        }
        if (before != null) {
            before.next = entry;
        }
        last = entry;
        return entry.value;
    }

    private static final class Entry<T> {

        final String text;
        final T value;

        @Nullable
        Entry<T> next;

        Entry(String text, T value) {
            this.text = text;
            this.value = value;
        }
    }
}
