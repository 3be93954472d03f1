package io.github.chinsdk.model.organisation;

import java.util.Objects;

/**
 * A hub that offers appointments in the evening and at weekends. The practices that it serves, and the satellites that open
 * fewer hours for it, change with the contract: both are in the {@link OrganisationHistory}, as memberships under
 * {@link Grouping#HUB} and {@link Grouping#SATELLITE}.
 *
 * @param id what it is known by
 * @param name what it is called, not blank
 */
public record ExtendedAccessHub(OrganisationId id, String name) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public ExtendedAccessHub {
        Objects.requireNonNull(id, "id");
        Names.requireNotBlank(name);
    }
}
