package io.github.chinsdk.kpi.variation;

/** Where a unit stands in a funnel. With the default levels, inner means 95% and outer means 99.8%. */
public enum FunnelPosition {
    /** Above the outer limit. */
    ABOVE_OUTER_LIMIT,
    /** Above the inner limit, not above the outer one. */
    ABOVE_INNER_LIMIT,
    /** Between the inner limits: not distinguishable from the target. */
    WITHIN_LIMITS,
    /** Below the inner limit, not below the outer one. */
    BELOW_INNER_LIMIT,
    /** Below the outer limit. */
    BELOW_OUTER_LIMIT,
    /** Not assessed; the point says why. */
    NOT_ASSESSED;

    /**
     * {@return whether the unit lies outside at least the inner limits}
     */
    public boolean isOutlying() {
        return this != WITHIN_LIMITS && this != NOT_ASSESSED;
    }
}
