package io.github.chinsdk.scheduling.problem;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The weights of a problem, each 0 to 1,000,000.
 *
 * @param values every weight and its value
 */
public record Weights(Map<Weight, Integer> values) {

    /** The highest weight; what matters is how weights compare. */
    public static final int HIGHEST = 1_000_000;

    /** Checks that every weight is there and in range. */
    public Weights {
        EnumMap<Weight, Integer> copy = new EnumMap<>(Weight.class);
        copy.putAll(values);
        for (Weight weight : Weight.values()) {
            Integer value = copy.get(weight);
            if (value == null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "weights must have %s, which is missing\nMaybe start from Weights.defaults().",
                        weight.jsonName()));
            }
            Invariants.between(0, HIGHEST, weight.jsonName(), value);
        }
        values = Collections.unmodifiableMap(copy);
    }

    /** {@return the default weights} */
    public static Weights defaults() {
        EnumMap<Weight, Integer> values = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            values.put(weight, weight.defaultValue());
        }
        return new Weights(values);
    }

    /**
     * {@return these weights with one changed}
     *
     * @param weight which
     * @param value its new value, 0 to 1,000,000
     */
    public Weights with(Weight weight, int value) {
        EnumMap<Weight, Integer> copy = new EnumMap<>(values);
        copy.put(weight, value);
        return new Weights(copy);
    }

    /**
     * {@return the value of a weight}
     *
     * @param weight which
     */
    public int of(Weight weight) {
        return Objects.requireNonNull(values.get(weight));
    }
}
