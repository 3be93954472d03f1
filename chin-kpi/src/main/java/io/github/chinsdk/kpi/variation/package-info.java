/**
 * Is it unusual? Funnel plots (exact and overdispersed), measures of variation between areas, benchmarks against a
 * comparator, the recent trend, and peer groups of similar practices. Charts over time are in
 * {@link io.github.chinsdk.kpi.variation.chart}.
 */
@NullMarked
package io.github.chinsdk.kpi.variation;

import org.jspecify.annotations.NullMarked;
