package io.github.chinsdk.kpi.standardisation;

import java.io.Serial;
import java.io.Serializable;

/** Events and people by cell, summed exactly or not at all. */
final class StratumCells implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final double[] events;
    private final double[] populations;
    private final boolean[] present;

    StratumCells(int cells) {
        this.events = new double[cells];
        this.populations = new double[cells];
        this.present = new boolean[cells];
    }

    int size() {
        return events.length;
    }

    boolean isPresent(int cell) {
        return present[cell];
    }

    double events(int cell) {
        return events[cell];
    }

    double population(int cell) {
        return populations[cell];
    }

    /** Adds to a cell, or leaves it and returns false where a sum needs more digits than a double has. */
    boolean add(int cell, double moreEvents, double morePopulation) {
        double eventSum = events[cell] + moreEvents;
        double populationSum = populations[cell] + morePopulation;
        if (isRounded(events[cell], moreEvents, eventSum)
                || isRounded(populations[cell], morePopulation, populationSum)) {
            return false;
        }
        events[cell] = eventSum;
        populations[cell] = populationSum;
        present[cell] = true;
        return true;
    }

    /** Copies all cells of another to the cells from the given one on. */
    void put(int from, StratumCells other) {
        System.arraycopy(other.events, 0, events, from, other.size());
        System.arraycopy(other.populations, 0, populations, from, other.size());
        System.arraycopy(other.present, 0, present, from, other.size());
    }

    /** Knuth's two-sum: the rounding error of an addition is itself a double, and here it has to be 0. */
    private static boolean isRounded(double a, double b, double sum) {
        double partOfB = sum - a;
        return (a - (sum - partOfB)) + (b - partOfB) != 0;
    }
}
