package io.github.chinsdk.model.organisation;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Histories of the rows of published files. */
final class PublishedHistories {

    private PublishedHistories() {}

    static OrganisationHistory ofPlacements(Collection<PracticePlacement> placements, DatePeriod period) {
        Set<Organisation> organisations = new LinkedHashSet<>(List.of(Country.ENGLAND));
        Set<Membership> memberships = new LinkedHashSet<>();
        for (PracticePlacement placement : placements) {
            OrganisationId practice = placement.practice().id();
            OrganisationId commissioner = placement.commissioner().id();
            OrganisationId system = placement.system().id();
            OrganisationId region = placement.region().id();
            organisations.addAll(
                    List.of(placement.practice(), placement.commissioner(), placement.system(), placement.region()));
            placement.network().ifPresent(network -> {
                organisations.add(network);
                memberships.add(new Membership(practice, network.id(), Grouping.PCN, period));
            });
            memberships.add(new Membership(practice, commissioner, Grouping.COMMISSIONER, period));
            memberships.add(new Membership(commissioner, system, Grouping.SYSTEM, period));
            memberships.add(new Membership(system, region, Grouping.REGION, period));
            memberships.add(new Membership(region, Country.ENGLAND.id(), Grouping.COUNTRY, period));
        }
        return new OrganisationHistory(List.copyOf(organisations), List.copyOf(memberships), List.of());
    }

    static OrganisationHistory ofPractices(Collection<OdsPractice> rows) {
        return new OrganisationHistory(
                rows.stream().<Organisation>map(OdsPractice::practice).toList(),
                rows.stream().flatMap(row -> row.commissioner().stream()).toList(),
                List.of());
    }

    static OrganisationHistory ofNetworkMemberships(Collection<NetworkMembership> rows) {
        // The row that goes on longest has the name that is used now.
        Map<OrganisationId, Organisation> organisations = new LinkedHashMap<>();
        rows.stream().sorted(Comparator.comparing(NetworkMembership::period)).forEach(row -> {
            organisations.put(row.practice().id(), row.practice());
            organisations.put(row.network().id(), row.network());
        });
        return new OrganisationHistory(
                List.copyOf(organisations.values()),
                rows.stream().map(NetworkMembership::asMembership).distinct().toList(),
                List.of());
    }
}
