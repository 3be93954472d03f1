/**
 * Charts over time: has a process changed, or is it only varying?
 * {@link io.github.chinsdk.kpi.variation.chart.ProcessControlChart} is the XmR chart of Making Data Count,
 * {@link io.github.chinsdk.kpi.variation.chart.ShewhartChart} the other control charts and the run chart with the Anhoej
 * rules.
 */
@NullMarked
package io.github.chinsdk.kpi.variation.chart;

import org.jspecify.annotations.NullMarked;
