package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Interval;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What an overdispersed funnel says of one unit.
 *
 * @param unit the unit
 * @param value its proportion or ratio in the unit of the funnel; empty where the counts define none
 * @param zScore distance from the target on the transformed scale, in standard errors of chance alone; empty where the
 *     transformation is undefined
 * @param trimmedZScore the z-score as it went into phi, Winsorised; empty where it was left out of phi
 * @param chanceLimits limits that allow for chance alone, inner then outer; empty where undefined
 * @param adjustedLimits limits that allow for the variance between units too, inner then outer; empty where undefined
 * @param position where the value stands, by the adjusted limits unless a variance of 0 was given or none estimated
 * @param reason why the unit is not assessed or not part of phi; empty where there is nothing to say
 */
public record OverdispersedFunnelPoint(
        FunnelUnit unit,
        OptionalDouble value,
        OptionalDouble zScore,
        OptionalDouble trimmedZScore,
        List<Interval> chanceLimits,
        List<Interval> adjustedLimits,
        FunnelPosition position,
        String reason) {

    /** Copies the limits. */
    public OverdispersedFunnelPoint {
        chanceLimits = List.copyOf(chanceLimits);
        adjustedLimits = List.copyOf(adjustedLimits);
    }

    /**
     * {@return the name of the unit}
     */
    public String name() {
        return unit.name();
    }
}
