package io.github.chinsdk.kpi.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.Counts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Counts at one moment, dense: a zero is a count of nothing, never a missing value.
 *
 * @param measures the measures, in the order of the counts of each row
 * @param rows one row for each unit and stratum, by unit and then stratum; put into that order if they are not
 * @param unassigned records that belong to no unit or stratum that was asked for
 */
public record CountSnapshot(List<String> measures, List<CountRow> rows, long unassigned) {

    private static final Comparator<CountRow> ORDER =
            Comparator.comparing(CountRow::unit).thenComparing(CountRow::stratum);

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
        this.rows = inOrder(rows);
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
        List<CountRow> ofUnit = rows(unit);
        if (ofUnit.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "unit \"%s\" was not counted\nMaybe it is missing from the dictionary of units.",
                    unit));
        }
        long total = 0;
        for (CountRow row : ofUnit) {
            total = Math.addExact(total, row.counts().get(index));
        }
        return total;
    }

    /**
     * The rows of a unit, found without a pass over the others.
     *
     * @param unit the unit
     * @return one row for each stratum, in the order of the strata; empty where the unit was not counted
     */
    public List<CountRow> rows(String unit) {
        int first = firstAtOrAfter(unit);
        int end = first;
        while (end < rows.size() && rows.get(end).unit().equals(unit)) {
            end++;
        }
        return rows.subList(first, end);
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
        return rows(unit).stream()
                .map(row -> Counts.of(row.counts().get(above), row.counts().get(below)))
                .toList();
    }

    /** The first row whose unit is the given one or behind it in the order. */
    private int firstAtOrAfter(String unit) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).unit().compareTo(unit) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<CountRow> inOrder(List<CountRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            if (ORDER.compare(rows.get(i - 1), rows.get(i)) > 0) {
                return rows.stream().sorted(ORDER).toList();
            }
        }
        return List.copyOf(rows);
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
