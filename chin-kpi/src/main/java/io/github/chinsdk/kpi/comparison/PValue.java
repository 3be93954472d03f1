package io.github.chinsdk.kpi.comparison;

/**
 * Which outcomes count as at least as extreme as the observed one. The three two-sided ones differ, because a discrete
 * distribution is not symmetric: only {@link #CENTRAL} always agrees with the exact interval.
 */
public enum PValue {
    /** Twice the smaller tail, at most 1: agrees with the exact (Clopper-Pearson, Garwood) interval. */
    CENTRAL,
    /** All outcomes no likelier than the observed one, as R's {@code poisson.test} and {@code binom.test} do. */
    MINIMUM_LIKELIHOOD,
    /** The smaller tail, and as much of the other tail as is no larger (Blaker 2000, Can J Stat 28:783). */
    BLAKER,
    /** One-sided: as few events as observed, or fewer. */
    LESS,
    /** One-sided: as many events as observed, or more. */
    GREATER
}
