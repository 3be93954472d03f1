package io.github.chinsdk.kpi.vegalite;

/** Whose line a trend has: one unit in front, those that it is seen against behind it. */
public enum TrendRole {
    /** The unit that the chart is of. */
    UNIT,
    /** All of England. */
    ENGLAND,
    /** The STP or ICB. */
    SYSTEM,
    /** The borough. */
    BOROUGH,
    /** The peer group. */
    PEERS
}
