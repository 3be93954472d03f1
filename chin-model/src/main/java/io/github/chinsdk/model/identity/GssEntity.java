package io.github.chinsdk.model.identity;

/**
 * The kind of area that a {@link GssCode} names. The prefixes are those of the ONS Code History Database that the
 * library meets; every other one is {@link #OTHER}.
 */
public enum GssEntity {
    /** Lower layer super output area (E01, W01), about 1,500 people. */
    LSOA("E01, W01"),
    /** Middle layer super output area (E02, W02). */
    MSOA("E02, W02"),
    /** Electoral ward (E05, W05). */
    WARD("E05, W05"),
    /** Unitary authority (E06, W06). */
    UNITARY_AUTHORITY("E06, W06"),
    /** Non-metropolitan district (E07). */
    DISTRICT("E07"),
    /** Metropolitan district (E08). */
    METROPOLITAN_DISTRICT("E08"),
    /** London borough (E09). */
    LONDON_BOROUGH("E09"),
    /** County (E10). */
    COUNTY("E10"),
    /** Region of England, formerly Government Office Region (E12). */
    REGION("E12"),
    /** Clinical commissioning group, later the sub-location of an integrated care board (E38). */
    CLINICAL_COMMISSIONING_GROUP("E38"),
    /** Sub-region of NHS England (E39). */
    NHS_SUB_REGION("E39"),
    /** Region of NHS England (E40). */
    NHS_REGION("E40"),
    /** Sustainability and transformation partnership, later integrated care board (E54). */
    INTEGRATED_CARE_BOARD("E54"),
    /** Country (E92, W92, S92, N92). */
    COUNTRY("E92, W92, S92, N92"),
    /** Any other kind of area. */
    OTHER("");

    private final String prefixes;

    GssEntity(String prefixes) {
        this.prefixes = prefixes;
    }

    static GssEntity ofPrefix(String prefix) {
        for (GssEntity entity : values()) {
            if (entity.prefixes.contains(prefix)) {
                return entity;
            }
        }
        return OTHER;
    }
}
