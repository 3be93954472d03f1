package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.variation.PeerSelection;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * What units are held against. Either it is measured itself, as England is, or its value is that of its members taken
 * together, as of a peer group.
 *
 * @param id the comparator, unique among those of a scorecard
 * @param kind what it is
 * @param name what people call it, not blank
 * @param members whose counts make its value; empty where it is measured itself
 */
public record ScorecardComparator(
        @JsonProperty(required = true) OrganisationId id,
        @JsonProperty(required = true) ComparatorKind kind,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<OrganisationId> members) {

    /**
     * Checks the name and that no member comes twice.
     *
     * @throws IllegalArgumentException if the name is blank or a member comes twice
     */
    public ScorecardComparator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Parts.notBlank("name", name);
        members = List.copyOf(members);
        Parts.unique("members of " + id, members);
    }

    /**
     * A comparator that is measured itself.
     *
     * @param id the unit whose measurements it has, whether or not that unit is shown
     * @param kind what it is
     * @param name what people call it
     * @return the comparator
     * @throws IllegalArgumentException if the name is blank
     */
    public static ScorecardComparator measured(OrganisationId id, ComparatorKind kind, String name) {
        return new ScorecardComparator(id, kind, name, List.of());
    }

    /**
     * A peer group of the caller's own choice.
     *
     * @param id an identifier for the group, of the caller's own
     * @param name what people call it
     * @param members the peers, at least one
     * @return the comparator
     * @throws IllegalArgumentException if the name is blank, there is no peer or one comes twice
     */
    public static ScorecardComparator peers(OrganisationId id, String name, List<OrganisationId> members) {
        if (members.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "members of peer group %s must not be empty\nMaybe the features left no candidate over.",
                    id));
        }
        return new ScorecardComparator(id, ComparatorKind.PEER_GROUP, name, members);
    }

    /**
     * The peers of one unit, as {@link io.github.chinsdk.kpi.variation.PeerGroup} found them.
     *
     * @param selection the unit and its peers
     * @param unit the identifier of a candidate
     * @param <T> what candidates are to the caller
     * @return the comparator, with the identifier {@code PEERS-} and that of the unit
     * @throws IllegalArgumentException if there is no peer
     */
    public static <T> ScorecardComparator peers(PeerSelection<T> selection, Function<? super T, OrganisationId> unit) {
        OrganisationId subject = unit.apply(selection.subject());
        List<OrganisationId> members = selection.members().stream().map(unit).toList();
        return peers(
                new OrganisationId("PEERS-" + subject),
                String.format(Locale.ROOT, "%d practices most like %s", members.size(), subject),
                members);
    }
}
