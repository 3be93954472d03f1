package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import java.util.List;

/** The inner and the outer lines of a funnel together: where they lie and on which side of them a unit stands. */
final class FunnelLines {

    static final String TOO_FEW = "fewer than 10 events, too few for a directly standardised rate";

    private static final double FEWEST_EVENTS_OF_A_STANDARDISED_RATE = 10;

    private final FunnelMethod method;
    private final FunnelLimits inner;
    private final FunnelLimits outer;

    FunnelLines(FunnelMethod method, ConfidenceLevel innerLevel, ConfidenceLevel outerLevel) {
        FunnelLimits.requireOrder(innerLevel, outerLevel);
        this.method = method;
        this.inner = new FunnelLimits(method, innerLevel);
        this.outer = new FunnelLimits(method, outerLevel);
    }

    ConfidenceLevel innerLevel() {
        return inner.level();
    }

    ConfidenceLevel outerLevel() {
        return outer.level();
    }

    /** Inner, then outer. */
    List<Interval> at(double denominator, double centre, double multiplier) {
        return List.of(inner.at(denominator, centre, multiplier), outer.at(denominator, centre, multiplier));
    }

    /** Inner, then outer. */
    List<FunnelBoundary> boundariesOf(double events, double centre, double multiplier) {
        return List.of(inner.boundaryOf(events, centre, multiplier), outer.boundaryOf(events, centre, multiplier));
    }

    /** Why counts cannot be placed, or the empty text. */
    String unusable(double numerator, double denominator) {
        if (!(numerator >= 0 && denominator >= 0) || Double.isInfinite(numerator + denominator)) {
            return "counts must be finite and >= 0";
        }
        if (denominator == 0) {
            return method == FunnelMethod.DIRECTLY_STANDARDISED_RATE
                    ? "the rate is zero or has no value, so there is no effective population"
                    : "the denominator is 0";
        }
        return method == FunnelMethod.PROPORTION && numerator > denominator
                ? "the numerator is above the denominator, which a proportion cannot be"
                : "";
    }

    /** The published decision about usable counts. */
    FunnelPosition position(double numerator, double denominator, double centre) {
        if (method == FunnelMethod.DIRECTLY_STANDARDISED_RATE && numerator < FEWEST_EVENTS_OF_A_STANDARDISED_RATE) {
            return FunnelPosition.NOT_ASSESSED;
        }
        int side = inner.side(numerator, denominator, centre);
        if (side == 0) {
            return FunnelPosition.WITHIN_LIMITS;
        }
        boolean beyondOuter = outer.side(numerator, denominator, centre) != 0;
        if (side > 0) {
            return beyondOuter ? FunnelPosition.ABOVE_OUTER_LIMIT : FunnelPosition.ABOVE_INNER_LIMIT;
        }
        return beyondOuter ? FunnelPosition.BELOW_OUTER_LIMIT : FunnelPosition.BELOW_INNER_LIMIT;
    }

    /** Where a value stands among limits that are drawn. */
    static FunnelPosition position(double value, List<Interval> innerThenOuter) {
        Interval near = innerThenOuter.get(0);
        Interval far = innerThenOuter.get(1);
        if (value > near.upper()) {
            return value > far.upper() ? FunnelPosition.ABOVE_OUTER_LIMIT : FunnelPosition.ABOVE_INNER_LIMIT;
        }
        if (value < near.lower()) {
            return value < far.lower() ? FunnelPosition.BELOW_OUTER_LIMIT : FunnelPosition.BELOW_INNER_LIMIT;
        }
        return FunnelPosition.WITHIN_LIMITS;
    }
}
