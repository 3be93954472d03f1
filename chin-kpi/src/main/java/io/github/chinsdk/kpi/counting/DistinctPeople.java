package io.github.chinsdk.kpi.counting;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;

/**
 * Counts distinct people in each unit, exactly. People are numbered by the caller, 0 and up (a dictionary of
 * pseudonyms); what is kept is one {@code long} for each distinct person and unit, so memory is set by people and not by
 * rows. Merging is exactly associative and commutative. Not thread-safe.
 */
public final class DistinctPeople implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int FIRST_CAPACITY = 1024;

    private final Dictionary units;
    /** Unit in the upper half, person in the lower: the first {@code sorted} of {@code size} are distinct, in order. */
    private long[] seen = new long[FIRST_CAPACITY];

    private int size;
    private int sorted;

    /**
     * Nobody seen.
     *
     * @param units the units
     */
    public DistinctPeople(Dictionary units) {
        this.units = units;
    }

    /**
     * Notes that a person was seen in a unit.
     *
     * @param unit the unit
     * @param person the number of the person, at least 0
     * @throws IllegalArgumentException if the unit is unknown or the number is negative
     */
    public void add(String unit, int person) {
        if (person < 0) {
            throw new IllegalArgumentException(
                    "person must be numbered from 0\nMaybe the pseudonym is missing from the dictionary of people.");
        }
        append((long) units.require(unit) << 32 | person);
    }

    /**
     * Adds whom another has seen.
     *
     * @param other of the same units and the same numbering of people; the people it has seen stay the same
     * @return this
     * @throws IllegalArgumentException if the units differ
     */
    public DistinctPeople merge(DistinctPeople other) {
        if (!units.equals(other.units)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "units must be equal to be merged, were %d and %d\nMaybe make the dictionary once, from all units, and share it.",
                    units.size(),
                    other.units.size()));
        }
        for (int i = 0; i < other.size; i++) {
            append(other.seen[i]);
        }
        return this;
    }

    /**
     * {@return the number of distinct people seen in each unit, in the order of the dictionary}
     */
    public long[] snapshot() {
        compact();
        long[] counts = new long[units.size()];
        for (int i = 0; i < size; i++) {
            counts[(int) (seen[i] >>> 32)]++;
        }
        return counts;
    }

    private void append(long key) {
        if (size == seen.length) {
            compact();
            // Growing only when half is still distinct keeps the work linear in rows times a logarithm of people.
            if (size > seen.length / 2) {
                seen = Arrays.copyOf(seen, Math.multiplyExact(seen.length, 2));
            }
        }
        seen[size++] = key;
    }

    private void compact() {
        if (size == sorted) {
            return;
        }
        Arrays.sort(seen, 0, size);
        int distinct = 0;
        for (int i = 0; i < size; i++) {
            if (distinct == 0 || seen[distinct - 1] != seen[i]) {
                seen[distinct++] = seen[i];
            }
        }
        size = distinct;
        sorted = distinct;
    }
}
