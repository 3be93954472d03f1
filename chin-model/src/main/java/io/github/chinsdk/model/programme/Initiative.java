package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.util.List;

/**
 * Something that the programme does: what it should move, what it delivers when, and what it costs.
 *
 * @param id its number in the programme
 * @param name what it is called
 * @param owner who answers for it
 * @param targets the indicators that it should move
 * @param schedule what it delivers, when
 * @param costs what it costs
 */
@DocumentSchema("chin-initiative/1")
public record Initiative(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String owner,
        @JsonProperty(required = true) List<KpiTarget> targets,
        @JsonProperty(required = true) DeliverySchedule schedule,
        @JsonProperty(required = true) Budget costs) {

    /**
     * Checks that everything is there.
     *
     * @throws IllegalArgumentException if a part is missing or blank
     */
    public Initiative {
        Require.identifier("id", id);
        Require.text("name", name);
        Require.text("owner", owner);
        targets = Require.list("targets", targets);
        Require.present("schedule", schedule);
        Require.present("costs", costs);
    }
}
