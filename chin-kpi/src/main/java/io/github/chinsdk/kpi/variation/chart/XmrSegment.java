package io.github.chinsdk.kpi.variation.chart;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The stretch of a chart between two rebasings.
 *
 * @param start the date of its first point
 * @param points how many points it has, missing values included
 * @param baselinePoints how many of its first points mean and limits come from
 * @param mean the mean of the baseline; empty where all its values are missing
 * @param limits the process limits; empty where undefined
 * @param reason why the limits are undefined; empty otherwise
 * @param variation the icon of its last point
 */
public record XmrSegment(
        LocalDate start,
        int points,
        int baselinePoints,
        OptionalDouble mean,
        Optional<XmrLimits> limits,
        String reason,
        VariationType variation) {

    private static final int FEWEST_FOR_FIRM_LIMITS = 13;

    /**
     * Whether the limits are of so few points (fewer than 13) that each further one will still move them.
     *
     * @return true for trial limits
     */
    public boolean hasTrialLimits() {
        return points < FEWEST_FOR_FIRM_LIMITS;
    }
}
