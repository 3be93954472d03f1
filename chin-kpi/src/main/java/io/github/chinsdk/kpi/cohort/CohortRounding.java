package io.github.chinsdk.kpi.cohort;

import java.math.RoundingMode;

/** How a share of a population becomes a whole number of people. */
public enum CohortRounding {
    /** To the nearest whole person, halves up: 2% of 246,041 = 4,920.82 is 4,921. */
    NEAREST(RoundingMode.HALF_UP),
    /** Never more than the share: 2% of 246,041 is 4,920. */
    DOWN(RoundingMode.FLOOR),
    /** Never less than the share: 5% of 246,041 = 12,302.05 is 12,303. */
    UP(RoundingMode.CEILING);

    private final RoundingMode mode;

    CohortRounding(RoundingMode mode) {
        this.mode = mode;
    }

    RoundingMode mode() {
        return mode;
    }
}
