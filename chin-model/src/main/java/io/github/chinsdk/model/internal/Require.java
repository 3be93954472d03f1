package io.github.chinsdk.model.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks that compact constructors share, so that every message has the same two lines. */
public final class Require {

    private static final int MAX_DIGITS = 30;
    private static final int MAX_ID_LENGTH = 128;
    private static final int MAX_TEXT_LENGTH = 10_000;

    private Require() {}

    /** An exception whose two lines read the same under every default locale. */
    public static IllegalArgumentException refusal(String form, @Nullable Object... arguments) {
        return new IllegalArgumentException(String.format(Locale.ROOT, form, arguments));
    }

    /** Refuses null, which a host's own mapper may pass in spite of the type. */
    public static <T> T present(String name, @Nullable T value) {
        if (value == null) {
            throw refusal(
                    "%s must be present, was missing\nMaybe the source left it out: missing is never zero, so set the row aside and report it.",
                    name);
        }
        return value;
    }

    /** A short identifying text: present, not blank, no surrounding space, no control characters. */
    public static String identifier(String name, @Nullable String given) {
        String text = present(name, given);
        if (text.isBlank() || !text.equals(text.strip()) || text.length() > MAX_ID_LENGTH || hasControl(text)) {
            throw refusal(
                    "%s must have 1 to %d characters, no space at either end and no control character, had %d characters\nMaybe strip it first: such differences make two names of one thing.",
                    name, MAX_ID_LENGTH, text.length());
        }
        return text;
    }

    /** A free text: present and not blank. */
    public static String text(String name, @Nullable String given) {
        String text = present(name, given);
        if (text.isBlank() || text.length() > MAX_TEXT_LENGTH) {
            throw refusal(
                    "%s must be a text of at most %d characters that is not blank, had %d characters\nMaybe say what it is in a few words.",
                    name, MAX_TEXT_LENGTH, text.length());
        }
        return text;
    }

    /** A whole number with a lower limit. */
    public static long atLeast(String name, long minimum, long value) {
        if (value < minimum) {
            throw refusal(
                    "%s must be >= %d, was %d\nMaybe a sign or a column is wrong in the source.", name, minimum, value);
        }
        return value;
    }

    /** A whole number between two limits, both inclusive. */
    public static int between(String name, int minimum, int maximum, int value) {
        if (value < minimum || value > maximum) {
            throw refusal(
                    "%s must be from %d to %d, was %d\nMaybe a column is shifted in the source.",
                    name, minimum, maximum, value);
        }
        return value;
    }

    /**
     * A decimal number of ordinary size: at most 30 digits before and after the point, so that a text of twelve
     * characters cannot ask for a gigabyte of digits.
     */
    public static BigDecimal number(String name, @Nullable BigDecimal given) {
        BigDecimal value = present(name, given);
        if (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > 2 * MAX_DIGITS) {
            throw refusal(
                    "%s must have at most %d digits before and after the point, had precision %d and scale %d\nMaybe it is a measurement error or another column.",
                    name, MAX_DIGITS, value.precision(), value.scale());
        }
        return value;
    }

    /** Money that may be unknown, but never negative. */
    public static void penceOrUnknown(String name, @Nullable Long pence) {
        if (pence != null) {
            atLeast(name, 0, pence);
        }
    }

    /** An unmodifiable copy; a missing list or a missing element is refused. */
    public static <T> List<T> list(String name, @Nullable List<T> given) {
        List<T> values = present(name, given);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) {
                present(name + "[" + i + "]", null);
            }
        }
        return List.copyOf(values);
    }

    /** As {@link #list}, with at least one element. */
    public static <T> List<T> someOf(String name, @Nullable List<T> values) {
        List<T> copy = list(name, values);
        if (copy.isEmpty()) {
            throw refusal("%s must not be empty\nMaybe it was filtered away before it came here.", name);
        }
        return copy;
    }

    /** Two moments in order, the second possibly unknown; the message names neither, as they may be a patient's. */
    public static <C extends Comparable<? super C>> void ordered(
            String firstName, C first, String secondName, @Nullable C second) {
        if (second != null && second.compareTo(first) < 0) {
            throw refusal(
                    "%s must not be before %s\nMaybe day and month are swapped in one of them, or the two columns are.",
                    secondName, firstName);
        }
    }

    /** Refuses a second element equal to an earlier one; the message gives places, not values. */
    public static void eachOnce(String name, List<?> values) {
        Map<Object, Integer> firstPlace = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            Integer earlier = firstPlace.putIfAbsent(values.get(i), i);
            if (earlier != null) {
                throw refusal(
                        "%s must have each value once, number %d is the same as number %d (counted from 0)\nMaybe two lists were joined: keep one of them.",
                        name, i, earlier);
            }
        }
    }

    /** A length of time of more than nothing and at most a day. */
    public static Duration withinADay(String name, @Nullable Duration given) {
        Duration duration = present(name, given);
        if (!isWithinADay(duration)) {
            throw refusal(
                    "%s must be more than 0 and at most 24 hours, was %s\nMaybe minutes were read as hours or the other way round.",
                    name, duration);
        }
        return duration;
    }

    static boolean isWithinADay(Duration duration) {
        return !duration.isNegative() && !duration.isZero() && duration.compareTo(Duration.ofDays(1)) <= 0;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
