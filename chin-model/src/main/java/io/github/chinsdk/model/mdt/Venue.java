package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * A room in which a team can meet.
 *
 * @param id identifies the room
 * @param capacity how many people it holds, at least 1
 * @param site the building, so that travel between rooms of one building is none
 * @param name how an agenda calls it
 */
public record Venue(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) int capacity,
        @JsonProperty(required = true) String site,
        @JsonProperty(required = true) String name) {

    /**
     * Checks that everything is there.
     *
     * @throws IllegalArgumentException if a part is missing or blank, or the capacity is below 1
     */
    public Venue {
        Require.identifier("id", id);
        Require.atLeast("capacity", 1, capacity);
        Require.identifier("site", site);
        Require.text("name", name);
    }
}
