package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.model.identity.PseudonymId;

/**
 * A person of the eligible population with their risk score.
 *
 * @param id who
 * @param score the higher, the greater the risk; finite
 */
public record ScoredPerson(PseudonymId id, double score) {

    /**
     * Checks the score; the message does not repeat it, as it would be a patient's.
     *
     * @throws IllegalArgumentException if the score is not finite
     */
    public ScoredPerson {
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException(
                    "score must be finite, was not\nMaybe the model had no value: count the person as unscored, missing is never zero.");
        }
    }

    /**
     * {@return a mask: all of it belongs to one patient}
     */
    @Override
    public String toString() {
        return "ScoredPerson[****]";
    }
}
