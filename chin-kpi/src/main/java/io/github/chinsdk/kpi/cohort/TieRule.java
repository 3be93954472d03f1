package io.github.chinsdk.kpi.cohort;

/** What to do with people of one score when only some of them fit into the cohort. */
public enum TieRule {
    /** Take none of them: the cohort stays within its size. */
    EXCLUDE,
    /** Take all of them: the cohort may exceed its size, and no one is left out by chance. */
    INCLUDE,
    /** Take those with the smallest pseudonyms: exactly the size, the same people on any machine, but arbitrary. */
    SMALLEST_ID
}
