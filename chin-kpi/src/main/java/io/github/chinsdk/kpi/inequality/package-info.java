/**
 * Differences between the most and the least deprived: quantiles of areas, slope and relative index of inequality, gaps,
 * population-weighted deprivation and the concentration index.
 */
@NullMarked
package io.github.chinsdk.kpi.inequality;

import org.jspecify.annotations.NullMarked;
