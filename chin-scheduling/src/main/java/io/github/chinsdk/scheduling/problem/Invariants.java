package io.github.chinsdk.scheduling.problem;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The checks that the records of this package share. */
final class Invariants {

    private Invariants() {}

    static String id(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(
                    name + " must not be blank\nMaybe the document leaves the id empty; give each one its own.");
        }
        return value;
    }

    static int atLeast(int minimum, String name, int value) {
        if (value < minimum) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be >= %d, was %d\nMaybe a sign or a unit is wrong; the value is a whole number.",
                    name,
                    minimum,
                    value));
        }
        return value;
    }

    static <T> List<T> distinct(String name, Collection<T> values) {
        List<T> copy = List.copyOf(values);
        if (copy.stream().distinct().count() != copy.size()) {
            throw new IllegalArgumentException(
                    name + " must not repeat an entry, was " + copy + "\nMaybe a row was copied twice.");
        }
        return copy;
    }
}
