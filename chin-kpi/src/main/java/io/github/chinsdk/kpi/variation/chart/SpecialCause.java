package io.github.chinsdk.kpi.variation.chart;

/**
 * What the Making Data Count rules say of one point. Where several apply, the first in this order is given.
 */
public enum SpecialCause {
    /** Above the upper process limit. */
    ABOVE_UPPER_LIMIT("above the upper process limit", 1),
    /** Below the lower process limit. */
    BELOW_LOWER_LIMIT("below the lower process limit", -1),
    /** One of seven consecutive points, each above the one before. */
    INCREASING_TREND("in an increasing trend of 7 points", 1),
    /** One of seven consecutive points, each below the one before. */
    DECREASING_TREND("in a decreasing trend of 7 points", -1),
    /** Near the upper limit, as is another one of three consecutive points above the mean. */
    TWO_IN_THREE_ABOVE("2 of 3 points near the upper limit", 1),
    /** Near the lower limit, as is another one of three consecutive points below the mean. */
    TWO_IN_THREE_BELOW("2 of 3 points near the lower limit", -1),
    /** One of seven consecutive points above the mean. */
    SEVEN_ABOVE_MEAN("in a run of 7 points above the mean", 1),
    /** One of seven consecutive points below the mean. */
    SEVEN_BELOW_MEAN("in a run of 7 points below the mean", -1),
    /** No rule applies: common-cause variation. */
    NONE("common cause", 0),
    /** Not assessed: the value is missing, or the limits of its segment are undefined. */
    NOT_ASSESSED("not assessed", 0);

    private final String title;
    private final int side;

    SpecialCause(String title, int side) {
        this.title = title;
        this.side = side;
    }

    /**
     * {@return the rule in words}
     */
    public String title() {
        return title;
    }

    /**
     * {@return 1 where the rule points up, -1 where it points down, 0 where there is none}
     */
    public int side() {
        return side;
    }

    /**
     * What the rule means for a measure.
     *
     * @param direction which way the measure should move
     * @return improvement or concern, high or low for a neutral measure
     */
    public VariationType meaning(ImprovementDirection direction) {
        if (this == NOT_ASSESSED) {
            return VariationType.NOT_ASSESSED;
        }
        if (side == 0) {
            return VariationType.COMMON_CAUSE;
        }
        return switch (direction) {
            case INCREASE -> side > 0 ? VariationType.IMPROVEMENT : VariationType.CONCERN;
            case DECREASE -> side < 0 ? VariationType.IMPROVEMENT : VariationType.CONCERN;
            case NEUTRAL -> side > 0 ? VariationType.NEUTRAL_HIGH : VariationType.NEUTRAL_LOW;
        };
    }
}
