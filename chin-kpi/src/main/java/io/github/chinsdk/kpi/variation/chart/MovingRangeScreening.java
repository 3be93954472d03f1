package io.github.chinsdk.kpi.variation.chart;

/** Whether extreme moving ranges are left out of the limits of an XmR chart. */
public enum MovingRangeScreening {
    /** Moving ranges at or above 3.267 times their mean are left out, once, and the mean is taken again. */
    SCREENED,
    /** All moving ranges count. */
    UNSCREENED
}
