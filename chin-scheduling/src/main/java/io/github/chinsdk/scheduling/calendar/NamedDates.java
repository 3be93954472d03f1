package io.github.chinsdk.scheduling.calendar;

import io.github.chinsdk.scheduling.problem.DateRange;

/**
 * Days off that somebody gave a name: a school holiday, an away day, a building's closure.
 *
 * @param name what to call it, as in {@code "February half term"}
 * @param dates first and last day, both inclusive
 */
public record NamedDates(String name, DateRange dates) {

    /** Checks the name. */
    public NamedDates {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name must not be blank\nMaybe call it what the coordinator calls it, as in February half term.");
        }
    }
}
