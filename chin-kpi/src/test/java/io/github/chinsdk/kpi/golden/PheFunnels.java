package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.variation.FunnelPosition;

/** What the funnel folders of PHEindicatormethods have in common. */
final class PheFunnels {

    /** The peer bisects events / (1 + O + E) until it moves by less than 1e-7: see the folders' READMEs. */
    static final String BISECTION = "the reference stops bisecting early";

    private PheFunnels() {}

    static double bisectionTolerance(double events) {
        return events < 3 ? 1e-4 : 1e-6;
    }

    static String significance(FunnelPosition position) {
        return switch (position) {
            case ABOVE_OUTER_LIMIT -> "High (0.001)";
            case ABOVE_INNER_LIMIT -> "High (0.025)";
            case WITHIN_LIMITS -> "Not significant";
            case BELOW_INNER_LIMIT -> "Low (0.025)";
            case BELOW_OUTER_LIMIT -> "Low (0.001)";
            case NOT_ASSESSED -> "Not applicable for events less than 10 for dsrs";
        };
    }
}
