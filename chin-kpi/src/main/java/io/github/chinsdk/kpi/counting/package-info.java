/**
 * From records to counts, exactly, at any scale: one pass over the records feeds every measure of a run. State is
 * {@code long} counts in dense arrays keyed by dictionary codes, so that merging is exactly associative and commutative
 * and memory is set by units x strata x measures, not by rows.
 */
@NullMarked
package io.github.chinsdk.kpi.counting;

import org.jspecify.annotations.NullMarked;
