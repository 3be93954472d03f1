package io.github.chinsdk.model.organisation;

import java.util.Objects;

/**
 * A quality improvement support team (QIST), or a D-QIST where its focus is diabetes. Which CHINs it supports is in the
 * {@link OrganisationHistory}, as memberships under {@link Grouping#QIST}; who works in it is
 * an {@link io.github.chinsdk.model.mdt.MdtTeam} under its identifier, and its posts are a
 * {@link io.github.chinsdk.model.programme.StaffingPlan}.
 *
 * @param id what it is known by
 * @param name what it is called, not blank
 * @param focus what it works on
 */
public record Qist(OrganisationId id, String name, QistFocus focus) implements Organisation {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Qist {
        Objects.requireNonNull(id, "id");
        Names.requireNotBlank(name);
        Objects.requireNonNull(focus, "focus");
    }
}
