package io.github.chinsdk.kpi.quality;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * The limit of a treatment target.
 *
 * @param kind whether the limit itself is at target
 * @param value the limit, above 0, in the unit of the measurement
 */
public record TargetLimit(Kind kind, BigDecimal value) {

    /** Whether the limit itself is at target. */
    public enum Kind {
        /** The limit is at target: {@code <=}. */
        AT_MOST,
        /** The limit is above target: {@code <}. */
        BELOW
    }

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public TargetLimit {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "value must be above 0, was %s\nMaybe the limit is missing: there is no such measurement.",
                    value));
        }
    }

    /**
     * A limit that is itself at target.
     *
     * @param value the limit
     * @return the limit
     */
    public static TargetLimit atMost(long value) {
        return new TargetLimit(Kind.AT_MOST, BigDecimal.valueOf(value));
    }

    /**
     * A limit that is itself above target.
     *
     * @param value the limit
     * @return the limit
     */
    public static TargetLimit below(long value) {
        return new TargetLimit(Kind.BELOW, BigDecimal.valueOf(value));
    }

    /**
     * Whether a measurement is at target.
     *
     * @param measured the measurement, in the unit of the limit
     * @return true if it is on the good side of the limit
     */
    public boolean isMetBy(BigDecimal measured) {
        int order = measured.compareTo(value);
        return kind == Kind.AT_MOST ? order <= 0 : order < 0;
    }

    /** {@return as in {@code "<= 58"} and {@code "< 5"}} */
    @Override
    public String toString() {
        return (kind == Kind.AT_MOST ? "<= " : "< ") + value.toPlainString();
    }
}
