package io.github.chinsdk.kpi.variation.chart;

/** The variation icons of Making Data Count. */
public enum VariationType {
    /** Grey: common-cause variation, no significant change. */
    COMMON_CAUSE,
    /** Blue: special-cause variation of an improving nature. */
    IMPROVEMENT,
    /** Orange: special-cause variation of a concerning nature. */
    CONCERN,
    /** Purple arrow up: special-cause variation of a neutral measure, high. */
    NEUTRAL_HIGH,
    /** Purple arrow down: special-cause variation of a neutral measure, low. */
    NEUTRAL_LOW,
    /** No icon: the value is missing, or the limits are undefined. */
    NOT_ASSESSED
}
