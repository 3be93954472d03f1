package io.github.chinsdk.kpi.internal;

/**
 * The Poisson distribution.
 *
 * @param mean above 0
 */
public record PoissonCounts(double mean) implements CountDistribution {

    private static final int LARGEST_COUNT = 1_000_000_000;

    @Override
    public double probability(int count) {
        return count < 0 ? 0 : SaddlePoint.poisson(count, mean);
    }

    @Override
    public double atMost(int count) {
        return count < 0 ? 0 : IncompleteGamma.upper(count + 1.0, mean);
    }

    @Override
    public double above(int count) {
        return count < 0 ? 1 : IncompleteGamma.lower(count + 1.0, mean);
    }

    /** A count beyond which, and beyond the observed one, no probability is left in a double. */
    public int practicalEnd(int observed) {
        double far = Math.max(mean, observed);
        return (int) Math.min(LARGEST_COUNT, Math.ceil(far + 50 * Math.sqrt(far) + 2_000));
    }
}
