package io.github.chinsdk.kpi.internal;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The z that leaves the given probability above it. */
    public static double upperQuantile(double tail) {
        return STANDARD.inverseSurvivalProbability(tail);
    }

    /** The probability above z. */
    public static double above(double z) {
        return STANDARD.survivalProbability(z);
    }
}
