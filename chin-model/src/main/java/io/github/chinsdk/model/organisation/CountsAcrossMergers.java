package io.github.chinsdk.model.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Follows organisations along their successions from the day of their counts to a later one. */
final class CountsAcrossMergers {

    private final LocalDate countedOn;
    private final LocalDate day;

    /** The successions after the counts, up to the later day, of each predecessor in the order of time. */
    private final Map<OrganisationId, TreeSet<Succession>> next = new HashMap<>();

    CountsAcrossMergers(List<Succession> successions, LocalDate countedOn, LocalDate day) {
        this.countedOn = countedOn;
        this.day = day;
        for (Succession succession : successions) {
            if (succession.firstDay().isAfter(countedOn)
                    && !succession.firstDay().isAfter(day)) {
                next.computeIfAbsent(succession.predecessor(), id -> new TreeSet<>())
                        .add(succession);
            }
        }
    }

    CarriedForward carry(Map<OrganisationId, Long> counts) {
        SortedMap<OrganisationId, Long> carried = new TreeMap<>();
        SortedMap<OrganisationId, Long> unresolved = new TreeMap<>();
        new TreeMap<>(counts).forEach((id, count) -> {
            Optional<OrganisationId> end = endOfMergers(id);
            if (end.isPresent()) {
                carried.merge(end.get(), count, Math::addExact);
            } else {
                unresolved.put(id, count);
            }
        });
        return new CarriedForward(day, carried, unresolved);
    }

    private Optional<OrganisationId> endOfMergers(OrganisationId start) {
        Set<Succession> taken = new HashSet<>();
        OrganisationId id = start;
        LocalDate reached = countedOn;
        while (true) {
            LocalDate since = reached;
            List<Succession> later = next.getOrDefault(id, new TreeSet<>()).stream()
                    .filter(succession -> !succession.firstDay().isBefore(since))
                    .toList();
            if (later.isEmpty()) {
                return Optional.of(id);
            }
            Succession first = later.get(0);
            boolean oneOfSeveral = later.size() > 1 && later.get(1).firstDay().equals(first.firstDay());
            // Taken before: the successions of one day run in a circle.
            if (oneOfSeveral || first.kind() == SuccessionKind.SPLIT_INTO || !taken.add(first)) {
                return Optional.empty();
            }
            id = first.successor();
            reached = first.firstDay();
        }
    }
}
