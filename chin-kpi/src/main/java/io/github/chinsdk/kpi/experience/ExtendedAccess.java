package io.github.chinsdk.kpi.experience;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import java.time.Duration;
import java.util.Locale;

/**
 * Additional consultation time in the evenings and at weekends, in minutes a week for every 1,000 registered people. High
 * is good; the core requirement is 30 (NHS England, improving access to general practice; House of Commons Public
 * Accounts Committee, HC 892, paragraph 13; see {@link io.github.chinsdk.model.access.ExtendedAccessStandard}). It is
 * capacity, measured whole, so it has no interval.
 */
public final class ExtendedAccess {

    /** Minutes a week for every 1,000 registered people. */
    public static final RateUnit UNIT = new RateUnit(1_000, "minutes per 1,000 a week");

    private static final double WEEKS_PER_YEAR = 52;
    private static final double SECONDS_PER_MINUTE = 60;

    private ExtendedAccess() {}

    /**
     * The time that a place offers.
     *
     * @param perWeek consultation time a week, not negative
     * @param registeredPopulation registered people, at least 0
     * @return minutes per 1,000 a week; undefined where nobody is registered
     * @throws IllegalArgumentException if one is negative
     */
    public static Estimate calculate(Duration perWeek, long registeredPopulation) {
        return calculate(minutes(perWeek), registeredPopulation);
    }

    /**
     * The time that a number of appointments amounts to, over a year of 52 weeks.
     *
     * @param slotsPerYear appointments a year, at least 0
     * @param slotLength how long one takes, more than none; programme documents seldom say, and the answer hangs on it
     * @param registeredPopulation registered people, at least 0
     * @return minutes per 1,000 a week; undefined where nobody is registered
     * @throws IllegalArgumentException if one is out of its range
     */
    public static Estimate calculate(long slotsPerYear, Duration slotLength, long registeredPopulation) {
        if (slotsPerYear < 0 || slotLength.isZero()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "slotsPerYear must be >= 0 and slotLength more than none, were %d and %s\nMaybe the slot length is missing: ask the provider.",
                    slotsPerYear,
                    slotLength));
        }
        return calculate(slotsPerYear * minutes(slotLength) / WEEKS_PER_YEAR, registeredPopulation);
    }

    private static double minutes(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "time must not be negative, was %s\nMaybe start and end of a session are swapped.",
                    duration));
        }
        return duration.toSeconds() / SECONDS_PER_MINUTE;
    }

    private static Estimate calculate(double minutesPerWeek, long registeredPopulation) {
        if (registeredPopulation < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "registeredPopulation must be >= 0, was %d\nMaybe a sign or a column is wrong in the source.",
                    registeredPopulation));
        }
        Estimate.Builder estimate = Estimate.from(
                new Counts(minutesPerWeek, (double) registeredPopulation), UNIT, KpiMethod.AMOUNT_OVER_POPULATION);
        if (registeredPopulation == 0) {
            return estimate.undefined("nobody is registered");
        }
        return estimate.working("minutes a week", minutesPerWeek)
                .working("registered population", (double) registeredPopulation)
                .calculated(UNIT.multiplier() * (minutesPerWeek / (double) registeredPopulation));
    }
}
