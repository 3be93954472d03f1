package io.github.chinsdk.scheduling.problem;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Minutes between sites; may be asymmetric.
 *
 * @param minutesByOrigin for each site of origin, the minutes to each other site, each 0 to 1,440
 */
public record TravelTimes(Map<String, Map<String, Integer>> minutesByOrigin) {

    /** Copies the table, in the order of the ids. */
    public TravelTimes {
        TreeMap<String, Map<String, Integer>> copy = new TreeMap<>();
        minutesByOrigin.forEach((origin, row) -> {
            row.forEach((to, minutes) ->
                    Invariants.between(0, Invariants.MINUTES_A_DAY, "travel minutes to " + to, minutes));
            copy.put(origin, java.util.Collections.unmodifiableMap(new TreeMap<>(row)));
        });
        minutesByOrigin = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * {@return the minutes from one site to another, empty when the table has no entry}
     *
     * @param fromSiteId where the journey starts
     * @param toSiteId where it ends
     */
    public OptionalInt minutes(String fromSiteId, String toSiteId) {
        Integer minutes = minutesByOrigin.getOrDefault(fromSiteId, Map.of()).get(toSiteId);
        return minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
    }
}
