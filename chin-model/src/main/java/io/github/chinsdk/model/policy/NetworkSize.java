package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * How large one network of a plan is, and how many improvement teams it has and should have.
 *
 * @param name its name in the plan
 * @param practices its practices that the plan knows
 * @param people the people registered with them
 * @param status where that lies in the range of its kind
 * @param distance how far outside: 0 within, negative by how many it falls short, positive by how many it exceeds
 * @param qists the teams that it has
 * @param qistsRecommended the teams that it should have by the recommendation of the plan's limits; 0 where it is no CHIN
 * @param qistsAtLeast the teams that it should have by the minimum; 0 where it is no CHIN
 */
public record NetworkSize(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) long practices,
        @JsonProperty(required = true) long people,
        @JsonProperty(required = true) SizeStatus status,
        @JsonProperty(required = true) long distance,
        @JsonProperty(required = true) long qists,
        @JsonProperty(required = true) long qistsRecommended,
        @JsonProperty(required = true) long qistsAtLeast) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or a count negative
     */
    public NetworkSize {
        Require.identifier("name", name);
        Require.atLeast("practices", 0, practices);
        Require.atLeast("people", 0, people);
        Require.present("status", status);
        Require.atLeast("qists", 0, qists);
        Require.atLeast("qistsRecommended", 0, qistsRecommended);
        Require.atLeast("qistsAtLeast", 0, qistsAtLeast);
    }
}
