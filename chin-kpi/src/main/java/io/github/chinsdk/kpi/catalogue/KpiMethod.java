package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Method;

/** How the counts of a KPI become its estimate. */
public enum KpiMethod implements Method {
    /** A share of records or people, Wilson score interval. */
    PROPORTION("proportion, Wilson score", "Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953"),
    /** Events over people, Byar's interval, exact Poisson below 10 events. */
    CRUDE_RATE(
            "crude rate, Byar, exact Poisson below 10 events",
            "Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publication 82"),
    /** A directly standardised rate, Dobson's interval, withheld below 10 events. */
    DIRECTLY_STANDARDISED_RATE(
            "directly standardised rate, Dobson", "Dobson et al. 1991, https://doi.org/10.1002/sim.4780100317"),
    /** Observed over expected by reference rates, times the rate of the reference, Byar's interval. */
    INDIRECTLY_STANDARDISED_RATE(
            "indirectly standardised rate, Byar",
            "Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publication 82"),
    /** Observed over expected by reference rates, Byar's interval. */
    INDIRECTLY_STANDARDISED_RATIO(
            "indirectly standardised ratio, Byar",
            "Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publication 82"),
    /** Recorded over expected by age and sex, the uncertainty of the expected number carried through. */
    RECORDED_OVER_EXPECTED(
            "recorded over expected by age and sex", "Office for Health Improvement and Disparities, Fingertips 92949"),
    /** A weighted share of survey answers, Wilson score interval at Kish's effective sample size. */
    WEIGHTED_PROPORTION(
            "weighted proportion, Wilson score at the effective sample size",
            "Kish 1965, Survey Sampling; Wilson 1927, https://doi.org/10.1080/01621459.1927.10502953"),
    /** The mean of a value that each record has, Student's interval. */
    MEAN("mean, Student t", "Student 1908, https://doi.org/10.1093/biomet/6.1.1"),
    /** An amount of time or bed days over people: measured whole, not sampled events, so without an interval. */
    AMOUNT_OVER_POPULATION("amount over population, no interval", "the definition of the KPI itself"),
    /** Calculated elsewhere, by a registry or another publisher, and only carried here. */
    IMPORTED("as published", "the publisher of the KPI");

    private final String title;
    private final String source;

    KpiMethod(String title, String source) {
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
