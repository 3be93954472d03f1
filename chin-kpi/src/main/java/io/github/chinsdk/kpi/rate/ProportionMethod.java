package io.github.chinsdk.kpi.rate;

import io.github.chinsdk.kpi.Method;

/** How the interval of a {@link Proportion} is calculated. */
public enum ProportionMethod implements Method {
    /** Wilson score without continuity correction, what English public health publishes. */
    WILSON("Wilson score", "Wilson 1927, J Am Stat Assoc 22:209, https://doi.org/10.1080/01621459.1927.10502953"),
    /** Exact binomial, conservative: it covers at least as often as its level says. */
    CLOPPER_PEARSON(
            "Clopper-Pearson exact",
            "Clopper and Pearson 1934, Biometrika 26:404, https://doi.org/10.1093/biomet/26.4.404");

    private final String title;
    private final String source;

    ProportionMethod(String title, String source) {
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
