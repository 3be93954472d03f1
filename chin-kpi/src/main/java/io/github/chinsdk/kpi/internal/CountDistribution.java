package io.github.chinsdk.kpi.internal;

/** The distribution of a whole count from 0 up. */
public interface CountDistribution {

    /** The probability of exactly so many. */
    double probability(int count);

    /** The probability of so many or fewer. */
    double atMost(int count);

    /** The probability of more. */
    double above(int count);
}
