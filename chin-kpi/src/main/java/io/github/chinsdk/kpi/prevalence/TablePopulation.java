package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBandSplit;
import io.github.chinsdk.model.population.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The people of a population, moved into the cells of a table. */
final class TablePopulation {

    private final double[] people;
    private final List<AgeBandSplit> splitsUsed;
    private final long ofOtherSex;
    private final String missing;

    private TablePopulation(double[] people, List<AgeBandSplit> splitsUsed, long ofOtherSex, String missing) {
        this.people = people;
        this.splitsUsed = splitsUsed;
        this.ofOtherSex = ofOtherSex;
        this.missing = missing;
    }

    static TablePopulation of(
            PrevalenceTable table, List<AgeBandSplit> splits, Map<Sex, SortedMap<AgeBand, Long>> population) {
        List<PrevalenceCell> cells = table.cells();
        double[] people = new double[cells.size()];
        Map<AgeBand, AgeBandSplit> used = new TreeMap<>();
        long ofOtherSex = 0;
        Map<Sex, SortedMap<AgeBand, Double>> parts = new TreeMap<>();
        for (Map.Entry<Sex, SortedMap<AgeBand, Long>> ofSex : new TreeMap<>(population).entrySet()) {
            Sex sex = ofSex.getKey();
            if (cells.stream().noneMatch(cell -> cell.sex() == sex)) {
                ofOtherSex += ofSex.getValue().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                continue;
            }
            AgeBand before = null;
            for (Map.Entry<AgeBand, Long> row : new TreeMap<>(ofSex.getValue()).entrySet()) {
                AgeBand band = row.getKey();
                requireCount(sex, band, row.getValue());
                requireApart(before, band);
                before = band;
                Optional<AgeBandSplit> split = splits.stream()
                        .filter(rule -> rule.source().equals(band))
                        .findFirst();
                if (split.isPresent() && straddles(cells, sex, band)) {
                    used.put(band, split.get());
                    split.get()
                            .shares()
                            .forEach((part, share) -> parts.computeIfAbsent(sex, s -> new TreeMap<>())
                                    .put(part, row.getValue() * share));
                } else {
                    parts.computeIfAbsent(sex, s -> new TreeMap<>()).put(band, (double) row.getValue());
                }
            }
        }
        for (int i = 0; i < people.length; i++) {
            PrevalenceCell cell = cells.get(i);
            for (Map.Entry<AgeBand, Double> part :
                    parts.getOrDefault(cell.sex(), new TreeMap<>()).entrySet()) {
                if (cell.ageBand().overlaps(part.getKey())) {
                    requireInside(cell.ageBand(), part.getKey());
                    people[i] += part.getValue();
                }
            }
        }
        return new TablePopulation(people, List.copyOf(used.values()), ofOtherSex, missing(cells, parts));
    }

    /** People in the cell of this index; a split band makes the number a fraction. */
    double inCell(int index) {
        return people[index];
    }

    List<AgeBandSplit> splitsUsed() {
        return splitsUsed;
    }

    long ofOtherSex() {
        return ofOtherSex;
    }

    /** Which rows the population lacks, one sentence, or empty. */
    String missing() {
        return missing;
    }

    private static boolean straddles(List<PrevalenceCell> cells, Sex sex, AgeBand band) {
        return cells.stream()
                .anyMatch(cell -> cell.sex() == sex
                        && cell.ageBand().overlaps(band)
                        && !cell.ageBand().covers(band));
    }

    private static void requireCount(Sex sex, AgeBand band, long count) {
        if (count < 0) {
            throw new IllegalArgumentException("population of " + sex + " " + band + " must be >= 0, was " + count
                    + "\nMaybe the count is missing: leave the row out, missing is never zero.");
        }
    }

    private static void requireApart(@Nullable AgeBand before, AgeBand band) {
        if (before != null && before.overlaps(band)) {
            throw new IllegalArgumentException("age bands of the population must not overlap, had " + before + " and "
                    + band
                    + "\nMaybe a total is among them: people would be counted twice.");
        }
    }

    private static void requireInside(AgeBand cell, AgeBand band) {
        if (!cell.covers(band)) {
            throw new IllegalArgumentException("age band " + band + " of the population must fall wholly into "
                    + cell + " of the table, or be split by a rule"
                    + "\n"
                    + (band.isOpen()
                            ? "Maybe use a population with finer bands, or declare the shares with AgeBandSplit."
                            : "Maybe declare the rule: AgeBandSplit.evenByYear, or shares of your own."));
        }
    }

    /** Whether the bands of the population reach over all ages of the table without a hole. */
    private static String missing(List<PrevalenceCell> cells, Map<Sex, SortedMap<AgeBand, Double>> parts) {
        List<String> holes = new ArrayList<>();
        for (PrevalenceCell cell : cells) {
            int next = cell.ageBand().lowerAge();
            boolean toTheEnd = false;
            for (AgeBand band : parts.getOrDefault(cell.sex(), new TreeMap<>()).keySet()) {
                if (cell.ageBand().covers(band) && band.lowerAge() == next) {
                    toTheEnd = band.upperAge().equals(cell.ageBand().upperAge());
                    next = band.upperAge().orElse(AgeBand.MAX_AGE) + 1;
                }
            }
            if (!toTheEnd) {
                holes.add(cell.sex() + " " + cell.ageBand());
            }
        }
        return holes.isEmpty()
                ? ""
                : "the population has no complete rows for " + String.join(", ", holes)
                        + ", which the table covers; missing is not zero";
    }
}
