package io.github.chinsdk.kpi.disclosure;

import java.util.Locale;

/**
 * Which counts may not be shown, and how the others are rounded.
 *
 * @param name how the rule is cited, for example {@code "HES"}
 * @param lowestSuppressed the smallest count that is hidden, inclusive; at least 0
 * @param highestSuppressed the largest count that is hidden, inclusive; at least {@code lowestSuppressed}
 * @param roundTo shown counts are rounded to the nearest multiple of this, halves up; 1 shows them as they are
 */
public record DisclosureRule(String name, long lowestSuppressed, long highestSuppressed, long roundTo) {

    /**
     * Hospital Episode Statistics: counts of 1 to 7 are suppressed, 0 is shown, all others are rounded to the nearest 5.
     * Source: NHS England, HES analysis guide, small-number suppression (sub-national counts).
     */
    public static final DisclosureRule HES = new DisclosureRule("HES", 1, 7, 5);

    /**
     * As ehrQL measures do by default in OpenSAFELY: counts of 7 and below, 0 included, are redacted, the others rounded
     * to the nearest 5. Source: OpenSAFELY documentation, ehrQL measures, disclosure control.
     */
    public static final DisclosureRule OPEN_SAFELY = new DisclosureRule("OpenSAFELY", 0, 7, 5);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the suppressed range is empty or negative, or {@code roundTo} is below 1
     */
    public DisclosureRule {
        if (lowestSuppressed < 0 || highestSuppressed < lowestSuppressed) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "suppressed counts must be a range of counts >= 0, were [%d, %d]\nMaybe start at 1 so that zeros are shown.",
                    lowestSuppressed,
                    highestSuppressed));
        }
        if (roundTo < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "roundTo must be >= 1, was %d\nMaybe use 1 to show counts as they are.", roundTo));
        }
    }

    /**
     * A rule that hides counts from 1 up to a limit and shows the others as they are.
     *
     * @param highestSuppressed the largest count that is hidden, inclusive; at least 1
     * @return the rule
     * @throws IllegalArgumentException if the limit is below 1
     */
    public static DisclosureRule ofSuppressingUpTo(long highestSuppressed) {
        return new DisclosureRule("suppress 1 to " + highestSuppressed, 1, highestSuppressed, 1);
    }

    /**
     * Whether a count must be hidden for its own sake.
     *
     * @param count a count, at least 0
     * @return true if it lies in the suppressed range
     */
    public boolean suppresses(long count) {
        return lowestSuppressed <= count && count <= highestSuppressed;
    }

    /**
     * A count as it is shown.
     *
     * @param count a count, at least 0
     * @return the nearest multiple of {@link #roundTo()}, halves up
     */
    public long round(long count) {
        return Math.addExact(count, roundTo / 2) / roundTo * roundTo;
    }
}
