package io.github.chinsdk.scheduling.problem;

import java.util.List;

/**
 * A room where a meeting can be held.
 *
 * @param id the unique id
 * @param siteId the site it is at
 * @param capacity how many people it holds, at least 0
 * @param closures when it cannot be used
 */
public record Room(String id, String siteId, int capacity, List<TimeWindow> closures) {

    /** Checks and copies the components. */
    public Room {
        Invariants.id("id", id);
        Invariants.id("siteId", siteId);
        Invariants.atLeast(0, "capacity", capacity);
        closures = List.copyOf(closures);
    }
}
