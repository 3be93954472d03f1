package io.github.chinsdk.model.patient;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;

/**
 * What a risk model said of a patient on a day.
 *
 * @param model the model and its version, as in {@code eFI 2016}
 * @param score its score in the model's own unit, finite
 * @param scoredOn the day for which it was calculated
 */
public record RiskScore(
        @JsonProperty(required = true) String model,
        @JsonProperty(required = true) double score,
        @JsonProperty(required = true) LocalDate scoredOn) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or the score is not finite
     */
    public RiskScore {
        Require.identifier("model", model);
        if (!Double.isFinite(score)) {
            throw Require.refusal(
                    "score of %s must be a finite number, was not\nMaybe the model had no value: leave the score out.",
                    model);
        }
        Require.present("scoredOn", scoredOn);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "RiskScore[****]";
    }
}
