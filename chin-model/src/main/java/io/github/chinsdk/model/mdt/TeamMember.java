package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * A person in a team.
 *
 * @param id identifies the person in every team that shares the person
 * @param role what the person is there as
 * @param organisation whom the person works for: an ODS code where there is one, else the organisation's name
 * @param name how the person is called in an agenda
 */
public record TeamMember(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) ProfessionalRole role,
        @JsonProperty(required = true) String organisation,
        @JsonProperty(required = true) String name) {

    /**
     * Checks that everything is there.
     *
     * @throws IllegalArgumentException if a part is missing or blank
     */
    public TeamMember {
        Require.identifier("id", id);
        Require.present("role", role);
        Require.identifier("organisation", organisation);
        Require.text("name", name);
    }
}
