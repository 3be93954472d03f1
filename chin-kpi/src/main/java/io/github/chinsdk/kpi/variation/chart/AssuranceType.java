package io.github.chinsdk.kpi.variation.chart;

/** The assurance icons of Making Data Count: will the process meet its target by chance, always or never? */
public enum AssuranceType {
    /** Blue P: the target lies outside the process limits on the good side, so it will be met consistently. */
    CONSISTENTLY_PASSES,
    /** Orange F: the target lies outside the process limits on the bad side, so it will be missed consistently. */
    CONSISTENTLY_FAILS,
    /** Grey question mark: the target lies within the process limits, so it will be met and missed at random. */
    INCONSISTENT,
    /** No icon: no target, a neutral measure, or undefined limits. */
    NOT_ASSESSED
}
