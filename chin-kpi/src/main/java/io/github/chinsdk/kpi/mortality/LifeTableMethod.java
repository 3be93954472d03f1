package io.github.chinsdk.kpi.mortality;

import io.github.chinsdk.kpi.Method;

/** How {@link LifeExpectancy} and its interval are calculated. */
public enum LifeTableMethod implements Method {
    /** Chiang's abridged life table with Silcocks' variance. */
    CHIANG_II_SILCOCKS(
            "Chiang II abridged life table, Silcocks variance",
            "Chiang 1984, The Life Table and its Applications; Silcocks et al. 2001, J Epidemiol Community Health 55:38, https://doi.org/10.1136/jech.55.1.38");

    private final String title;
    private final String source;

    LifeTableMethod(String title, String source) {
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
