package io.github.chinsdk.scheduling.internal.allocation;

/**
 * A medium and a soft cost in one long, medium in the upper bits: sums and comparisons are then
 * lexicographic as they stand. Weights are at most a million (10^6), which keeps the soft level of a component
 * of some thousands of discussions below {@link #MEDIUM_UNIT} (10^12).
 */
public final class Cost {

    private static final int SOFT_BITS = 40;

    /** One unit of the medium level. */
    public static final long MEDIUM_UNIT = 1L << SOFT_BITS;

    private Cost() {}

    public static long of(long medium, long soft) {
        return medium * MEDIUM_UNIT + soft;
    }

    /** The medium level of a cost whose soft level is not negative. */
    public static long medium(long cost) {
        return cost >> SOFT_BITS;
    }

    /** The soft level of a cost whose soft level is not negative. */
    public static long soft(long cost) {
        return cost & (MEDIUM_UNIT - 1);
    }
}
