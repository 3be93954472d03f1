package io.github.chinsdk.kpi.standardisation;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One stratum in which a person can have several events, such as admissions: how many people had one event, two, and so
 * on, of how many people altogether.
 *
 * @param population the people or person-years of the stratum, finite and at least 0
 * @param personsByEvents for each number of events a person had, at least 1, how many people had exactly that many
 */
public record RepeatedEvents(double population, SortedMap<Integer, Double> personsByEvents) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the population or a number of people is negative or not finite, or a number
     *     of events is below 1
     */
    public RepeatedEvents {
        if (!(population >= 0) || Double.isInfinite(population)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "population must be finite and >= 0, was %s\nMaybe the value is missing: leave the stratum out, missing is never zero.",
                    population));
        }
        personsByEvents = Collections.unmodifiableSortedMap(new TreeMap<>(personsByEvents));
        personsByEvents.forEach((events, persons) -> {
            if (events < 1 || !(persons >= 0) || Double.isInfinite(persons)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "personsByEvents must hold people >= 0 by events >= 1, was %s people with %d events\nMaybe leave out the people without an event: they are in the population.",
                        persons,
                        events));
            }
        });
    }

    /**
     * The stratum with its frequencies.
     *
     * @param population the people or person-years of the stratum
     * @param personsByEvents how many people had exactly that many events
     * @return the stratum
     * @throws IllegalArgumentException as the constructor
     */
    public static RepeatedEvents of(double population, Map<Integer, Double> personsByEvents) {
        return new RepeatedEvents(population, new TreeMap<>(personsByEvents));
    }

    /**
     * {@return the events: people times their events}
     */
    public double events() {
        double events = 0;
        for (Map.Entry<Integer, Double> frequency : personsByEvents.entrySet()) {
            events += frequency.getKey() * frequency.getValue();
        }
        return events;
    }

    /**
     * {@return the Poisson variance of the events: the squares of the events times the people}
     */
    public double varianceOfEvents() {
        double variance = 0;
        for (Map.Entry<Integer, Double> frequency : personsByEvents.entrySet()) {
            variance += (double) frequency.getKey() * frequency.getKey() * frequency.getValue();
        }
        return variance;
    }
}
