package io.github.chinsdk.kpi;

import java.util.Locale;

/**
 * A confidence interval, both ends inclusive, in the unit of the estimate that it belongs to.
 *
 * @param level the two-sided confidence level
 * @param lower the lower limit, finite and at most {@code upper}
 * @param upper the upper limit, finite
 */
public record Interval(ConfidenceLevel level, double lower, double upper) {

    /**
     * Checks that the limits are finite and in order.
     *
     * @throws IllegalArgumentException if a limit is not finite or lower is above upper
     */
    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "limits must be finite and in order, were [%s, %s]\nMaybe the interval is undefined: leave it out of the estimate and say why in a caveat.",
                    lower,
                    upper));
        }
    }

    /**
     * Whether a value lies in the interval, ends included.
     *
     * @param value the value, in the unit of this interval
     * @return true if {@code lower <= value <= upper}
     */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
