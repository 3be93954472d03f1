package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.internal.Exponential;

/** What kind of number the quantiles hold, and so on which scale their errors are taken to be normal. */
public enum ValueScale {
    /** Any number, such as life expectancy: normal as it is. */
    ABSOLUTE,
    /** A rate above 0: normal on the logarithm. */
    RATE,
    /** A proportion strictly between 0 and 1: normal on the logit. */
    PROPORTION;

    double toNormal(double value) {
        return switch (this) {
            case ABSOLUTE -> value;
            case RATE -> StrictMath.log(value);
            case PROPORTION -> StrictMath.log(value / (1 - value));
        };
    }

    double fromNormal(double value) {
        return switch (this) {
            case ABSOLUTE -> value;
            case RATE -> StrictMath.exp(value);
            case PROPORTION -> 1 / (1 + StrictMath.exp(-value));
        };
    }

    /**
     * {@link #fromNormal} of many simulated numbers; faster, and apart in the last digits.
     *
     * @param normals the numbers, which the proportions' turn negative
     */
    void fromNormals(Exponential exponential, double[] normals, double[] values, int count) {
        switch (this) {
            case ABSOLUTE -> System.arraycopy(normals, 0, values, 0, count);
            case RATE -> exponential.of(normals, values, count);
            case PROPORTION -> {
                for (int i = 0; i < count; i++) {
                    normals[i] = -normals[i];
                }
                exponential.of(normals, values, count);
                for (int i = 0; i < count; i++) {
                    values[i] = 1 / (1 + values[i]);
                }
            }
        }
    }

    boolean holds(double value) {
        return switch (this) {
            case ABSOLUTE -> true;
            case RATE -> value > 0;
            case PROPORTION -> value > 0 && value < 1;
        };
    }

    String range() {
        return switch (this) {
            case ABSOLUTE -> "finite";
            case RATE -> "above 0";
            case PROPORTION -> "strictly between 0 and 1";
        };
    }
}
