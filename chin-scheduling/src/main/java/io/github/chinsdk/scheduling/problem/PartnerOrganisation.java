package io.github.chinsdk.scheduling.problem;

/**
 * A practice or another organisation that takes part in networks.
 *
 * @param id the unique id
 * @param kind what it is
 */
public record PartnerOrganisation(String id, OrganisationKind kind) {

    /** Checks the id. */
    public PartnerOrganisation {
        Invariants.id("id", id);
    }
}
