package io.github.chinsdk.kpi.vegalite;

import io.github.chinsdk.kpi.scorecard.CellValue;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import java.util.Comparator;

/**
 * A unit of a ranking.
 *
 * @param name by what the result calls it
 * @param spokenName what people call it; empty where the result does not say
 * @param value its value, or why there is none
 * @param category what it is beside the comparator
 */
record RankedUnit(String name, String spokenName, CellValue value, BenchmarkCategory category) {

    /** The highest first, then by name; those without a value last. */
    static final Comparator<RankedUnit> ORDER = Comparator.comparing((RankedUnit each) -> !each.value.isCalculated())
            .thenComparing(each -> each.value.value().orElse(0), Comparator.reverseOrder())
            .thenComparing(RankedUnit::name);

    RankedUnit with(BenchmarkCategory other) {
        return new RankedUnit(name, spokenName, value, other);
    }

    String label(Caption caption) {
        return spokenName.isEmpty() || spokenName.equals(name) ? caption.labelOf(name) : spokenName + " (" + name + ")";
    }
}
