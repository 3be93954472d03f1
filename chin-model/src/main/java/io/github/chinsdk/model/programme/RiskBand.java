package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * A named band of a risk matrix.
 *
 * @param name as in {@code high}
 * @param highestScore the last score that belongs to the band, from 1 to 25, inclusive
 */
public record RiskBand(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) int highestScore) {

    /**
     * Checks the name and the range.
     *
     * @throws IllegalArgumentException if the name is blank or the score is not from 1 to 25
     */
    public RiskBand {
        Require.identifier("name", name);
        Require.between("highestScore", 1, 25, highestScore);
    }
}
