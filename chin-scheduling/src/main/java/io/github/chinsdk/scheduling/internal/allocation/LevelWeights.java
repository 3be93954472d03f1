package io.github.chinsdk.scheduling.internal.allocation;

/**
 * What a medium unit and a soft point count in a bound, so that both levels are one number.
 *
 * @param medium what a medium unit counts, more than 0
 * @param soft what a soft point counts, 0 to look at the medium level alone
 */
public record LevelWeights(long medium, long soft) {

    private static final double TINY = 1e-6;

    /** A packed cost as one number; see {@link Cost}. */
    public double of(long packed) {
        return (double) Cost.medium(packed) * medium + (double) Cost.soft(packed) * soft;
    }

    /** A packed cost as a whole number. */
    long whole(long packed) {
        return Cost.medium(packed) * medium + Cost.soft(packed) * soft;
    }

    /** The least number that is not below a value, but for rounding, and that a cost can be. */
    public double roundUp(double value) {
        long grain = soft == 0 ? medium : 1;
        return Math.ceil(value / grain - TINY) * grain;
    }
}
