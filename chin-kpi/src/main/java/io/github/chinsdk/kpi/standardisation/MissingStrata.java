package io.github.chinsdk.kpi.standardisation;

/** What happens to a unit that has no row for a stratum of the standard population. Missing is never zero. */
public enum MissingStrata {
    /** The rate is undefined, and the reason names the stratum. */
    UNDEFINED,
    /**
     * The weights of the strata that are there are scaled up to the whole, as the R package PHEindicatormethods does;
     * here a caveat says so.
     */
    RENORMALISE
}
