package io.github.chinsdk.model.population;

/** The indices of the English Indices of Deprivation by which authorities are ranked. */
public enum DeprivationIndex {
    /** Index of Multiple Deprivation (IMD). */
    MULTIPLE_DEPRIVATION,
    /** Income Deprivation Affecting Children Index (IDACI). */
    INCOME_DEPRIVATION_AFFECTING_CHILDREN,
    /** Income Deprivation Affecting Older People Index (IDAOPI). */
    INCOME_DEPRIVATION_AFFECTING_OLDER_PEOPLE
}
