package io.github.chinsdk.model.population;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * How many patients of a practice are on one of its disease registers, and of how many patients: one row of the published
 * prevalence file of QOF.
 *
 * @param practice the practice
 * @param group which register
 * @param register patients on the register, 0 or more
 * @param listType which patients of the list may be on it
 * @param listSize how many such patients there are, 0 or more
 */
public record DiseaseRegister(OdsCode practice, QofGroup group, long register, QofListType listType, long listSize) {

    /**
     * Checks the counts. A register above its list is not refused here, since published files hold a few (the register and
     * the list are counted on different days); the reader of those files sets them aside.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public DiseaseRegister {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(listType, "listType");
        if (register < 0) {
            throw Refusal.of("register must be >= 0, was " + register, "Maybe the sign marks a suppressed count.");
        }
        if (listSize < 0) {
            throw Refusal.of("listSize must be >= 0, was " + listSize, "Maybe the sign marks a suppressed count.");
        }
    }
}
