package io.github.chinsdk.kpi.internal;

/**
 * The binomial distribution.
 *
 * @param trials at least 0
 * @param chance of each trial, in [0, 1]
 * @param rest 1 - chance, for whoever knows it to more digits
 */
public record BinomialCounts(int trials, double chance, double rest) implements CountDistribution {

    @Override
    public double probability(int count) {
        return count < 0 || count > trials ? 0 : SaddlePoint.binomial(count, trials - count, chance, rest);
    }

    @Override
    public double atMost(int count) {
        if (count < 0 || count >= trials) {
            return count < 0 ? 0 : 1;
        }
        return IncompleteBeta.lower(trials - count, count + 1.0, rest, chance);
    }

    @Override
    public double above(int count) {
        if (count < 0 || count >= trials) {
            return count < 0 ? 1 : 0;
        }
        return IncompleteBeta.lower(count + 1.0, trials - count, chance, rest);
    }

    /** The smallest count that is reached or stayed below with at least the given probability. */
    public int quantile(double probability) {
        int low = 0;
        int high = trials;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (atMost(middle) >= probability) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
