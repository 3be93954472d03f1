package io.github.chinsdk.kpi.prevalence;

/** What becomes of the patients of practices that published a list and no usable register. */
public enum PracticesWithoutRegister {
    /**
     * They are in the denominator, as in the publication: the percentage is the published one, and a little too low, since
     * whoever of them has the condition is not in the numerator.
     */
    AS_PUBLISHED,
    /** They are left out above and below the line: the percentage is that of the practices that reported. */
    LEFT_OUT
}
