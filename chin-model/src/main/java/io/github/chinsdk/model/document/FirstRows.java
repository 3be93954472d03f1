package io.github.chinsdk.model.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which row each of the facts about one organisation stood first. Most organisations have a handful, which are compared
 * one by one; a map takes over where there are more.
 */
final class FirstRows<T> {

    private static final int COMPARED = 16;
    static final long NONE = 0;

    private Object[] facts = new Object[2];
    private long[] rows = new long[2];
    private int size;
    private @Nullable Map<T, Long> many;

    /** The row that had the fact before, or {@link #NONE}, in which case this row has it first. */
    long putIfAbsent(T fact, long row) {
        Map<T, Long> map = many;
        if (map != null) {
            Long before = map.putIfAbsent(fact, row);
            return before == null ? NONE : before;
        }
        for (int i = 0; i < size; i++) {
            if (facts[i].equals(fact)) {
                return rows[i];
            }
        }
        if (size == COMPARED) {
            many = asMap();
            many.put(fact, row);
            return NONE;
        }
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
        }
        facts[size] = fact;
        rows[size] = row;
        size++;
        return NONE;
    }

    @SuppressWarnings("unchecked")
    private Map<T, Long> asMap() {
        Map<T, Long> map = new HashMap<>();
        for (int i = 0; i < size; i++) {
            map.put((T) facts[i], rows[i]);
        }
        return map;
    }
}
