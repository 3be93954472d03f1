package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.Method;

/** How the interval of a {@link DirectlyStandardisedRate} is calculated. */
public enum DsrMethod implements Method {
    /** Dobson's interval around Byar's limits of the total count. */
    DOBSON("Dobson", "Dobson et al. 1991, Stat Med 10:457, https://doi.org/10.1002/sim.4780100317"),
    /** The same where one person can have several events, so that events are not independent. */
    DOBSON_NON_INDEPENDENT(
            "Dobson, adjusted for non-independent events",
            "Dobson et al. 1991, https://doi.org/10.1002/sim.4780100317; variance by event frequency as in PHE Technical Guide, Confidence Intervals, 2018");

    private final String title;
    private final String source;

    DsrMethod(String title, String source) {
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
