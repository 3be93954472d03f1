package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sorts areas into five groups of (nearly) equal number by value, the lowest first. Where the number of areas is no
 * multiple of five, the lower groups have one more. Areas of equal value are in the order of their names, so that one
 * input always gives one result, even where the cut falls between them. Areas without a value are not compared, and
 * below five areas nobody is.
 *
 * <p>Source: Office for Health Improvement and Disparities, Fingertips technical guidance, quintiles.
 */
public final class QuintileBenchmark {

    private static final int GROUPS = 5;
    private static final List<BenchmarkCategory> JUDGED = List.of(
            BenchmarkCategory.WORST,
            BenchmarkCategory.WORSE,
            BenchmarkCategory.MIDDLE,
            BenchmarkCategory.BETTER,
            BenchmarkCategory.BEST);
    private static final List<BenchmarkCategory> NOT_JUDGED = List.of(
            BenchmarkCategory.LOWEST,
            BenchmarkCategory.LOWER,
            BenchmarkCategory.MIDDLE,
            BenchmarkCategory.HIGHER,
            BenchmarkCategory.HIGHEST);

    private final Polarity polarity;

    private QuintileBenchmark(Polarity polarity) {
        this.polarity = polarity;
    }

    /**
     * Quintiles of an indicator.
     *
     * @param polarity whether high is good
     * @return the calculator
     */
    public static QuintileBenchmark of(Polarity polarity) {
        return new QuintileBenchmark(polarity);
    }

    /**
     * Sorts the areas.
     *
     * @param areas estimates by area, all in one unit
     * @return the category of each area, in the order of the map
     * @throws IllegalArgumentException if the estimates are not all in one unit
     */
    public Map<String, BenchmarkCategory> compare(Map<String, Estimate> areas) {
        List<Map.Entry<String, Estimate>> ranked = new ArrayList<>();
        areas.entrySet().stream().filter(area -> area.getValue().isCalculated()).forEach(ranked::add);
        for (Map.Entry<String, Estimate> area : ranked) {
            if (!area.getValue().unit().equals(ranked.get(0).getValue().unit())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "areas must be in one unit, \"%s\" is in \"%s\" and \"%s\" in \"%s\"\nMaybe calculate them all with one RateUnit.",
                        ranked.get(0).getKey(),
                        ranked.get(0).getValue().unit(),
                        area.getKey(),
                        area.getValue().unit()));
            }
        }
        ranked.sort(Comparator.comparingDouble(
                        (Map.Entry<String, Estimate> area) -> area.getValue().value())
                .thenComparing(Map.Entry.comparingByKey()));
        Map<String, BenchmarkCategory> placed = new HashMap<>();
        for (int rank = 0; rank < ranked.size() && ranked.size() >= GROUPS; rank++) {
            placed.put(ranked.get(rank).getKey(), category(group(rank, ranked.size())));
        }
        Map<String, BenchmarkCategory> inOrder = new LinkedHashMap<>();
        for (String name : areas.keySet()) {
            inOrder.put(name, placed.getOrDefault(name, BenchmarkCategory.NOT_COMPARED));
        }
        return inOrder;
    }

    private static int group(int rank, int size) {
        int small = size / GROUPS;
        int larger = size % GROUPS;
        int inLarger = larger * (small + 1);
        return rank < inLarger ? rank / (small + 1) : larger + (rank - inLarger) / small;
    }

    private BenchmarkCategory category(int group) {
        return switch (polarity) {
            case HIGH_IS_GOOD -> JUDGED.get(group);
            case LOW_IS_GOOD -> JUDGED.get(GROUPS - 1 - group);
            case NO_JUDGEMENT -> NOT_JUDGED.get(group);
        };
    }
}
