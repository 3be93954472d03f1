package io.github.chinsdk.kpi.scorecard;

/** How large a unit of a scorecard is, so that a chart can be of units that are alike. */
public enum UnitLevel {
    /** A GP practice. */
    PRACTICE,
    /** A CHIN or primary care network. */
    NETWORK,
    /** A borough, or the commissioner of one. */
    BOROUGH,
    /** An STP or ICB. */
    SYSTEM,
    /** A region of NHS England. */
    REGION,
    /** A whole country. */
    COUNTRY,
    /** A hub, an improvement team, a provider, or another unit of the caller's own. */
    OTHER
}
