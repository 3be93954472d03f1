package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.internal.variation.PoissonLines;
import java.util.Locale;

/** The limits of one level; targets and values are plain (a proportion in [0, 1], events per person). */
final class FunnelLimits {

    private final FunnelMethod method;
    private final ConfidenceLevel level;
    private final double z;
    private final PoissonLines poisson;

    FunnelLimits(FunnelMethod method, ConfidenceLevel level) {
        this.method = method;
        this.level = level;
        this.z = level.z();
        this.poisson = new PoissonLines(level);
    }

    static void requireOrder(ConfidenceLevel innerLevel, ConfidenceLevel outerLevel) {
        if (innerLevel.compareTo(outerLevel) >= 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "outerLevel must be above innerLevel, were %s and %s\nMaybe they are the wrong way round.",
                    outerLevel,
                    innerLevel));
        }
    }

    ConfidenceLevel level() {
        return level;
    }

    Interval at(double denominator, double centre, double multiplier) {
        if (method == FunnelMethod.PROPORTION) {
            double reach = z * Math.sqrt(centre * (1 - centre) / denominator);
            return new Interval(
                    level, Math.max(0, centre - reach) * multiplier, Math.min(1, centre + reach) * multiplier);
        }
        double expected = denominator * centre;
        return new Interval(
                level,
                poisson.eventsOnLowerLine(expected) / denominator * multiplier,
                poisson.eventsOnUpperLine(expected) / denominator * multiplier);
    }

    /** 1 above the upper limit, -1 below the lower one, 0 on or between them. */
    int side(double numerator, double denominator, double centre) {
        if (method == FunnelMethod.PROPORTION) {
            double value = numerator / denominator;
            double reach = z * Math.sqrt(centre * (1 - centre) / denominator);
            return value > Math.min(1, centre + reach) ? 1 : value < Math.max(0, centre - reach) ? -1 : 0;
        }
        double expected = denominator * centre;
        // Most units lie within: their side tells which of the two limits is worth its price.
        if (numerator > expected) {
            return poisson.publishedLower(numerator) > expected ? 1 : 0;
        }
        return poisson.publishedUpper(numerator) < expected ? -1 : 0;
    }

    FunnelBoundary boundaryOf(double events, double centre, double multiplier) {
        double low = poisson.exactLower(events) / centre;
        double high = poisson.exactUpper(events) / centre;
        return new FunnelBoundary(
                level,
                events,
                new FunnelBoundary.LinePoint(high, events / high * multiplier),
                new FunnelBoundary.LinePoint(low, events / low * multiplier));
    }
}
