package io.github.chinsdk.model.document;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column whose texts recur: each text is parsed once. Published files repeat the text of the row before,
 * or go on with the one that followed it the last time, or bring the next in order, or repeat one of not so long ago, so
 * these are tried, the last by a place for each ending, before the text is looked up. A text that is new costs no look at
 * one that is long out of the processor's caches.
 */
final class Recurring<T> {

    private static final int SHIFT = 52;
    private static final int PLACES = 1 << (Long.SIZE - SHIFT);
    private static final int IN_KEY = 8;
    private static final int BITS_OF_ASCII = 7;
    private static final long OF_PART = (IN_KEY + 2L) << (IN_KEY * BITS_OF_ASCII);

    private final int column;
    private final Function<CsvRow, T> parse;
    private final TextIndex<Known<T>> known = new TextIndex<>();
    private final long[] recentKeys = new long[PLACES];
    private final Object[] recent = new Object[PLACES];
    private @Nullable Known<T> last;

    /** The parser may throw a {@link BadField} and nothing else. */
    Recurring(int column, Function<CsvRow, T> parse) {
        this.column = column;
        this.parse = parse;
    }

    T of(CsvRow row) {
        String cell = row.cell(column);
        Known<T> before = last;
        if (before == null) {
            return found(row).value;
        }
        if (before.text.equals(cell)) {
            return before.value;
        }
        Known<T> next = before.next;
        if (next != null && next.text.equals(cell)) {
            last = next;
            return next.value;
        }
        next = found(row);
        before.next = next;
        return next.value;
    }

    private Known<T> found(CsvRow row) {
        String text = row.text(column);
        Known<T> found = known.isNewInOrder(text) ? newValue(row, text) : recent(row, text);
        last = found;
        return found;
    }

    private Known<T> newValue(CsvRow row, String text) {
        Known<T> value = new Known<>(text, parse.apply(row));
        known.put(text, value);
        return value;
    }

    @SuppressWarnings("unchecked")
    private Known<T> recent(CsvRow row, String text) {
        long key = key(text);
        int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> SHIFT);
        if (recentKeys[place] == key) {
            Known<T> here = (Known<T>) recent[place];
            if (key < OF_PART || text.equals(here.text)) {
                return here;
            }
        }
        Known<T> value = known.get(text);
        if (value == null) {
            value = newValue(row, text);
        }
        recentKeys[place] = key;
        recent[place] = value;
        return value;
    }

    /** A text, what it was parsed to, and what followed it the last time. */
    private static final class Known<T> {

        final String text;
        final T value;

        @Nullable
        Known<T> next;

        Known(String text, T value) {
            this.text = text;
            this.value = value;
        }
    }

    /**
     * The length and the characters, which no other text has; or the ends of the last few characters of a text that is
     * longer or not of ASCII, {@link #OF_PART} or above. Never 0.
     */
    private static long key(String text) {
        int length = text.length();
        long key = 0;
        int all = 0;
        for (int i = Math.max(0, length - IN_KEY); i < length; i++) {
            char c = text.charAt(i);
            all |= c;
            key = (key << BITS_OF_ASCII) | (c & 0x7F);
        }
        return length <= IN_KEY && all <= 0x7F ? key | (length + 1L) << (IN_KEY * BITS_OF_ASCII) : key | OF_PART;
    }
}
