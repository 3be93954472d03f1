package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.Require;
import java.util.List;

/**
 * A network of a plan.
 *
 * @param name its name or code, the same in every document
 * @param kind which kind of network
 * @param members its practices on the plan's date, each once
 * @param qists how many quality improvement support teams it has, at least 0; looked at only for a CHIN
 */
public record PlannedNetwork(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) PlannedKind kind,
        @JsonProperty(required = true) List<OdsCode> members,
        @JsonProperty(required = true) int qists) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, a member comes twice or the teams are negative
     */
    public PlannedNetwork {
        Require.identifier("name", name);
        Require.present("kind", kind);
        members = Require.list("members", members);
        Require.eachOnce("members", members);
        Require.atLeast("qists", 0, qists);
    }
}
