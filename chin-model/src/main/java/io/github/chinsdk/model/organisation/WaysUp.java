package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.internal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds counts up along the memberships of one day, each count by its own way through the levels. */
final class WaysUp {

    private final Hierarchy hierarchy;
    private final List<Grouping> path;
    private final List<Level> levels = new ArrayList<>();

    /** What is to become a {@link RollUp}. */
    private record Level(
            SortedMap<OrganisationId, Long> totals,
            SortedMap<OrganisationId, Long> orphans,
            SortedMap<OrganisationId, Long> inSeveral) {}

    WaysUp(Hierarchy hierarchy, List<Grouping> path) {
        this.hierarchy = hierarchy;
        this.path = List.copyOf(path);
        path.forEach(grouping -> levels.add(new Level(new TreeMap<>(), new TreeMap<>(), new TreeMap<>())));
    }

    List<RollUp> rollUp(Map<OrganisationId, Long> counts) {
        new TreeMap<>(counts).forEach((start, count) -> add(start, count, counts));
        List<RollUp> rollUps = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            Level level = levels.get(i);
            rollUps.add(new RollUp(hierarchy.day(), path.get(i), level.totals, level.orphans, level.inSeveral));
        }
        return List.copyOf(rollUps);
    }

    private void add(OrganisationId start, long count, Map<OrganisationId, Long> counts) {
        List<NavigableSet<OrganisationId>> way = new ArrayList<>();
        way.add(new TreeSet<>(List.of(start)));
        for (int i = 0; i < path.size(); i++) {
            NavigableSet<OrganisationId> parents = nearestParents(way, path.get(i));
            Level level = levels.get(i);
            if (parents.isEmpty()) {
                level.orphans.put(start, count);
                continue;
            }
            refuseCounted(start, parents, counts);
            if (parents.size() == 1) {
                level.totals.merge(parents.first(), count, Math::addExact);
            } else {
                level.inSeveral.put(start, count);
            }
            // Of an organisation in several networks, all of one borough, the borough is known all the same.
            way.add(parents);
        }
    }

    /** Those of the organisation itself, or of what is nearest above it and belongs to anybody. */
    private NavigableSet<OrganisationId> nearestParents(List<NavigableSet<OrganisationId>> way, Grouping grouping) {
        NavigableSet<OrganisationId> parents = new TreeSet<>();
        for (NavigableSet<OrganisationId> stage : way) {
            stage.forEach(id -> parents.addAll(hierarchy.parentsOf(id, grouping)));
            if (!parents.isEmpty()) {
                break;
            }
        }
        return parents;
    }

    private static void refuseCounted(
            OrganisationId start, NavigableSet<OrganisationId> parents, Map<OrganisationId, Long> counts) {
        for (OrganisationId parent : parents) {
            if (!parent.equals(start) && counts.containsKey(parent)) {
                throw Refusal.of(
                        String.format(
                                Locale.ROOT,
                                "counts must be of one level, had both %s and %s, to which it belongs",
                                start,
                                parent),
                        "Maybe totals are among them: leave them out, or people are counted twice.");
            }
        }
    }
}
