package io.github.chinsdk.kpi;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.kpi.internal.Normal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The two-sided confidence level of an interval or a control limit.
 *
 * <p>English public health publishes 95% and 99.8% side by side ({@link #P95} and {@link #P99_8}); any other level in
 * (0, 1) is made with {@link #ofProbability(double)}. Levels are ordered from the narrowest interval to the widest.
 *
 * @param probability the coverage, strictly between 0 and 1: 0.95 for a 95% interval
 */
public record ConfidenceLevel(double probability) implements Comparable<ConfidenceLevel> {

    /** 90%, two-sided. */
    public static final ConfidenceLevel P90 = new ConfidenceLevel(0.90);

    /** 95%, two-sided: z = 1.959963984540054. */
    public static final ConfidenceLevel P95 = new ConfidenceLevel(0.95);

    /** 99%, two-sided. */
    public static final ConfidenceLevel P99 = new ConfidenceLevel(0.99);

    /** 99.8%, two-sided, the outer limits of a public-health funnel plot: z = 3.090232306167813. */
    public static final ConfidenceLevel P99_8 = new ConfidenceLevel(0.998);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the probability is not strictly between 0 and 1
     */
    public ConfidenceLevel {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "confidence must be strictly between 0 and 1, was %s\nMaybe divide a percentage by 100, or ask for a level below certainty: a 100%% interval has no finite limits.",
                    probability));
        }
    }

    /**
     * The level with the given coverage.
     *
     * @param probability the coverage, strictly between 0 and 1
     * @return the level
     * @throws IllegalArgumentException if the probability is not strictly between 0 and 1
     */
    public static ConfidenceLevel ofProbability(double probability) {
        return new ConfidenceLevel(probability);
    }

    /**
     * Reads the text form.
     *
     * @param text a percentage such as {@code "95%"} or {@code "99.8%"}
     * @return the level
     * @throws IllegalArgumentException if the text is no percentage strictly between 0 and 100
     */
    @JsonCreator
    public static ConfidenceLevel parse(String text) {
        try {
            if (text.endsWith("%")) {
                return new ConfidenceLevel(new BigDecimal(text.substring(0, text.length() - 1))
                        .movePointLeft(2)
                        .doubleValue());
            }
        } catch (NumberFormatException notANumber) {
            // Falls through to the one message for every malformed text.
        }
        throw new IllegalArgumentException(String.format(
                Locale.ROOT, "confidence must be a percentage, was \"%s\"\nMaybe write \"95%%\" or \"99.8%%\".", text));
    }

    /**
     * {@return the standard normal quantile at 1 - {@link #tail()}: the half-width of the interval in standard errors}
     */
    public double z() {
        return Normal.upperQuantile(tail());
    }

    /**
     * {@return the probability left in each tail, (1 - probability) / 2}
     */
    public double tail() {
        return (1 - probability) / 2;
    }

    @Override
    public int compareTo(ConfidenceLevel other) {
        return Double.compare(probability, other.probability);
    }

    /**
     * {@return the text form, a percentage such as {@code "95%"} or {@code "99.8%"}}
     */
    @JsonValue
    @Override
    public String toString() {
        // Ten decimals undo the binary noise of 0.998 * 100 and keep any level a caller would name.
        return BigDecimal.valueOf(probability)
                        .movePointRight(2)
                        .setScale(10, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
