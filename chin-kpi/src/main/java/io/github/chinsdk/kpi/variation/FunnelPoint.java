package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a funnel says of one unit.
 *
 * @param unit the unit
 * @param value its proportion, ratio or rate in the unit of the funnel; empty where the counts define none
 * @param limits the control limits at this unit's size, inner then outer, in the unit of the funnel; empty where
 *     undefined
 * @param position where the value stands
 * @param reason why the unit is not assessed, or what to know about its position; empty where there is nothing to say
 */
public record FunnelPoint(
        FunnelUnit unit, OptionalDouble value, List<Interval> limits, FunnelPosition position, String reason) {

    /** Copies the limits. */
    public FunnelPoint {
        limits = List.copyOf(limits);
    }

    /**
     * {@return the name of the unit}
     */
    public String name() {
        return unit.name();
    }

    /**
     * The control limits at one level.
     *
     * @param level one of the two levels of the funnel
     * @return the limits, or empty where they are undefined or the funnel has no such level
     */
    public Optional<Interval> limits(ConfidenceLevel level) {
        return limits.stream()
                .filter(interval -> interval.level().equals(level))
                .findFirst();
    }
}
