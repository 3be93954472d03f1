package io.github.chinsdk.kpi.internal;

import io.github.chinsdk.kpi.comparison.PValue;

/**
 * Exact p-values of an observed whole count under a unimodal discrete distribution from 0 up.
 *
 * <p>Equal likelihoods are told apart with a relative slack of 1e-7, as R and exactci do, because two outcomes that tie in
 * exact arithmetic seldom do in floating point.
 */
public final class DiscreteTails {

    private static final double SLACK = 1 + 1e-7;

    private final CountDistribution distribution;
    private final int largest;
    private final int mode;

    /** Tails of a distribution whose mode is known and whose support ends at {@code largest}, inclusive. */
    public DiscreteTails(CountDistribution distribution, int mode, int largest) {
        this.distribution = distribution;
        this.mode = mode;
        this.largest = largest;
    }

    /** The p-value of the observed count, in [0, 1]. */
    public double pValue(int observed, PValue kind) {
        double atMost = distribution.atMost(observed);
        double atLeast = atLeast(observed);
        double p = switch (kind) {
            case LESS -> atMost;
            case GREATER -> atLeast;
            case CENTRAL -> 2 * Math.min(atMost, atLeast);
            case MINIMUM_LIKELIHOOD -> minimumLikelihood(observed, atMost, atLeast);
            case BLAKER -> blaker(atMost, atLeast);
        };
        return Math.min(1, Math.max(0, p));
    }

    private double atLeast(int count) {
        return count <= 0 ? 1 : distribution.above(count - 1);
    }

    private double minimumLikelihood(int observed, double atMost, double atLeast) {
        double likelihood = distribution.probability(observed) * SLACK;
        if (observed <= mode) {
            // Beyond the mode likelihoods fall: the first count there that is no likelier begins the far tail.
            int low = mode + 1;
            int high = largest + 1;
            if (observed == mode) {
                return 1;
            }
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (distribution.probability(middle) <= likelihood) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            // The mode itself may tie with a neighbour of equal likelihood.
            return distribution.probability(mode) <= likelihood ? 1 : atMost + farAtLeast(low);
        }
        if (distribution.probability(mode) <= likelihood) {
            return 1;
        }
        int low = -1;
        int high = mode - 1;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (middle >= 0 && distribution.probability(middle) > likelihood) {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        return atLeast + (low < 0 ? 0 : distribution.atMost(low));
    }

    private double blaker(double atMost, double atLeast) {
        if (atMost <= atLeast) {
            double bound = atMost * SLACK;
            int low = 0;
            int high = largest + 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (farAtLeast(middle) <= bound) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return atMost + farAtLeast(low);
        }
        double bound = atLeast * SLACK;
        int low = -1;
        int high = largest;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (distribution.atMost(middle) <= bound) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return atLeast + (low < 0 ? 0 : distribution.atMost(low));
    }

    private double farAtLeast(int count) {
        return count > largest ? 0 : atLeast(count);
    }
}
