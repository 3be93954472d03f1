package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Method;

/**
 * A measure of variation between areas. Rates are events over people, r; o and e are observed and expected events; R is
 * the overall rate and m the number of areas. Percentiles are of type 7 (Hyndman and Fan 1996).
 */
public enum VariationMeasure implements Method {
    /** Sum of events over sum of people, in the unit of the report. */
    OVERALL_RATE("overall rate", Source.TEXTBOOK, true),
    /** The lowest rate. */
    LOWEST_RATE("lowest rate", Source.TEXTBOOK, true),
    /** The 5th percentile of the rates. */
    PERCENTILE_5("5th percentile", Source.QUANTILES, true),
    /** The 25th percentile of the rates. */
    PERCENTILE_25("25th percentile", Source.QUANTILES, true),
    /** The median rate. */
    MEDIAN("median", Source.QUANTILES, true),
    /** The 75th percentile of the rates. */
    PERCENTILE_75("75th percentile", Source.QUANTILES, true),
    /** The 95th percentile of the rates. */
    PERCENTILE_95("95th percentile", Source.QUANTILES, true),
    /** The highest rate. */
    HIGHEST_RATE("highest rate", Source.TEXTBOOK, true),
    /** Highest less lowest rate. */
    RANGE("range", Source.TEXTBOOK, true),
    /** Standard deviation of the rates, m - 1 in the denominator. */
    STANDARD_DEVIATION("standard deviation of the rates", Source.TEXTBOOK, true),
    /** Highest over lowest rate. */
    EXTREMAL_QUOTIENT("extremal quotient", Source.VARIATION, false),
    /** 95th over 5th percentile. */
    EXTREMAL_QUOTIENT_5_95("extremal quotient, 95th over 5th percentile", Source.VARIATION, false),
    /** 75th over 25th percentile. */
    INTERQUARTILE_RATIO("interquartile ratio", Source.VARIATION, false),
    /** Standard deviation over mean of the rates, areas of equal weight. */
    COEFFICIENT_OF_VARIATION("coefficient of variation", Source.VARIATION, false),
    /** {@code sqrt(sum n (r - R)^2 / sum n) / R}, n people. */
    WEIGHTED_COEFFICIENT_OF_VARIATION("coefficient of variation, weighted by people", Source.VARIATION, false),
    /** The same over {@code sum n - sum n^2 / sum n}. */
    UNBIASED_WEIGHTED_COEFFICIENT_OF_VARIATION(
            "coefficient of variation, weighted by people, unbiased", Source.VARIATION, false),
    /** {@code (sum((o - e)^2 / e^2) - sum(1/e)) / m}: systematic variation, Diehr's approximation; times 100 in the NHS Atlas. */
    SYSTEMATIC_COMPONENT("systematic component of variation", Source.SCV, false),
    /** {@code sum((ln(o/e))^2 - 1/e) / m}: systematic variation as McPherson defined it. */
    SYSTEMATIC_COMPONENT_LOG("systematic component of variation, log form", Source.SCV, false),
    /** {@code sum((o - e)^2 / e)}. */
    CHI_SQUARED("chi-squared of heterogeneity", Source.VARIATION, false),
    /** Natural logarithm of the probability of so large a chi-squared by chance, m - 1 degrees of freedom. */
    CHI_SQUARED_LOG_P("natural logarithm of the chi-squared probability", Source.VARIATION, false),
    /** Gini coefficient of the rates, areas of equal weight. */
    GINI("Gini coefficient", Source.GINI_INDEX, false),
    /** The same times {@code m / (m - 1)}. */
    CORRECTED_GINI("Gini coefficient, corrected for the number of areas", Source.GINI_INDEX, false),
    /** Variance of the relative risks, Poisson-gamma model with prior mean 1. */
    EMPIRICAL_BAYES_VARIANCE("empirical Bayes variance of relative risks", Source.BAYES, false),
    /** 80th over 20th percentile of the smoothed relative risks. */
    EMPIRICAL_BAYES_QUOTIENT_20_80("80th over 20th percentile, empirical Bayes", Source.BAYES, false),
    /** Smoothed relative risks at or above the 80th percentile over those at or below the 20th, summed. */
    EMPIRICAL_BAYES_QUINTILE_SHARE_RATIO("quintile share ratio, empirical Bayes", Source.BAYES, false);

    private final String title;
    private final String source;
    private final boolean rate;

    VariationMeasure(String title, String source, boolean rate) {
        this.title = title;
        this.source = source;
        this.rate = rate;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return source;
    }

    /**
     * {@return whether the number is a rate, in the unit of the report; otherwise it has no unit}
     */
    public boolean isRate() {
        return rate;
    }

    private static final class Source {
        static final String TEXTBOOK = "elementary";
        static final String QUANTILES = "Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566, type 7";
        static final String VARIATION = "Diehr et al. 1990, Health Serv Res 24:741-771";
        static final String SCV = "McPherson et al. 1982, doi:10.1056/NEJM198211183072104; Diehr et al. 1990";
        static final String GINI_INDEX = "Cowell 2011, Measuring Inequality, 3rd ed.";
        static final String BAYES = "Clayton & Kaldor 1987, doi:10.2307/2532003";
    }
}
