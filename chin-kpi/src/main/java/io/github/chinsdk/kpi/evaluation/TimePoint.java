package io.github.chinsdk.kpi.evaluation;

import java.util.Locale;

/**
 * One period of a time series.
 *
 * @param period the number of the period, for example months since a start
 * @param events the events in that period, at least 0
 * @param personYears the exposure in that period, finite and above 0; people will do where periods are of one length
 */
public record TimePoint(int period, long events, double personYears) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if events are negative or personYears not finite and above 0
     */
    public TimePoint {
        if (events < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "events must be >= 0, was %d\nMaybe a missing count was coded as a negative number: a series needs every period.",
                    events));
        }
        if (!(personYears > 0) || Double.isInfinite(personYears)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "personYears must be finite and above 0, was %s\nMaybe the population of that period is missing: a series needs every period.",
                    personYears));
        }
    }
}
