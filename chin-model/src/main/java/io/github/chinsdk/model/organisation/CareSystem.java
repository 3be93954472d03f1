package io.github.chinsdk.model.organisation;

import java.util.Objects;

/**
 * A sustainability and transformation partnership (STP), later an integrated care board (ICB). Files name it by its GSS
 * code ({@code E54...}) or its ODS code ({@code QMJ}), depending on the year.
 *
 * @param id what it is known by
 * @param name what it is called, not blank
 */
public record CareSystem(OrganisationId id, String name) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public CareSystem {
        Objects.requireNonNull(id, "id");
        Names.requireNotBlank(name);
    }
}
