package io.github.chinsdk.kpi.evaluation;

import java.util.Locale;

/**
 * One unit in one period.
 *
 * @param unit the unit, for example the code of a practice
 * @param period the number of the period, for example months since a start
 * @param events the events in that period, at least 0
 * @param personYears the exposure in that period, finite and above 0
 */
public record PanelRow(String unit, int period, long events, double personYears) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if events are negative or personYears not finite and above 0
     */
    public PanelRow {
        if (events < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "events must be >= 0, was %d\nMaybe a missing count was coded as a negative number: leave the row out.",
                    events));
        }
        if (!(personYears > 0) || Double.isInfinite(personYears)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "personYears must be finite and above 0, was %s\nMaybe leave out periods in which nobody was registered.",
                    personYears));
        }
    }
}
