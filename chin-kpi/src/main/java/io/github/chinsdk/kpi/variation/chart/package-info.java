/**
 * Charts over time: has a process changed, or is it only varying?
 * {@link io.github.chinsdk.kpi.variation.chart.ProcessControlChart} is the XmR chart of Making Data Count.
 */
@NullMarked
package io.github.chinsdk.kpi.variation.chart;

import org.jspecify.annotations.NullMarked;
