package io.github.chinsdk.kpi.internal;

import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/** The Poisson distribution as a search needs it. */
public final class PoissonTail {

    private static final int LARGEST_COUNT = 1_000_000_000;

    private PoissonTail() {}

    public static DiscreteDistribution of(double mean) {
        return PoissonDistribution.of(mean);
    }

    /** A count beyond which no probability is left in a double. */
    public static int practicalEnd(double mean, int observed) {
        double far = Math.max(mean, observed);
        return (int) Math.min(LARGEST_COUNT, Math.ceil(far + 50 * Math.sqrt(far) + 2_000));
    }
}
