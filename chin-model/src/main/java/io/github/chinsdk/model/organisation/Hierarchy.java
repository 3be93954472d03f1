package io.github.chinsdk.model.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who belonged to whom on one day, in every grouping. Made by {@link OrganisationHistory#asOf}; immutable.
 */
public final class Hierarchy {

    private final LocalDate day;
    private final Map<Key, NavigableSet<OrganisationId>> parents;
    private final Map<Key, NavigableSet<OrganisationId>> members;

    private Hierarchy(
            LocalDate day,
            Map<Key, NavigableSet<OrganisationId>> parents,
            Map<Key, NavigableSet<OrganisationId>> members) {
        this.day = day;
        this.parents = parents;
        this.members = members;
    }

    static Hierarchy of(LocalDate day, List<Membership> holding) {
        Map<Key, NavigableSet<OrganisationId>> parents = new HashMap<>();
        Map<Key, NavigableSet<OrganisationId>> members = new HashMap<>();
        for (Membership membership : holding) {
            parents.computeIfAbsent(new Key(membership.grouping(), membership.member()), key -> new TreeSet<>())
                    .add(membership.parent());
            members.computeIfAbsent(new Key(membership.grouping(), membership.parent()), key -> new TreeSet<>())
                    .add(membership.member());
        }
        return new Hierarchy(day, parents, members);
    }

    /** {@return the day} */
    public LocalDate day() {
        return day;
    }

    /**
     * To whom an organisation belonged.
     *
     * @param member the organisation
     * @param grouping in which respect
     * @return none for an orphan; more than one where the data contradict themselves
     */
    public NavigableSet<OrganisationId> parentsOf(OrganisationId member, Grouping grouping) {
        return view(parents, grouping, member);
    }

    /**
     * To whom an organisation belonged, where the data do not contradict themselves.
     *
     * @param member the organisation
     * @param grouping in which respect
     * @return its one parent; empty for an orphan
     * @throws IllegalStateException if it belonged to several at once
     */
    public Optional<OrganisationId> parentOf(OrganisationId member, Grouping grouping) {
        NavigableSet<OrganisationId> all = parentsOf(member, grouping);
        if (all.size() > 1) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "%s must belong to one %s on %s, belongs to %s\nMaybe end one of the memberships: see the overlaps of the history, or ask for all parents.",
                    member,
                    grouping,
                    day,
                    all));
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.first());
    }

    /**
     * Who belonged to an organisation, directly.
     *
     * @param parent the organisation
     * @param grouping in which respect
     * @return its members; may be empty
     */
    public NavigableSet<OrganisationId> membersOf(OrganisationId parent, Grouping grouping) {
        return view(members, grouping, parent);
    }

    /**
     * Everybody to whom somebody belonged.
     *
     * @param grouping in which respect
     * @return the parents of that grouping
     */
    public NavigableSet<OrganisationId> parentsIn(Grouping grouping) {
        NavigableSet<OrganisationId> ids = new TreeSet<>();
        members.keySet().stream().filter(key -> key.grouping.equals(grouping)).forEach(key -> ids.add(key.id));
        return ids;
    }

    /**
     * Who of the given belonged to nobody.
     *
     * @param among the organisations that should belong to somebody, for example all practices of a borough
     * @param grouping in which respect
     * @return the orphans
     */
    public NavigableSet<OrganisationId> orphans(Collection<OrganisationId> among, Grouping grouping) {
        NavigableSet<OrganisationId> orphans = new TreeSet<>();
        among.stream().filter(id -> parentsOf(id, grouping).isEmpty()).forEach(orphans::add);
        return orphans;
    }

    /**
     * Which parents of one grouping have members in more than one parent of another, for example networks across the
     * border of a borough. Counts of such a network cannot be rolled up to boroughs; roll up from its practices.
     *
     * @param inner the grouping whose parents are looked at, for example {@link Grouping#PCN}
     * @param outer the grouping they should not straddle, for example {@link Grouping#BOROUGH}
     * @return for each that does, the outer parents of its members
     */
    public SortedMap<OrganisationId, NavigableSet<OrganisationId>> straddling(Grouping inner, Grouping outer) {
        SortedMap<OrganisationId, NavigableSet<OrganisationId>> straddling = new TreeMap<>();
        for (OrganisationId parent : parentsIn(inner)) {
            NavigableSet<OrganisationId> across = new TreeSet<>();
            membersOf(parent, inner).forEach(member -> across.addAll(parentsOf(member, outer)));
            if (across.size() > 1) {
                straddling.put(parent, Collections.unmodifiableNavigableSet(across));
            }
        }
        return straddling;
    }

    /**
     * Adds counts up to the parents of one grouping. Each count goes to one parent or to none: what belongs to nobody, or
     * to several at once, is set apart, so that nothing is counted twice and nothing is lost.
     *
     * @param counts people or events by member
     * @param grouping in which respect the members belong
     * @return the totals and what was set apart; together they add up to the counts given
     * @throws IllegalArgumentException if the counts have a member and its parent, so that its people would be counted twice
     */
    public RollUp rollUp(Map<OrganisationId, Long> counts, Grouping grouping) {
        return rollUp(counts, List.of(grouping)).get(0);
    }

    /**
     * Adds counts up level by level, for example practices to CHINs, boroughs, the system and England. Each count goes its
     * own way up: at every level it belongs where its organisation itself belongs, else where what the organisation belongs
     * to at the level below does, and so on. So a practice in no CHIN is an orphan among the CHINs and counts in its
     * borough all the same, a network across a border is divided between the boroughs of its practices, and files that put
     * practices under networks and under commissioners, but no network under a commissioner, roll up as they are.
     *
     * @param counts people or events by organisation, of the lowest level
     * @param path the groupings from the lowest level up
     * @return a result for each grouping of the path, in its order; each accounts for every count given
     * @throws IllegalArgumentException if the counts have an organisation and another that it belongs to, so that its people
     *     would be counted twice
     */
    public List<RollUp> rollUp(Map<OrganisationId, Long> counts, List<Grouping> path) {
        return new WaysUp(this, path).rollUp(counts);
    }

    /** {@return the day only, since memberships may be many} */
    @Override
    public String toString() {
        return "Hierarchy as of " + day;
    }

    private static NavigableSet<OrganisationId> view(
            Map<Key, NavigableSet<OrganisationId>> map, Grouping grouping, OrganisationId id) {
        NavigableSet<OrganisationId> ids = map.get(new Key(grouping, id));
        return ids == null ? Collections.emptyNavigableSet() : Collections.unmodifiableNavigableSet(ids);
    }

    private record Key(Grouping grouping, OrganisationId id) {}
}
