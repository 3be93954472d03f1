package io.github.chinsdk.kpi.internal;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.counting.CountRow;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Events of a snapshot over the people of the same strata. */
public final class StratumCounts {

    private StratumCounts() {}

    /** Events over people for each stratum of a unit, or a refusal where the strata differ. */
    public static <S extends Comparable<? super S>> SortedMap<S, Counts> of(
            CountSnapshot snapshot,
            String unit,
            String measure,
            Map<S, ? extends Number> population,
            Function<String, S> parse) {
        SortedMap<S, Long> events = new TreeMap<>();
        snapshot.total(unit, measure);
        int column = snapshot.measures().indexOf(measure);
        for (CountRow row : snapshot.rows(unit)) {
            events.put(parse.apply(row.stratum()), row.counts().get(column));
        }
        if (!events.keySet().equals(new TreeMap<>(population).keySet())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "population must have the strata that were counted, %s, had %s\nMaybe one is in other age bands: regroup it first.",
                    events.keySet(),
                    new TreeMap<>(population).keySet()));
        }
        SortedMap<S, Counts> counts = new TreeMap<>();
        population.forEach((stratum, people) ->
                counts.put(stratum, new Counts((double) events.getOrDefault(stratum, 0L), people.doubleValue())));
        return counts;
    }
}
