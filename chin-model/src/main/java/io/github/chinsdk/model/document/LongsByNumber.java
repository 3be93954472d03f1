package io.github.chinsdk.model.document;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Values of 0 or more by small numbers: an array for the few that every practice has, a map for what only a broken file has,
 * so that neither many rows nor many numbers cost more than they should.
 */
final class LongsByNumber {

    private static final int IN_ARRAY = 64;
    private static final long NONE = -1;

    private long[] few;
    private Map<Integer, Long> many = Map.of();
    private int size;

    /** Room for as many as the one before had, since what every practice has is much the same. */
    LongsByNumber(int expected) {
        few = new long[Math.min(IN_ARRAY, expected)];
        Arrays.fill(few, NONE);
    }

    int size() {
        return size;
    }

    /** The value of a number; negative: none. */
    long get(int number) {
        if (number < few.length) {
            return few[number];
        }
        return number < IN_ARRAY ? NONE : many.getOrDefault(number, NONE);
    }

    /** The value it had; negative: none, and it has this one now. */
    long putIfAbsent(int number, long value) {
        long before = get(number);
        if (before != NONE) {
            return before;
        }
        if (number < IN_ARRAY) {
            if (number >= few.length) {
                int length = few.length;
                few = Arrays.copyOf(few, Math.min(IN_ARRAY, Math.max(number + 1, 2 * length)));
                Arrays.fill(few, length, few.length, NONE);
            }
            few[number] = value;
        } else {
            if (many.isEmpty()) {
                many = new HashMap<>();
            }
            many.put(number, value);
        }
        size++;
        return NONE;
    }
}
