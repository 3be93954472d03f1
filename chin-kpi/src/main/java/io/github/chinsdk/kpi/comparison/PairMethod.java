package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.Method;

/** How the interval of a comparison of two counts is calculated. */
public enum PairMethod implements Method {
    /** Ratio of rates: exact, from the binomial distribution of the first count given the sum of both. */
    EXACT_CONDITIONAL(
            "exact conditional",
            "Fay 2010, Biostatistics 11:373, https://doi.org/10.1093/biostatistics/kxp050; Clopper and Pearson 1934"),
    /** Ratio of rates: normal on the logarithm, standard error sqrt(1/x1 + 1/x2). */
    WALD_LOG("Wald on the logarithm", "Breslow and Day 1987, IARC Scientific Publication 82"),
    /** Difference: normal, standard errors of the two added in squares. */
    WALD("Wald", "Breslow and Day 1987, IARC Scientific Publication 82"),
    /** Difference of rates: from the exact Poisson limits of each, by the square-and-add rule. */
    SQUARE_AND_ADD_POISSON(
            "square-and-add of exact Poisson limits",
            "Li, Tang, Wong 2011, Comput Stat Data Anal 55:2403; Zou and Donner 2008, https://doi.org/10.1002/sim.3095"),
    /** Difference of proportions: from the Wilson limits of each, by the square-and-add rule (Newcombe's method 10). */
    NEWCOMBE(
            "Newcombe",
            "Newcombe 1998, Stat Med 17:873, https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I");

    private final String title;
    private final String source;

    PairMethod(String title, String source) {
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
