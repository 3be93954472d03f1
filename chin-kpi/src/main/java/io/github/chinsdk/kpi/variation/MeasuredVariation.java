package io.github.chinsdk.kpi.variation;

import java.util.OptionalDouble;

/**
 * One measure of a variation report.
 *
 * @param measure which measure
 * @param value its value, finite; empty where it is not estimable
 * @param reason why it is not estimable; empty otherwise
 */
public record MeasuredVariation(VariationMeasure measure, OptionalDouble value, String reason) {}
