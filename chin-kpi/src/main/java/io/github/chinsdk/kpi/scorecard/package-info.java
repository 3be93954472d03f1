/**
 * The page that a board reads: each KPI of each unit in each period with its interval, its place beside England, system,
 * borough and peers, its trend, target and trajectory, and the icons of its control chart, as an object, JSON and CSV.
 */
@NullMarked
package io.github.chinsdk.kpi.scorecard;

import org.jspecify.annotations.NullMarked;
