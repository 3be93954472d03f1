package io.github.chinsdk.model.organisation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts of an earlier day, brought to the organisations of a later one.
 *
 * @param day the later day
 * @param counts by the organisations of that day
 * @param unresolved by organisations that split, or whose successors contradict each other: these counts belong to nobody
 *     until the caller says so
 */
public record CarriedForward(
        LocalDate day, SortedMap<OrganisationId, Long> counts, SortedMap<OrganisationId, Long> unresolved) {

    /** Copies the maps. */
    public CarriedForward {
        Objects.requireNonNull(day, "day");
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        unresolved = Collections.unmodifiableSortedMap(new TreeMap<>(unresolved));
    }
}
