package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import java.util.List;

/**
 * A Shewhart chart with its rules applied. Made by {@link ShewhartChart}.
 *
 * @param type which chart it is
 * @param unit the unit of values, centre and limits
 * @param phases the stretches with one centre line each, at least one
 * @param points every point, in order
 * @param caveats what a reader must know before quoting the chart
 * @param workings the lines of the working, phase by phase
 */
public record ControlChart(
        ShewhartType type,
        RateUnit unit,
        List<ControlPhase> phases,
        List<ControlPoint> points,
        List<Caveat> caveats,
        List<Working> workings) {

    /** Copies the lists. */
    public ControlChart {
        phases = List.copyOf(phases);
        points = List.copyOf(points);
        caveats = List.copyOf(caveats);
        workings = List.copyOf(workings);
    }

    /**
     * {@return whether a point lies outside its limits, or the runs of a phase are not random}
     */
    public boolean isSignal() {
        return points.stream().anyMatch(ControlPoint::isSignal)
                || phases.stream().anyMatch(phase -> phase.runs().isSignal());
    }
}
