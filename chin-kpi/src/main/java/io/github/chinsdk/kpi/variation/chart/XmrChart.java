package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Working;
import java.util.List;

/**
 * An XmR chart with its rules applied. Made by {@link ProcessControlChart}.
 *
 * @param direction which way the measure should move
 * @param segments the stretches between rebasings, at least one
 * @param points every point, by date
 * @param variation the variation icon: what the last point says
 * @param assurance the assurance icon: the target against the limits of the last segment
 * @param assuranceReason why assurance is not assessed; empty otherwise
 * @param caveats what a reader must know before quoting the chart
 * @param workings the lines of the working, segment by segment
 */
public record XmrChart(
        ImprovementDirection direction,
        List<XmrSegment> segments,
        List<XmrPoint> points,
        VariationType variation,
        AssuranceType assurance,
        String assuranceReason,
        List<Caveat> caveats,
        List<Working> workings) {

    /** Copies the lists. */
    public XmrChart {
        segments = List.copyOf(segments);
        points = List.copyOf(points);
        caveats = List.copyOf(caveats);
        workings = List.copyOf(workings);
    }

    /**
     * {@return the points at which a rule points up or down, by date}
     */
    public List<XmrPoint> specialCauses() {
        return points.stream().filter(point -> point.cause().side() != 0).toList();
    }
}
