package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Method;

/** How the simple measures of inequality are calculated. */
public enum InequalityMethod implements Method {
    /** The difference of two estimates, its interval from theirs by the square-and-add rule. */
    ABSOLUTE_GAP(
            "difference of two estimates", "Zou and Donner 2008, Stat Med 27:1693, https://doi.org/10.1002/sim.3095"),
    /** The ratio of two estimates, its interval from theirs by the square-and-add rule on the logarithm. */
    RELATIVE_GAP("ratio of two estimates", "Zou and Donner 2008, Stat Med 27:1693, https://doi.org/10.1002/sim.3095"),
    /** The mean of area scores, weighted by the patients who live there. */
    POPULATION_WEIGHTED_SCORE(
            "population-weighted mean score",
            "Ministry of Housing, English Indices of Deprivation 2019: Research Report"),
    /** Twice the weighted covariance of the indicator with the rank, over its mean. */
    CONCENTRATION_INDEX(
            "concentration index",
            "Kakwani, Wagstaff, van Doorslaer 1997, J Econometrics 77:87, https://doi.org/10.1016/S0304-4076(96)01807-6");

    private final String title;
    private final String source;

    InequalityMethod(String title, String source) {
        this.title = title;
        this.source = source;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return source;
    }
}
