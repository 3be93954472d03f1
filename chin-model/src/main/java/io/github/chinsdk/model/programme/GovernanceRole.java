package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * A role on a body that steers a programme.
 *
 * @param title what it is called, for example {@code Senior responsible officer}
 * @param seat whether it belongs to the core
 */
public record GovernanceRole(
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) GovernanceSeat seat) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    public GovernanceRole {
        Require.identifier("title", title);
        Require.present("seat", seat);
    }
}
