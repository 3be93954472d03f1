package io.github.chinsdk.kpi.mortality;

/**
 * Where a person died. The usual place of residence is the person's home, a care home or a religious establishment (Office
 * for National Statistics, rolling annual death registrations by place of occurrence, ad hoc 12591).
 */
public enum PlaceOfDeath {
    /** At home. */
    HOME,
    /** In a care home, with or without nursing. */
    CARE_HOME,
    /** In a religious establishment. */
    RELIGIOUS_ESTABLISHMENT,
    /** In hospital. */
    HOSPITAL,
    /** In a hospice. */
    HOSPICE,
    /** Anywhere else. */
    ELSEWHERE;

    /** {@return whether it counts as the usual place of residence} */
    public boolean isUsualPlaceOfResidence() {
        return this == HOME || this == CARE_HOME || this == RELIGIOUS_ESTABLISHMENT;
    }
}
