package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import org.jspecify.annotations.Nullable;

/**
 * A risk rated as likelihood times impact, with the score that the register prints where it prints one.
 *
 * @param likelihood how likely
 * @param impact how bad
 * @param statedScore the score as printed, from 1 to 25, kept even where it is not the product; null when none is printed
 */
public record RiskRating(
        @JsonProperty(required = true) Likelihood likelihood,
        @JsonProperty(required = true) Impact impact,
        @Nullable Integer statedScore) {

    /**
     * Checks that both factors are there and that a printed score could be one.
     *
     * @throws IllegalArgumentException if a factor is missing or the printed score is not from 1 to 25
     */
    public RiskRating {
        Require.present("likelihood", likelihood);
        Require.present("impact", impact);
        if (statedScore != null) {
            Require.between("statedScore", 1, 25, statedScore);
        }
    }

    /**
     * A rating with no printed score.
     *
     * @param likelihood how likely
     * @param impact how bad
     * @return the rating
     */
    public static RiskRating of(Likelihood likelihood, Impact impact) {
        return new RiskRating(likelihood, impact, null);
    }

    /**
     * This rating with the score that the register prints beside it.
     *
     * @param printed from 1 to 25
     * @return a copy with that score
     */
    public RiskRating stated(int printed) {
        return new RiskRating(likelihood, impact, printed);
    }

    /** {@return likelihood times impact, from 1 to 25, whatever the register prints} */
    public int score() {
        return likelihood.level() * impact.level();
    }
}
