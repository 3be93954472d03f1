package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a reader must know of the limits of a chart, segment by segment, and how they were worked out. */
final class XmrExplanation {

    private final List<Caveat> caveats = new ArrayList<>();
    private final List<Working> workings = new ArrayList<>();

    List<Caveat> caveats() {
        return caveats;
    }

    List<Working> workings() {
        return workings;
    }

    void add(XmrSegment segment) {
        String from = "segment from " + segment.start();
        if (segment.limits().isEmpty()) {
            caveats.add(new Caveat(
                    "limits-undefined",
                    String.format(
                            Locale.ROOT,
                            "Limits of the %s are undefined and its points not assessed: %s.",
                            from,
                            segment.reason())));
        } else if (segment.hasTrialLimits()) {
            caveats.add(new Caveat(
                    "trial-limits",
                    String.format(
                            Locale.ROOT,
                            "Limits of the %s are of %d points and provisional: each further point moves them.",
                            from,
                            segment.points())));
        }
        segment.mean().ifPresent(mean -> workings.add(new Working(from + ": mean", mean)));
        segment.limits().ifPresent(limits -> {
            workings.add(new Working(from + ": moving ranges used", limits.movingRangesUsed()));
            workings.add(new Working(from + ": moving ranges screened out", limits.movingRangesScreened()));
            workings.add(new Working(from + ": mean moving range", limits.averageMovingRange()));
            workings.add(new Working(
                    from + ": 2.66 times the mean moving range", XmrEngine.LIMIT_FACTOR * limits.averageMovingRange()));
        });
    }
}
