package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.counting.CountRow;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** One measure by unit, over all strata: one pass over the rows, where asking unit by unit would be a pass for each. */
record UnitSums(SortedMap<String, Long> byUnit) {

    static UnitSums of(CountSnapshot snapshot, String measure) {
        int index = snapshot.measures().indexOf(measure);
        if (index < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "measure \"%s\" was not counted\nMaybe the indicator is missing from the plan.",
                    measure));
        }
        SortedMap<String, Long> sums = new TreeMap<>();
        for (CountRow row : snapshot.rows()) {
            sums.merge(row.unit(), row.counts().get(index), Math::addExact);
        }
        return new UnitSums(sums);
    }

    long get(String unit) {
        return byUnit.getOrDefault(unit, 0L);
    }
}
