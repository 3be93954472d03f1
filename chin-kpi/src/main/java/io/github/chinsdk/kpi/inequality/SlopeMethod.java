package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Method;

/** How the interval of a slope index is calculated. */
public enum SlopeMethod implements Method {
    /** The slope is a weighted sum of the quantiles' values, so its standard error is exact. */
    EXACT_ERROR("weighted regression, exact standard error"),
    /** The spread of slopes fitted to values drawn at random around the quantiles' own. */
    SIMULATED("weighted regression, simulated interval");

    private final String title;

    SlopeMethod(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return "Mackenbach and Kunst 1997, Soc Sci Med 44:757, https://doi.org/10.1016/S0277-9536(96)00073-1; Low and Low 2004, J Public Health 26:388, https://doi.org/10.1093/pubmed/fdh177";
    }
}
