package io.github.chinsdk.kpi.internal;

/** The standard normal distribution, the same bits on every machine. */
public final class Normal {

    private Normal() {}

    /** The z that leaves the given probability above it. */
    public static double upperQuantile(double tail) {
        return -Draws.normal(tail);
    }

    /** The probability above z. */
    public static double above(double z) {
        double half = IncompleteGamma.upper(0.5, z * z / 2) / 2;
        return z < 0 ? 1 - half : half;
    }
}
