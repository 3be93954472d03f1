package io.github.chinsdk.kpi;

import java.util.Locale;

/**
 * The unit in which a number leaves a calculator. Inside, a proportion is in [0, 1] and a rate is events per
 * person-year (or per person); the {@link #multiplier()} takes it to the unit that people read.
 *
 * @param multiplier what a plain proportion, rate or ratio is multiplied by; finite and above 0
 * @param label how the unit reads behind a number, for example {@code "%"} or {@code "per 1,000"}; may be empty
 */
public record RateUnit(double multiplier, String label) {

    /** A share in [0, 1]. */
    public static final RateUnit PROPORTION = new RateUnit(1, "");

    /** A share in percent. */
    public static final RateUnit PERCENT = new RateUnit(100, "%");

    /** Events for each person (or person-year) in the denominator. */
    public static final RateUnit PER_PERSON = new RateUnit(1, "per person");

    /** Events per 1,000 people (or person-years). */
    public static final RateUnit PER_1_000 = new RateUnit(1_000, "per 1,000");

    /** Events per 10,000 people (or person-years). */
    public static final RateUnit PER_10_000 = new RateUnit(10_000, "per 10,000");

    /** Events per 100,000 people (or person-years). */
    public static final RateUnit PER_100_000 = new RateUnit(100_000, "per 100,000");

    /** Observed over expected, the reference being 1. */
    public static final RateUnit RATIO = new RateUnit(1, "ratio");

    /** Observed over expected, the reference being 100, as standardised mortality ratios are published. */
    public static final RateUnit RATIO_PER_100 = new RateUnit(100, "ratio (reference 100)");

    /**
     * Checks the multiplier.
     *
     * @throws IllegalArgumentException if the multiplier is not finite or not above 0
     */
    public RateUnit {
        if (!(multiplier > 0) || Double.isInfinite(multiplier)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "multiplier must be finite and above 0, was %s\nMaybe use a constant such as RateUnit.PER_1_000.",
                    multiplier));
        }
    }

    /**
     * The unit with a multiplier of the caller's own.
     *
     * @param multiplier what a plain rate is multiplied by; finite and above 0
     * @return the unit, labelled {@code "x multiplier"}
     * @throws IllegalArgumentException if the multiplier is not finite or not above 0
     */
    public static RateUnit ofMultiplier(double multiplier) {
        return new RateUnit(multiplier, "x " + multiplier);
    }

    /**
     * {@return the label, or {@code "proportion"} where the label is empty}
     */
    @Override
    public String toString() {
        return label.isEmpty() ? "proportion" : label;
    }
}
