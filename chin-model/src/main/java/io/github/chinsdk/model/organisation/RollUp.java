package io.github.chinsdk.model.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts added up to the parents of one grouping on one day. Each count given is in exactly one of the three maps.
 *
 * @param day the day whose memberships were used
 * @param grouping in which respect the members belong
 * @param totals by parent, of the members that belong to it and to no other
 * @param orphans by member, of those that belong to nobody
 * @param inSeveral by member, of those that belong to several at once and would be counted twice
 */
public record RollUp(
        LocalDate day,
        Grouping grouping,
        SortedMap<OrganisationId, Long> totals,
        SortedMap<OrganisationId, Long> orphans,
        SortedMap<OrganisationId, Long> inSeveral) {

    /** Copies the maps. */
    public RollUp {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(grouping, "grouping");
        totals = Collections.unmodifiableSortedMap(new TreeMap<>(totals));
        orphans = Collections.unmodifiableSortedMap(new TreeMap<>(orphans));
        inSeveral = Collections.unmodifiableSortedMap(new TreeMap<>(inSeveral));
    }

    /** {@return whether every count found its one parent} */
    public boolean isComplete() {
        return orphans.isEmpty() && inSeveral.isEmpty();
    }

    /** {@return the sum of the totals} */
    public long placed() {
        return sum(totals);
    }

    /** {@return the sum of what was set apart: the orphans and those in several} */
    public long setApart() {
        return Math.addExact(sum(orphans), sum(inSeveral));
    }

    private static long sum(Map<OrganisationId, Long> counts) {
        return counts.values().stream().reduce(0L, Math::addExact);
    }
}
