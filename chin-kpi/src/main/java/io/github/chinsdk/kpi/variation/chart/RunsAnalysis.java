package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.internal.BinomialCounts;

/**
 * The Anhoej rules: does the series switch sides of its centre as a random one would?
 *
 * <p>Useful points are those not on the centre. With n of them, a run longer than {@code round(log2 n) + 3}, or fewer
 * crossings of the centre than the 5% quantile of the binomial distribution with n - 1 trials and probability 1/2, is a
 * signal of non-random variation.
 *
 * <p>Source: Anhoej and Olesen 2014, doi:10.1371/journal.pone.0113825.
 *
 * @param usefulPoints how many points lie off the centre
 * @param longestRun the most consecutive useful points on one side
 * @param longestRunAllowed the longest run that is no signal; 0 without useful points
 * @param crossings how often the series crosses the centre
 * @param crossingsRequired the fewest crossings that are no signal; 0 without useful points
 */
public record RunsAnalysis(
        int usefulPoints, int longestRun, int longestRunAllowed, int crossings, int crossingsRequired) {

    private static final double CROSSINGS_TAIL = 0.05;
    private static final double EVEN_CHANCE = 0.5;

    /**
     * {@return whether either rule signals; never without useful points}
     */
    public boolean isSignal() {
        return longestRun > longestRunAllowed || crossings < crossingsRequired;
    }

    /** The rules over values around a centre, NaN standing for a value that does not count. */
    static RunsAnalysis of(double[] values, int from, int endExclusive, double centre) {
        int useful = 0;
        int longest = 0;
        int crossings = 0;
        int run = 0;
        boolean above = false;
        for (int i = from; i < endExclusive; i++) {
            double value = values[i];
            if (Double.isNaN(value) || value == centre) {
                continue;
            }
            boolean here = value > centre;
            if (useful > 0 && here == above) {
                run++;
            } else {
                crossings += useful > 0 ? 1 : 0;
                run = 1;
            }
            above = here;
            useful++;
            longest = Math.max(longest, run);
        }
        if (useful == 0) {
            return new RunsAnalysis(0, 0, 0, 0, 0);
        }
        int allowed = (int) Math.rint(StrictMath.log(useful) / StrictMath.log(2)) + 3;
        int required =
                useful == 1 ? 0 : new BinomialCounts(useful - 1, EVEN_CHANCE, EVEN_CHANCE).quantile(CROSSINGS_TAIL);
        return new RunsAnalysis(useful, longest, allowed, crossings, required);
    }
}
