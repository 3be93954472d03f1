package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.internal.Refusal;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/** An unmodifiable list of organisations, each known by one identifier, that finds one without a search. */
final class IndexedOrganisations extends AbstractList<Organisation> implements RandomAccess {

    private final List<Organisation> organisations;
    private final Map<OrganisationId, Organisation> byId;

    private IndexedOrganisations(List<Organisation> organisations, Map<OrganisationId, Organisation> byId) {
        this.organisations = organisations;
        this.byId = byId;
    }

    /** Refuses two organisations of one identifier. */
    static IndexedOrganisations of(List<Organisation> given) {
        if (given instanceof IndexedOrganisations indexed) {
            return indexed;
        }
        List<Organisation> organisations = List.copyOf(given);
        Map<OrganisationId, Organisation> byId = new HashMap<>(organisations.size() * 2);
        for (Organisation organisation : organisations) {
            Organisation before = byId.putIfAbsent(organisation.id(), organisation);
            if (before != null) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT,
                                "organisations must have an identifier each, %s is that of %s and of %s",
                                organisation.id(),
                                before.name(),
                                organisation.name()),
                        "Maybe one organisation came from two files: keep one of the two.");
            }
        }
        return new IndexedOrganisations(organisations, byId);
    }

    Optional<Organisation> find(OrganisationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Organisation get(int index) {
        return organisations.get(index);
    }

    @Override
    public int size() {
        return organisations.size();
    }
}
