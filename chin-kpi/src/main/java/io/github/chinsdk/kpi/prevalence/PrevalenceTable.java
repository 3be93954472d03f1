package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.model.population.AgeBand;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A published table of prevalence by sex and age.
 *
 * <p>The bands of one sex follow on from each other without overlap or hole. People outside the table's ages (or of a
 * sex that it does not list) are not covered by it: that is no statement that none of them has the condition.
 *
 * @param source what it counts and who published it
 * @param cells the cells; kept in the order female, male, then by age
 */
public record PrevalenceTable(PrevalenceSource source, List<PrevalenceCell> cells) {

    /**
     * Sorts the cells and checks that they fit together.
     *
     * @throws IllegalArgumentException if there is no cell, if the bands of one sex overlap or leave a hole, or if only
     *     some cells have an interval
     */
    public PrevalenceTable {
        Objects.requireNonNull(source, "source");
        if (cells.isEmpty()) {
            throw refusal("cells must not be empty", "Maybe the rows of the table were filtered away.");
        }
        cells = cells.stream()
                .sorted(Comparator.comparing(PrevalenceCell::sex).thenComparing(PrevalenceCell::ageBand))
                .toList();
        for (int i = 1; i < cells.size(); i++) {
            PrevalenceCell before = cells.get(i - 1);
            PrevalenceCell cell = cells.get(i);
            if (cell.interval().isPresent() != before.interval().isPresent()) {
                throw refusal(
                        "every cell or none must have an interval, was " + before + " beside " + cell,
                        "Maybe leave the intervals out: part of an uncertainty looks like the whole of it.");
            }
            if (cell.sex() == before.sex() && !follows(before.ageBand(), cell.ageBand())) {
                throw refusal(
                        "age bands must follow on from each other, were " + before.ageBand() + " and " + cell.ageBand()
                                + " (" + cell.sex() + ")",
                        "Maybe a row is missing, or two tables were put into one.");
            }
        }
    }

    /** {@return whether the cells have published intervals} */
    public boolean hasIntervals() {
        return cells.get(0).interval().isPresent();
    }

    private static boolean follows(AgeBand younger, AgeBand older) {
        return !younger.isOpen() && younger.upperAge().getAsInt() + 1 == older.lowerAge();
    }

    private static IllegalArgumentException refusal(String problem, String wayOut) {
        return new IllegalArgumentException(problem + "\n" + wayOut);
    }
}
