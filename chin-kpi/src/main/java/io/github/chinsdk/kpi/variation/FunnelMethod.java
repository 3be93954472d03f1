package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Method;

/** Which statistic a funnel plot shows, and with that how its limits are calculated. */
public enum FunnelMethod implements Method {
    /** Proportions; the limits are the exact inverse of the Wilson score interval. */
    PROPORTION(
            "funnel plot of proportions, inverse of the Wilson score interval",
            "Spiegelhalter 2005, doi:10.1002/sim.1970; Wilson 1927, doi:10.1080/01621459.1927.10502953"),
    /** Observed over expected events; exact Poisson limits. */
    RATIO("funnel plot of standardised ratios, exact Poisson limits", Source.POISSON),
    /** Events over person-years; exact Poisson limits. */
    CRUDE_RATE("funnel plot of crude rates, exact Poisson limits", Source.POISSON),
    /** Directly standardised rates; exact Poisson limits on the effective population, events divided by the rate. */
    DIRECTLY_STANDARDISED_RATE(
            "funnel plot of directly standardised rates, exact Poisson limits on the effective population",
            Source.POISSON),
    /** Standardised ratios on the log scale with additive overdispersion and truncation, as published for the SHMI. */
    OVERDISPERSED_RATIO_SHMI("overdispersed funnel plot of standardised ratios, log scale", Source.ADDITIVE),
    /** Standardised ratios on the square-root scale with additive overdispersion and Winsorising, as CQC used them. */
    OVERDISPERSED_RATIO_CQC("overdispersed funnel plot of standardised ratios, square-root scale", Source.ADDITIVE),
    /** Proportions on the arcsine scale with additive overdispersion. */
    OVERDISPERSED_PROPORTION("overdispersed funnel plot of proportions, arcsine scale", Source.ADDITIVE),
    /** Ratios of two counts on the log scale with additive overdispersion. */
    OVERDISPERSED_RATIO_OF_COUNTS("overdispersed funnel plot of ratios of counts, log scale", Source.ADDITIVE);

    private final String title;
    private final String source;

    FunnelMethod(String title, String source) {
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

    boolean isPoisson() {
        return this == RATIO || this == CRUDE_RATE || this == DIRECTLY_STANDARDISED_RATE;
    }

    private static final class Source {
        static final String POISSON =
                "Spiegelhalter 2005, doi:10.1002/sim.1970; Garwood 1936, doi:10.1093/biomet/28.3-4.437; Breslow & Day 1987, IARC 82";
        static final String ADDITIVE =
                "Spiegelhalter 2005, doi:10.1136/qshc.2005.013755; DerSimonian & Laird 1986, doi:10.1016/0197-2456(86)90046-2";
    }
}
