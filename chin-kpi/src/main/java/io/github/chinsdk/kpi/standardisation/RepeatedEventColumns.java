package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.internal.Columns;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * People of many units by stratum and by how many events each had, gathered row by row in any order, for
 * {@link DirectlyStandardisedRate#calculateRepeatedEvents(RepeatedEventColumns, double[])}.
 *
 * <p>Sums are exact or reject the unit, as in {@link StratifiedColumns}; a row that is wrong rejects its unit and no other.
 * Not thread-safe; each thread fills its own and {@link #merge} brings them together.
 */
public final class RepeatedEventColumns implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final StratifiedColumns counts;

    /** The variances over how many rows they come from. */
    private final StratifiedColumns variances;

    private RepeatedEventColumns(StratifiedColumns counts, StratifiedColumns variances) {
        this.counts = counts;
        this.variances = variances;
    }

    /**
     * Nothing counted yet.
     *
     * @param units how many units there are
     * @param strataLabels what the strata are called in reasons, in their natural order
     * @return an empty table
     * @throws IllegalArgumentException if there is no stratum or the number of units is negative
     */
    public static RepeatedEventColumns of(int units, List<String> strataLabels) {
        return new RepeatedEventColumns(
                StratifiedColumns.of(units, strataLabels), StratifiedColumns.of(units, strataLabels));
    }

    /**
     * Adds the population of a stratum.
     *
     * @param unit the number of the unit, from 0
     * @param stratum the number of the stratum, from 0
     * @param people all its people or person-years, with and without events
     * @return this
     * @throws IndexOutOfBoundsException if there is no such unit or stratum
     */
    public RepeatedEventColumns addPopulation(int unit, int stratum, double people) {
        counts.add(unit, stratum, 0, people);
        return this;
    }

    /**
     * Adds people who had the same number of events.
     *
     * @param unit the number of the unit, from 0
     * @param stratum the number of the stratum, from 0
     * @param persons how many people, at least 0
     * @param eventsEach how many events each of them had, at least 1
     * @return this
     * @throws IndexOutOfBoundsException if there is no such unit or stratum
     */
    public RepeatedEventColumns addPersons(int unit, int stratum, double persons, int eventsEach) {
        double events = eventsEach * persons;
        if (eventsEach >= 1 && Columns.isCount(persons) && Columns.isCount(eventsEach * events)) {
            counts.add(unit, stratum, events, 0);
            variances.add(unit, stratum, eventsEach * events, 1);
        } else {
            // Adding nothing first checks that the unit and the stratum exist.
            counts.add(unit, stratum, 0, 0);
            counts.reject(
                    unit,
                    String.format(
                            Locale.ROOT,
                            "stratum %s: people must be >= 0 with events >= 1 each, was %s people with %d events",
                            counts.label(stratum),
                            persons,
                            eventsEach));
        }
        return this;
    }

    /**
     * Adds what another table has gathered, which stays as it is.
     *
     * @param other a table of the same units and strata
     * @return this
     * @throws IllegalArgumentException if the units or strata differ
     */
    public RepeatedEventColumns merge(RepeatedEventColumns other) {
        counts.merge(other.counts);
        variances.merge(other.variances);
        return this;
    }

    /**
     * {@return the events and people of each unit and stratum}
     */
    StratifiedColumns counts() {
        return counts;
    }

    /** The Poisson variance of the events: the squares of the events times the people. */
    double variance(int unit, int stratum) {
        return variances.events(unit, stratum);
    }

    /** Why a unit is rejected, or the empty text. */
    String rejection(int unit) {
        String reason = counts.rejection(unit);
        // A sum of squares may need more digits than the sum of events.
        return reason.isEmpty() ? variances.rejection(unit) : reason;
    }
}
