package io.github.chinsdk.scheduling.internal.search;

/** Pseudo-random numbers (SplitMix64), the same on every machine. */
final class Draw {

    private static final int TABLE = 4096;
    private static final double[] EXPONENTIAL = new double[TABLE];
    private static final double[] GUMBEL = new double[TABLE];

    static {
        for (int i = 0; i < TABLE; i++) {
            double uniform = (i + 0.5) / TABLE;
            EXPONENTIAL[i] = -StrictMath.log(uniform);
            GUMBEL[i] = -StrictMath.log(EXPONENTIAL[i]);
        }
    }

    private long state;

    Draw(long seed) {
        state = seed;
    }

    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private int bits() {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (z >>> 33);
    }

    /** A number from 0 to bound, exclusive. */
    int below(int bound) {
        return (int) ((long) bits() * bound >>> 31);
    }

    /** A draw of the standard exponential distribution. */
    double exponential() {
        return EXPONENTIAL[bits() & (TABLE - 1)];
    }

    /** A draw of the standard Gumbel distribution: adding it to log weights samples by weight. */
    double gumbel() {
        return GUMBEL[bits() & (TABLE - 1)];
    }
}
