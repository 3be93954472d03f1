/**
 * What every calculator takes and returns: {@link io.github.chinsdk.kpi.Counts} in, an
 * {@link io.github.chinsdk.kpi.Estimate} out, with its {@link io.github.chinsdk.kpi.RateUnit unit}, its
 * {@link io.github.chinsdk.kpi.Interval intervals}, its {@link io.github.chinsdk.kpi.Working workings} and its
 * {@link io.github.chinsdk.kpi.Caveat caveats}.
 */
@NullMarked
package io.github.chinsdk.kpi;

import org.jspecify.annotations.NullMarked;
