package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * One line of a risk register: the risk, what is done about it, and its rating before and after.
 *
 * @param id its number in the register
 * @param description what could happen
 * @param mitigation what is done about it
 * @param initial the rating before mitigation
 * @param residual the rating after mitigation
 * @param escalation the potential for escalation, as stated
 */
public record Risk(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) String mitigation,
        @JsonProperty(required = true) RiskRating initial,
        @JsonProperty(required = true) RiskRating residual,
        @JsonProperty(required = true) Escalation escalation) {

    /**
     * Checks that everything is there.
     *
     * @throws IllegalArgumentException if a part is missing or blank
     */
    public Risk {
        Require.identifier("id", id);
        Require.text("description", description);
        Require.text("mitigation", mitigation);
        Require.present("initial", initial);
        Require.present("residual", residual);
        Require.present("escalation", escalation);
    }

    /** {@return residual minus initial score: negative when mitigation helps; from -24 to 24} */
    public int change() {
        return residual.score() - initial.score();
    }
}
