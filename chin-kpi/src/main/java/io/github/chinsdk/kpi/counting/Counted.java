package io.github.chinsdk.kpi.counting;

import java.util.List;

/**
 * What a {@link CountingPlan} counts of each record: one measure by a {@link CountingRule}, or one of several by a
 * {@link CountingSort}.
 *
 * @param <R> the type of the records
 */
public sealed interface Counted<R> permits CountingRule, CountingSort {

    /** {@return the names of the measures, each unique in a plan} */
    List<String> measures();
}
