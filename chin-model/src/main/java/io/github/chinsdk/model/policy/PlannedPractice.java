package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.Require;

/**
 * A practice of a network plan.
 *
 * @param code its ODS code
 * @param name its name
 * @param registeredPopulation its list size on the plan's date, at least 0
 */
public record PlannedPractice(
        @JsonProperty(required = true) OdsCode code,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) long registeredPopulation) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or the list is negative
     */
    public PlannedPractice {
        Require.present("code", code);
        Require.text("name", name);
        Require.atLeast("registeredPopulation", 0, registeredPopulation);
    }
}
