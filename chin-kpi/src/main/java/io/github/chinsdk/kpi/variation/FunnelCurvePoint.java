package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Interval;
import java.util.List;

/**
 * The funnel lines at one size of unit, for drawing.
 *
 * @param denominator people, expected events, person-years or effective population
 * @param limits the control limits there, inner then outer, in the unit of the funnel
 */
public record FunnelCurvePoint(double denominator, List<Interval> limits) {

    /** Copies the limits. */
    public FunnelCurvePoint {
        limits = List.copyOf(limits);
    }
}
