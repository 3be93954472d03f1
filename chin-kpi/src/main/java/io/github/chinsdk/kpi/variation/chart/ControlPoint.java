package io.github.chinsdk.kpi.variation.chart;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One point of a Shewhart chart.
 *
 * @param value what is plotted, in the unit of the chart; empty where there is none
 * @param phase the position of its phase, from 0
 * @param limits its control limits; empty where undefined, and on a run chart
 * @param reason why there is no value; empty otherwise
 */
public record ControlPoint(OptionalDouble value, int phase, Optional<ControlLimits> limits, String reason) {

    /**
     * {@return whether the value lies outside its three-sigma limits; never without limits}
     */
    public boolean isSignal() {
        return value.isPresent() && limits.isPresent() && limits.get().isOutside(value.getAsDouble());
    }
}
