package io.github.chinsdk.model.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
     */
    public RollUp rollUp(Map<OrganisationId, Long> counts, Grouping grouping) {
        SortedMap<OrganisationId, Long> totals = new TreeMap<>();
        SortedMap<OrganisationId, Long> orphans = new TreeMap<>();
        SortedMap<OrganisationId, Long> inSeveral = new TreeMap<>();
        new TreeMap<>(counts).forEach((member, count) -> {
            NavigableSet<OrganisationId> belongsTo = parentsOf(member, grouping);
            switch (belongsTo.size()) {
                case 0 -> orphans.put(member, count);
                case 1 -> totals.merge(belongsTo.first(), count, Math::addExact);
                default -> inSeveral.put(member, count);
            }
        });
        return new RollUp(day, grouping, totals, orphans, inSeveral);
    }

    /**
     * Adds counts up level by level, for example practices to CHINs, those to boroughs, those to the system and to
     * England. Each level starts from the totals of the one below.
     *
     * @param counts people or events by member of the lowest level
     * @param path the groupings from the lowest level up
     * @return a result for each grouping of the path, in its order; what a level set apart is missing from those above it
     */
    public List<RollUp> rollUp(Map<OrganisationId, Long> counts, List<Grouping> path) {
        List<RollUp> levels = new ArrayList<>();
        Map<OrganisationId, Long> below = counts;
        for (Grouping grouping : path) {
            RollUp level = rollUp(below, grouping);
            levels.add(level);
            below = level.totals();
        }
        return levels;
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
