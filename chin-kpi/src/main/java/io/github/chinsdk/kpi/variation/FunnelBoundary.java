package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;

/**
 * Where a given number of events meets the two funnel lines of a ratio or rate: with fewer people than
 * {@code upperLineDenominator} so many events are significantly many, with more than {@code lowerLineDenominator}
 * significantly few. For a ratio the denominators are expected events, and so the exact Poisson interval of the events.
 *
 * @param level the level of the lines
 * @param events the events, above 0
 * @param lowerLine the point of the lower line: denominator, and value in the unit of the funnel
 * @param upperLine the point of the upper line: denominator, and value in the unit of the funnel
 */
public record FunnelBoundary(ConfidenceLevel level, double events, LinePoint lowerLine, LinePoint upperLine) {

    /**
     * A point of a funnel line.
     *
     * @param denominator expected events, person-years or effective population
     * @param value the ratio or rate there, in the unit of the funnel
     */
    public record LinePoint(double denominator, double value) {}
}
