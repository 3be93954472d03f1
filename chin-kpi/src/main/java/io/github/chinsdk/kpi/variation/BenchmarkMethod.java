package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Method;

/** How an area is held against a comparator. */
public enum BenchmarkMethod implements Method {
    /** Whether the comparator lies in the area's 95% interval, ends included. */
    INTERVAL_95("comparator in the 95% confidence interval"),
    /** Whether the comparator lies in the area's 95% and 99.8% intervals, ends included. */
    INTERVALS_95_AND_99_8("comparator in the 95% and 99.8% confidence intervals"),
    /** Whether the 95% intervals of area and comparator overlap, touching included. */
    DOUBLE_OVERLAP_95("overlapping 95% confidence intervals"),
    /** Whether a proportion lies in the Wilson control limits around the comparator at the area's size, at 95% and 99.8%. */
    CONTROL_LIMITS_OF_PROPORTION("Wilson control limits around the comparator"),
    /** Whether a rate lies in the Poisson control limits around the comparator at the area's size, at 95% and 99.8%. */
    CONTROL_LIMITS_OF_RATE("Poisson control limits around the comparator");

    private final String title;

    BenchmarkMethod(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return "OHID, Fingertips technical guidance, comparing areas to benchmarks; PHEindicatormethods";
    }
}
