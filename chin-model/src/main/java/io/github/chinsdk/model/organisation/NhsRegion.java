package io.github.chinsdk.model.organisation;

import java.util.Objects;

/**
 * A region of NHS England, for example {@code Y56} (London).
 *
 * @param id what it is known by
 * @param name what it is called, not blank
 */
public record NhsRegion(OrganisationId id, String name) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public NhsRegion {
        Objects.requireNonNull(id, "id");
        Names.requireNotBlank(name);
    }
}
