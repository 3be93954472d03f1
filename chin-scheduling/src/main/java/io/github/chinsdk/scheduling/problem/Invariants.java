package io.github.chinsdk.scheduling.problem;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The checks that the records of this package share. */
final class Invariants {

    static final int MINUTES_A_DAY = 1440;

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

    /** What is more than a person could mean is a slip, and would not add up in the search. */
    static int between(int minimum, int maximum, String name, int value) {
        if (value < minimum || value > maximum) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be in [%d, %d], was %d\nMaybe a sign, a digit or a unit is wrong; the value is a whole number.",
                    name,
                    minimum,
                    maximum,
                    value));
        }
        return value;
    }

    /** A length within a day. */
    static void minutes(int minimum, String name, Duration value) {
        if (value.compareTo(Duration.ofMinutes(minimum)) < 0 || value.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be in [%d, %d] minutes, was %s\nMaybe the minutes were left out, or a digit or a sign is wrong.",
                    name,
                    minimum,
                    MINUTES_A_DAY,
                    value));
        }
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
