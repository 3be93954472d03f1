package io.github.chinsdk.kpi.rate;

import io.github.chinsdk.kpi.Method;

/** How the interval of a {@link Mean} is calculated. */
public enum MeanMethod implements Method {
    /** Student's t on the number of values less one degrees of freedom. */
    STUDENT_T("Student's t", "Student 1908, Biometrika 6:1, https://doi.org/10.1093/biomet/6.1.1");

    private final String title;
    private final String source;

    MeanMethod(String title, String source) {
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
