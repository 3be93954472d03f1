package io.github.chinsdk.model.organisation;

import java.util.Objects;

/**
 * A provider of care other than a practice: a trust, a council's social care, a voluntary organisation.
 *
 * @param id what it is known by, its ODS code where it has one
 * @param name what it is called, not blank
 * @param sector where it mainly works
 */
public record CareProvider(OrganisationId id, String name, ProviderSector sector) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public CareProvider {
        Objects.requireNonNull(id, "id");
        Names.requireNotBlank(name);
        Objects.requireNonNull(sector, "sector");
    }
}
