package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A span of ages in completed years, both ends inclusive; without an upper age it is open, as the oldest band is.
 *
 * <p>Text form: {@code "65-69"}, {@code "90+"}, and {@code "17"} for a single year.
 *
 * @param lowerAge the youngest age, inclusive, in completed years, 0 to {@value #MAX_AGE}
 * @param upperAge the oldest age, inclusive, in completed years, lowerAge to {@value #MAX_AGE}; empty: no upper end
 */
public record AgeBand(int lowerAge, OptionalInt upperAge) implements Comparable<AgeBand> {

    /** The highest age in completed years that a person can have here; above every recorded human life. */
    public static final int MAX_AGE = 130;

    private static final String WAY_OUT = "Maybe write \"65-69\", \"90+\", or \"17\" for a single year of age.";

    /**
     * Checks the ages.
     *
     * @throws IllegalArgumentException if an age is outside 0 to {@value #MAX_AGE}, or the upper below the lower
     */
    public AgeBand {
        Objects.requireNonNull(upperAge, "upperAge");
        if (lowerAge < 0 || lowerAge > MAX_AGE) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT, "lowerAge must be in [0, %s] completed years, was %s", MAX_AGE, lowerAge),
                    WAY_OUT);
        }
        if (upperAge.isPresent() && (upperAge.getAsInt() < lowerAge || upperAge.getAsInt() > MAX_AGE)) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT,
                            "upperAge must be in [%s, %s] completed years, was %s",
                            lowerAge,
                            MAX_AGE,
                            upperAge.getAsInt()),
                    WAY_OUT);
        }
    }

    /**
     * A closed band.
     *
     * @param lowerAge the youngest age, inclusive
     * @param upperAgeInclusive the oldest age, inclusive
     * @return the band
     * @throws IllegalArgumentException if an age is outside 0 to {@value #MAX_AGE}, or the upper below the lower
     */
    public static AgeBand of(int lowerAge, int upperAgeInclusive) {
        return new AgeBand(lowerAge, OptionalInt.of(upperAgeInclusive));
    }

    /**
     * An open band.
     *
     * @param lowerAge the youngest age, inclusive
     * @return the band of everybody of that age and older
     * @throws IllegalArgumentException if the age is outside 0 to {@value #MAX_AGE}
     */
    public static AgeBand ofAtLeast(int lowerAge) {
        return new AgeBand(lowerAge, OptionalInt.empty());
    }

    /**
     * A single year of age.
     *
     * @param age in completed years
     * @return the band of that age alone
     * @throws IllegalArgumentException if the age is outside 0 to {@value #MAX_AGE}
     */
    public static AgeBand ofSingleYear(int age) {
        return of(age, age);
    }

    /**
     * Reads the text form; {@code "<1"} is read as {@code "0"}.
     *
     * @param text for example {@code "65-69"}, {@code "90+"} or {@code "17"}
     * @return the band
     * @throws IllegalArgumentException if the text is no band
     */
    @JsonCreator
    public static AgeBand parse(String text) {
        Objects.requireNonNull(text, "ageBand");
        if (text.equals("<1")) {
            return ofSingleYear(0);
        }
        if (text.endsWith("+")) {
            return ofAtLeast(age(text, text.substring(0, text.length() - 1)));
        }
        int hyphen = text.indexOf('-');
        return hyphen < 0
                ? ofSingleYear(age(text, text))
                : of(age(text, text.substring(0, hyphen)), age(text, text.substring(hyphen + 1)));
    }

    /**
     * Whether somebody of the given age belongs to this band.
     *
     * @param age in completed years
     * @return true from the lower to the upper age, both inclusive
     */
    public boolean contains(int age) {
        return age >= lowerAge && (upperAge.isEmpty() || age <= upperAge.getAsInt());
    }

    /**
     * Whether every age of another band belongs to this one.
     *
     * @param other the other band
     * @return true if this band covers it
     */
    public boolean covers(AgeBand other) {
        return lowerAge <= other.lowerAge && other.endForComparison() <= endForComparison();
    }

    /**
     * Whether this band and another share an age.
     *
     * @param other the other band
     * @return true if at least one age belongs to both
     */
    public boolean overlaps(AgeBand other) {
        return lowerAge <= other.endForComparison() && other.lowerAge <= endForComparison();
    }

    /** {@return whether the band has no upper end} */
    public boolean isOpen() {
        return upperAge.isEmpty();
    }

    /** Younger bands first; of two that begin alike the shorter first, the open one last. */
    @Override
    public int compareTo(AgeBand other) {
        int byLower = Integer.compare(lowerAge, other.lowerAge);
        return byLower != 0 ? byLower : Integer.compare(endForComparison(), other.endForComparison());
    }

    /** {@return the text form: {@code "65-69"}, {@code "90+"} or {@code "17"}} */
    @JsonValue
    @Override
    public String toString() {
        if (upperAge.isEmpty()) {
            return lowerAge + "+";
        }
        return upperAge.getAsInt() == lowerAge ? Integer.toString(lowerAge) : lowerAge + "-" + upperAge.getAsInt();
    }

    /** The upper age, an open band ending after every closed one. */
    private int endForComparison() {
        return upperAge.orElse(Integer.MAX_VALUE);
    }

    private static int age(String band, String digits) {
        if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw Refusal.of(
                    "ageBand must be two ages, one age, or an age and +, was " + Refusal.quoted(band), WAY_OUT);
        }
        return Integer.parseInt(digits);
    }
}
