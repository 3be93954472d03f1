package io.github.chinsdk.kpi.catalogue;

/** To which population a KPI is standardised, and which way. */
public enum KpiStandardisation {
    /** Not at all. */
    NONE,
    /** Directly to the European Standard Population 2013, 19 age bands. */
    DIRECT_ESP_2013,
    /** Directly to the first 15 age bands, 0-4 to 70-74, of the European Standard Population 2013. */
    DIRECT_ESP_2013_UNDER_75,
    /** Directly to a population that the caller brings, such as the England registered list by age and sex. */
    DIRECT_OTHER,
    /** Indirectly, by reference rates that the caller brings. */
    INDIRECT
}
