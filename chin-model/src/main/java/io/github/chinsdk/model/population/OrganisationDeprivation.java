package io.github.chinsdk.model.population;

import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.Objects;

/**
 * How deprived the patients of a practice or network are: the mean score of the areas they live in, weighted by patients.
 *
 * @param organisation the practice or network
 * @param score the mean score of the Index of Multiple Deprivation, 0 to 100, more is more deprived
 * @param decile its place among the organisations of the file, 1 for the most deprived
 */
public record OrganisationDeprivation(OrganisationId organisation, double score, DeprivationDecile decile) {

    /**
     * Checks the score.
     *
     * @throws IllegalArgumentException if it is not 0 to 100
     */
    public OrganisationDeprivation {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(decile, "decile");
        if (!(score >= 0 && score <= 100)) {
            throw Refusal.of("score must be in [0, 100], was " + score, "Maybe this is a rank: scores end at 100.");
        }
    }
}
