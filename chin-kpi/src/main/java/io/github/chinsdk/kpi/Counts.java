package io.github.chinsdk.kpi;

import java.util.Locale;

/**
 * What was counted: events (or people with a property) over the people (or person-years) among whom they were counted.
 *
 * <p>Both are held as {@code double} so that mid-year person-years and survey weights fit; whole counts up to
 * 2<sup>53</sup> are exact. No relation between the two is assumed here: a rate may have more events than people.
 * {@code rate.Proportion} is where a numerator above its denominator is refused.
 *
 * @param numerator the events, finite and at least 0
 * @param denominator the people or person-years, finite and at least 0
 */
public record Counts(double numerator, double denominator) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if either is negative, NaN or infinite
     */
    public Counts {
        require("numerator", numerator);
        require("denominator", denominator);
    }

    /**
     * Whole counts.
     *
     * @param numerator the events, at least 0
     * @param denominator the people or person-years, at least 0
     * @return the pair
     * @throws IllegalArgumentException if either is negative
     */
    public static Counts of(long numerator, long denominator) {
        return new Counts(numerator, denominator);
    }

    /**
     * The sum, component by component.
     *
     * @param other what to add
     * @return a new pair
     */
    public Counts plus(Counts other) {
        return new Counts(numerator + other.numerator, denominator + other.denominator);
    }

    private static void require(String name, double count) {
        if (!(count >= 0) || Double.isInfinite(count)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be finite and >= 0, was %s\nMaybe the value is missing: leave the row out and report it, missing is never zero.",
                    name,
                    count));
        }
    }
}
