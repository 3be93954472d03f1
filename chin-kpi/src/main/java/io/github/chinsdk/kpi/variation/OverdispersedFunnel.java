package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import java.util.List;
import java.util.Optional;

/**
 * A funnel whose limits allow for variance between units. Made by {@link OverdispersedFunnelPlot}.
 *
 * @param method transformation and rule
 * @param unit the unit of target, values and limits
 * @param target the centre line, in {@code unit}
 * @param overdispersion phi and tau squared
 * @param points every unit in its place, in the order in which the units were given
 * @param caveats what a reader must know before quoting the funnel
 * @param workings the lines of the working of phi and tau squared
 */
public record OverdispersedFunnel(
        FunnelMethod method,
        RateUnit unit,
        double target,
        Overdispersion overdispersion,
        List<OverdispersedFunnelPoint> points,
        List<Caveat> caveats,
        List<Working> workings) {

    /** Copies the lists. */
    public OverdispersedFunnel {
        points = List.copyOf(points);
        caveats = List.copyOf(caveats);
        workings = List.copyOf(workings);
    }

    /**
     * One unit's place.
     *
     * @param name the name of the unit
     * @return its point, or empty where no unit has that name
     */
    public Optional<OverdispersedFunnelPoint> point(String name) {
        return points.stream().filter(point -> point.name().equals(name)).findFirst();
    }

    /**
     * {@return the units outside at least the inner limits that decide, in the order in which they were given}
     */
    public List<OverdispersedFunnelPoint> outliers() {
        return points.stream().filter(point -> point.position().isOutlying()).toList();
    }
}
