package io.github.chinsdk.scheduling.internal.bound;

import java.util.HashMap;
import java.util.Map;

/** Numbers what a meeting can be, as far as discussions can tell: a day and what its people provide. */
final class Numbering {

    private record Key(int day, long mask) {}

    private final Map<Key, Integer> numbers = new HashMap<>();

    int of(int day, long mask) {
        return numbers.computeIfAbsent(new Key(day, mask), key -> numbers.size());
    }
}
