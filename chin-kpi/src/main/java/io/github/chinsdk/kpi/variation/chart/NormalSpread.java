package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.internal.variation.ExactSum;
import java.util.stream.IntStream;

/**
 * The spread within subgroups of normal measurements (Montgomery, Introduction to Statistical Quality Control, chapter 6,
 * and the factors of its appendix).
 */
final class NormalSpread {

    private NormalSpread() {}

    /**
     * The standard deviation within subgroups: the mean of theirs where all have one size, otherwise theirs pooled over
     * their degrees of freedom. NaN where no subgroup has one.
     *
     * @param deviations NaN for a subgroup of one measurement
     */
    static double within(double[] deviations, double[] sizes) {
        int[] rows = IntStream.range(0, sizes.length)
                .filter(i -> !Double.isNaN(deviations[i]))
                .toArray();
        if (rows.length == 0) {
            return Double.NaN;
        }
        boolean oneSize = IntStream.of(rows).allMatch(i -> sizes[i] == sizes[rows[0]]);
        if (oneSize) {
            return ExactSum.of(
                            IntStream.of(rows).mapToDouble(i -> deviations[i]).toArray())
                    / rows.length;
        }
        double squares = ExactSum.of(IntStream.of(rows)
                .mapToDouble(i -> (sizes[i] - 1) * deviations[i] * deviations[i])
                .toArray());
        double freedom =
                ExactSum.of(IntStream.of(rows).mapToDouble(i -> sizes[i] - 1).toArray());
        return Math.sqrt(squares / freedom);
    }

    /**
     * The mean of the standard deviation of n draws from a standard normal distribution,
     * {@code sqrt(2 / (n - 1)) gamma(n / 2) / gamma((n - 1) / 2)}, by the recurrence of the gamma function. NaN below 2.
     */
    static double c4(double n) {
        if (!(n >= 2)) {
            return Double.NaN;
        }
        boolean even = n % 2 == 0;
        double ratio = even ? 1 / Math.sqrt(Math.PI) : Math.sqrt(Math.PI) / 2;
        for (double size = even ? 2 : 3; size < n; size += 2) {
            ratio *= size / (size - 1);
        }
        return ratio * Math.sqrt(2 / (n - 1));
    }

    /** Sigma of a standard deviation over its mean: a third of B4 - 1. NaN below 2. */
    static double relativeSigma(double n) {
        double c4 = c4(n);
        return Math.sqrt(1 - c4 * c4) / c4;
    }
}
