package io.github.chinsdk.kpi.variation.chart;

import java.util.OptionalDouble;

/**
 * The stretch of a Shewhart chart that has one centre line.
 *
 * @param start the position of its first point, from 0
 * @param points how many points it has
 * @param centre the centre line, in the unit of the chart; empty where no included point has a value
 * @param runs the rules for runs
 * @param reason why centre or limits are undefined; empty otherwise
 */
public record ControlPhase(int start, int points, OptionalDouble centre, RunsAnalysis runs, String reason) {}
