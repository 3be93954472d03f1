package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One dot of a funnel plot: a practice, a borough, a hospital.
 *
 * @param name the name by which results speak of it, not blank and unique within one plot
 * @param counts events over what the plot divides by: people for a proportion, expected events for a ratio,
 *     person-years for a crude rate, the effective population for a directly standardised rate; a denominator of 0 means
 *     that there is none, and the unit will not be assessed
 */
public record FunnelUnit(String name, Counts counts) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public FunnelUnit {
        Objects.requireNonNull(counts, "counts");
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name must not be blank\nMaybe use the ODS code, so that an outlier can be named.");
        }
    }

    /**
     * A unit with its counts.
     *
     * @param name the unit's name
     * @param counts events over people, expected events or person-years
     * @return the unit
     * @throws IllegalArgumentException if the name is blank
     */
    public static FunnelUnit of(String name, Counts counts) {
        return new FunnelUnit(name, counts);
    }

    /**
     * A unit with a standardised rate. Its denominator becomes the effective population, events divided by the rate:
     * the population in which so many events are so high a crude rate.
     *
     * @param name the unit's name
     * @param rate a directly standardised rate whose counts are the events and the population; where it is zero or has
     *     no value there is no effective population, and the unit will not be assessed
     * @return the unit
     * @throws IllegalArgumentException if the name is blank or the rate is negative
     */
    public static FunnelUnit ofRate(String name, Estimate rate) {
        double events = rate.counts().numerator();
        return rate.isCalculated()
                ? ofRate(name, rate.counts(), rate.value(), rate.unit())
                : new FunnelUnit(name, new Counts(events, 0));
    }

    /**
     * A unit with a published standardised rate.
     *
     * @param name the unit's name
     * @param counts the events, and the crude population (which the funnel does not use)
     * @param rate the standardised rate, finite and at least 0
     * @param unit the unit of the rate
     * @return the unit
     * @throws IllegalArgumentException if the name is blank or the rate is negative or not finite
     */
    public static FunnelUnit ofRate(String name, Counts counts, double rate, RateUnit unit) {
        if (!(rate >= 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "rate must be finite and >= 0, was %s\nMaybe the rate is missing: leave the unit out and report it.",
                    rate));
        }
        double effectivePopulation = rate == 0 ? 0 : unit.multiplier() * counts.numerator() / rate;
        return new FunnelUnit(name, new Counts(counts.numerator(), effectivePopulation));
    }

    static void requireDistinct(List<FunnelUnit> units) {
        if (units.isEmpty()) {
            throw new IllegalArgumentException(
                    "units must not be empty\nMaybe the filter before the funnel let nothing through.");
        }
        Set<String> names = new HashSet<>();
        for (FunnelUnit each : units) {
            if (!names.add(Objects.requireNonNull(each, "unit").name())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "unit names must be unique, \"%s\" occurs twice\nMaybe add the counts of its rows first: Counts.plus.",
                        each.name()));
            }
        }
    }
}
