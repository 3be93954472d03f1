package io.github.chinsdk.model.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to each text of a column. Published files are nearly always in the order of their codes: as long as one is,
 * a text behind all before it is new and is appended, without a hash; what comes out of order goes to a map. Neither way
 * lets a file that was made on purpose take more than its share of time.
 */
final class TextIndex<V> {

    private String[] ascending = new String[16];
    private Object[] values = new Object[16];
    private int size;
    private Map<String, V> others = Map.of();

    /** Whether the text is behind all, and so new; always false once a text came out of order, since looking would not pay. */
    boolean isNewInOrder(String text) {
        return others.isEmpty() && isBehindAll(text);
    }

    /** What belongs to the text; null: nothing so far. */
    @Nullable
    V get(String text) {
        // Nothing belongs to what is behind all texts so far.
        if (isBehindAll(text)) {
            return null;
        }
        int place = Arrays.binarySearch(ascending, 0, size, text);
        return place >= 0 ? value(place) : others.get(text);
    }

    /** Adds a text that is not there. */
    void put(String text, V value) {
        if (!isBehindAll(text)) {
            if (others.isEmpty()) {
                others = new HashMap<>();
            }
            others.put(text, value);
            return;
        }
        if (size == ascending.length) {
            ascending = Arrays.copyOf(ascending, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        ascending[size] = text;
        values[size] = value;
        size++;
    }

    private boolean isBehindAll(String text) {
        return size == 0 || text.compareTo(ascending[size - 1]) > 0;
    }

    @SuppressWarnings("unchecked")
    private V value(int place) {
        return (V) values[place];
    }
}
