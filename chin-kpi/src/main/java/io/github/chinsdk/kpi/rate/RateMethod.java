package io.github.chinsdk.kpi.rate;

import io.github.chinsdk.kpi.Method;

/** How the interval of a Poisson count is calculated: of a {@link CrudeRate} or of observed events over expected. */
public enum RateMethod implements Method {
    /** Byar's approximation for 10 events or more, exact below: what English public health publishes. */
    BYAR_OR_EXACT_BELOW_10(
            "Byar, exact Poisson below 10 events",
            "Office for Health Improvement and Disparities, Fingertips methods; Breslow and Day 1987"),
    /** Byar's approximation. */
    BYAR("Byar", "Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publication 82"),
    /** Exact Poisson limits, halves of chi-squared quantiles. */
    EXACT_POISSON("exact Poisson", "Garwood 1936, Biometrika 28:437, https://doi.org/10.1093/biomet/28.3-4.437");

    private static final double EXACT_BELOW = 10;

    private final String title;
    private final String source;

    RateMethod(String title, String source) {
        this.title = title;
        this.source = source;
    }

    /**
     * The method that is used for a number of events.
     *
     * @param events the events, at least 0, not necessarily whole
     * @return {@link #BYAR} or {@link #EXACT_POISSON}
     */
    public RateMethod forEvents(double events) {
        if (this == BYAR_OR_EXACT_BELOW_10) {
            return events < EXACT_BELOW ? EXACT_POISSON : BYAR;
        }
        return this;
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
