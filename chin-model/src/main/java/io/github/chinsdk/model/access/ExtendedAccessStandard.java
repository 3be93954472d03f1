package io.github.chinsdk.model.access;

import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How much extra consultation time a population is to have each week.
 *
 * @param perThousandPerWeek the time for every 1,000 registered people, more than none and at most a day
 */
public record ExtendedAccessStandard(Duration perThousandPerWeek) {

    /**
     * The national core requirement: 30 minutes a week for every 1,000 people (NHS England, improving access to general
     * practice; House of Commons Public Accounts Committee, HC 892, paragraph 13).
     */
    public static final ExtendedAccessStandard NATIONAL = new ExtendedAccessStandard(Duration.ofMinutes(30));

    private static final int WEEKS_PER_YEAR = 52;
    private static final int DECIMALS = 1;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if it is not more than none and at most a day
     */
    public ExtendedAccessStandard {
        Require.withinADay("perThousandPerWeek", perThousandPerWeek);
    }

    /**
     * What a population is to have.
     *
     * @param population registered people, at least 0
     * @return time a week, rounded down to the nanosecond; 205 hours and 2 minutes for the 410,061 people of Barnet
     */
    public Duration requiredPerWeek(long population) {
        Require.atLeast("population", 0, population);
        return perThousandPerWeek.multipliedBy(population).dividedBy(1_000);
    }

    /**
     * What appointments amount to, in minutes a week for every 1,000 people, over a year of 52 weeks.
     *
     * @param slotsPerYear appointments a year, at least 0
     * @param slotLength how long one takes; programme documents seldom say, and the answer hangs on it
     * @param population registered people, at least 1
     * @return minutes, to one decimal place, halves up
     */
    public static BigDecimal minutesPerThousand(long slotsPerYear, Duration slotLength, long population) {
        Require.atLeast("slotsPerYear", 0, slotsPerYear);
        Require.withinADay("slotLength", slotLength);
        Require.atLeast("population", 1, population);
        return BigDecimal.valueOf(slotsPerYear)
                .multiply(BigDecimal.valueOf(slotLength.toNanos()))
                .multiply(BigDecimal.valueOf(1_000))
                .divide(
                        BigDecimal.valueOf(Duration.ofMinutes(1).toNanos())
                                .multiply(BigDecimal.valueOf(WEEKS_PER_YEAR))
                                .multiply(BigDecimal.valueOf(population)),
                        DECIMALS,
                        RoundingMode.HALF_UP);
    }
}
