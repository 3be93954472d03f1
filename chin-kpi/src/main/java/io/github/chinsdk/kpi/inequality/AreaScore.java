package io.github.chinsdk.kpi.inequality;

import java.util.Locale;

/**
 * The deprivation of a small area and the patients of one list who live there.
 *
 * @param score the area's score, finite, for example of the Index of Multiple Deprivation
 * @param patients the patients who live there, at least 0
 */
public record AreaScore(double score, long patients) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the score is not finite or the patients negative
     */
    public AreaScore {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "score must be finite, was %s\nMaybe the area is outside England: leave it out and report how many patients that were.",
                    score));
        }
        if (patients < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "patients must be >= 0, was %d\nMaybe the count is suppressed: missing is never zero, leave the area out.",
                    patients));
        }
    }
}
