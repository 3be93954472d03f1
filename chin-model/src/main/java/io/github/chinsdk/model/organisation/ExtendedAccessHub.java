package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.internal.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A hub that offers appointments in the evening and at weekends, with the satellites that open fewer hours.
 *
 * @param id what it is known by
 * @param name what it is called, not blank
 * @param satellites the practices or sites that serve as its satellites; may be empty
 */
public record ExtendedAccessHub(OrganisationId id, String name, List<OrganisationId> satellites)
        implements Organisation {

    /**
     * Checks the name and the satellites.
     *
     * @throws IllegalArgumentException if the name is blank, or a satellite is listed twice or is the hub itself
     */
    public ExtendedAccessHub {
        Objects.requireNonNull(id, "id");
        Names.requireNotBlank(name);
        satellites = List.copyOf(satellites);
        HashSet<OrganisationId> seen = new HashSet<>(List.of(id));
        for (OrganisationId satellite : satellites) {
            if (!seen.add(satellite)) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT,
                                "satellites must be others than the hub, each once, had %s again",
                                satellite),
                        "Maybe the hub's own site is in the list: it counts as the hub.");
            }
        }
    }
}
