package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What an hour of each role costs. The programme documents give none, so they are the caller's data.
 *
 * @param penceHourly pence for an hour of each role, at least 0; a role that is not named costs nothing
 */
public record StaffCosts(Map<StaffRole, Long> penceHourly) {

    /** Copies the map and checks that no cost is negative. */
    public StaffCosts {
        EnumMap<StaffRole, Long> copy = new EnumMap<>(StaffRole.class);
        copy.putAll(penceHourly);
        copy.forEach((role, pence) -> {
            if (pence < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "penceHourly of %s must be >= 0, was %d\nMaybe a sign is wrong.", role, pence));
            }
        });
        penceHourly = Collections.unmodifiableMap(copy);
    }

    /** {@return no costs: figures in hours only} */
    public static StaffCosts none() {
        return new StaffCosts(Map.of());
    }

    /**
     * {@return the cost of an hour}
     *
     * @param role whose hour
     */
    public long penceHourlyOf(StaffRole role) {
        return penceHourly.getOrDefault(role, 0L);
    }
}
