package io.github.chinsdk.kpi.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts at one moment, dense: a zero is a count of nothing, never a missing value.
 *
 * @param measures the measures, in the order of the counts of each row
 * @param rows one row for each unit and stratum, by unit and then stratum
 * @param unassigned records that belong to no unit or stratum that was asked for
 */
public record CountSnapshot(List<String> measures, List<CountRow> rows, long unassigned) {

    /**
     * Checks that every row has a count for every measure.
     *
     * @param measures the measures
     * @param rows the rows
     * @param unassigned records of no row, at least 0
     * @throws IllegalArgumentException if a row's counts do not match the measures, or {@code unassigned} is negative
     */
    @JsonCreator
    public CountSnapshot(
            @JsonProperty(value = "measures", required = true) List<String> measures,
            @JsonProperty(value = "rows", required = true) List<CountRow> rows,
            @JsonProperty(value = "unassigned", required = true) long unassigned) {
        this.measures = List.copyOf(measures);
        this.rows = List.copyOf(rows);
        this.unassigned = unassigned;
        for (CountRow row : rows) {
            if (row.counts().size() != measures.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "row %s, %s must have a count for each of %d measures, had %d\nMaybe the document was cut off.",
                        row.unit(),
                        row.stratum(),
                        measures.size(),
                        row.counts().size()));
            }
        }
        if (unassigned < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "unassigned must be >= 0, was %d\nMaybe the document was edited by hand.",
                    unassigned));
        }
    }

    static CountSnapshot of(CellCounts state) {
        CountLayout layout = state.layout();
        long[] cells = state.cells();
        List<CountRow> rows = new ArrayList<>();
        int next = 0;
        for (String unit : layout.units().keys()) {
            for (String stratum : layout.strata().keys()) {
                List<Long> counts = new ArrayList<>(layout.measures().size());
                for (int measure = 0; measure < layout.measures().size(); measure++) {
                    counts.add(cells[next++]);
                }
                rows.add(new CountRow(unit, stratum, counts));
            }
        }
        return new CountSnapshot(layout.measures().keys(), rows, state.unassigned());
    }

    /**
     * The count of a measure in a unit, over all strata.
     *
     * @param unit the unit
     * @param measure the measure
     * @return the sum
     * @throws IllegalArgumentException if the unit or the measure was not counted
     */
    public long total(String unit, String measure) {
        int index = indexOf(measure);
        long total = 0;
        boolean found = false;
        for (CountRow row : rows) {
            if (row.unit().equals(unit)) {
                found = true;
                total = Math.addExact(total, row.counts().get(index));
            }
        }
        if (!found) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "unit \"%s\" was not counted\nMaybe it is missing from the dictionary of units.",
                    unit));
        }
        return total;
    }

    /**
     * A numerator over a denominator for each stratum of a unit, in the order of the strata: what the calculators take.
     *
     * @param unit the unit
     * @param numerator the measure above the line
     * @param denominator the measure below the line
     * @return one pair for each stratum; empty where the unit was not counted
     * @throws IllegalArgumentException if a measure was not counted
     */
    public List<Counts> counts(String unit, String numerator, String denominator) {
        int above = indexOf(numerator);
        int below = indexOf(denominator);
        return rows.stream()
                .filter(row -> row.unit().equals(unit))
                .map(row -> Counts.of(row.counts().get(above), row.counts().get(below)))
                .toList();
    }

    private int indexOf(String measure) {
        int index = measures.indexOf(measure);
        if (index < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "measure \"%s\" was not counted\nMaybe it is one of %s.", measure, measures));
        }
        return index;
    }
}
