package io.github.chinsdk.kpi.counting;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Sorts each record into one of several measures, which then counts one more: asked once for a record, where a
 * {@link CountingRule} for each measure would be asked as often as there are measures.
 *
 * @param measures the names of the measures, at least one, each unique in a plan
 * @param measureOf the position of a record's measure in that list
 * @param <R> the type of the records
 */
public record CountingSort<R>(List<String> measures, ToIntFunction<? super R> measureOf) implements Counted<R> {

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if there is no measure or one is named twice
     */
    public CountingSort {
        measures = List.copyOf(measures);
        if (measures.isEmpty() || new HashSet<>(measures).size() != measures.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "measures must be named, each once, were %s\nMaybe two outcomes have one name.",
                    measures));
        }
    }
}
