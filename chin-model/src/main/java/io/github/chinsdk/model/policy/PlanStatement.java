package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * A statement of a document about a network plan.
 *
 * @param quantity which of the figures that follow from the plan it is about
 * @param stated what the document says
 */
public record PlanStatement(
        @JsonProperty(required = true) PlanQuantity quantity,
        @JsonProperty(required = true) Statement stated) {

    /**
     * Checks that both are there.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    public PlanStatement {
        Require.present("quantity", quantity);
        Require.present("stated", stated);
    }
}
