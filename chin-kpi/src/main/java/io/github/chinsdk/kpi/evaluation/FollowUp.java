package io.github.chinsdk.kpi.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * One person around an index date, for example the first discussion at an MDT.
 *
 * @param index the index date; it counts as the first day after
 * @param observedFrom the first day, inclusive, on which the person's events would be in the data
 * @param observedUntilExclusive the first day on which they would not: the day after death or deregistration, or the end
 *     of the extract
 * @param end why observation ends there
 * @param events the dates of the events, in any order; those outside observation are not counted
 */
public record FollowUp(
        LocalDate index,
        LocalDate observedFrom,
        LocalDate observedUntilExclusive,
        FollowUpEnd end,
        List<LocalDate> events) {

    /**
     * Checks the order of the dates; the message names no date, as it would be a patient's.
     *
     * @throws IllegalArgumentException if the index date is not within observation
     */
    public FollowUp {
        if (index.isBefore(observedFrom) || !index.isBefore(observedUntilExclusive)) {
            throw new IllegalArgumentException(
                    "index must lie in [observedFrom, observedUntilExclusive), was outside\nMaybe the person registered after, or died before, the index date: leave them out and report it.");
        }
        events = List.copyOf(events);
    }

    /**
     * {@return a description without dates}
     */
    @Override
    public String toString() {
        return "FollowUp with " + events.size() + " events, " + end;
    }
}
