package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.Rejections;
import io.github.chinsdk.kpi.internal.Strata;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Events and people of many units by stratum, both numbered from 0, gathered row by row in any order.
 *
 * <p>Rows of the same unit and stratum are summed exactly or not at all: a sum that a {@code double} cannot hold (whole
 * numbers above 2<sup>53</sup>, most sums of fractions) rejects the unit, so the order of rows and of merges cannot
 * change a bit. A row that is wrong rejects its unit and no other. Not thread-safe; each thread fills its own and
 * {@link #merge} brings them together.
 */
public final class StratifiedColumns implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final int units;
    private final String[] labels;
    private final StratumBounds bounds;
    private final StratumCells cells;
    private final Rejections rejections = new Rejections();

    private StratifiedColumns(int units, String[] labels) {
        if (units < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "units must be >= 0, was %d\nMaybe count the distinct units first.", units));
        }
        this.units = units;
        this.labels = labels;
        this.bounds = new StratumBounds(units, labels.length);
        this.cells = new StratumCells(Math.multiplyExact(units, labels.length));
    }

    /**
     * Nothing counted yet.
     *
     * @param units how many units there are
     * @param strataLabels what the strata are called in reasons, in their natural order
     * @return an empty table
     * @throws IllegalArgumentException if there is no stratum or the number of units is negative
     */
    public static StratifiedColumns of(int units, List<String> strataLabels) {
        if (strataLabels.isEmpty()) {
            throw new IllegalArgumentException("strataLabels must not be empty\nMaybe one label such as \"all ages\".");
        }
        return new StratifiedColumns(units, strataLabels.toArray(String[]::new));
    }

    /**
     * Nothing counted yet, the strata called by their numbers.
     *
     * @param units how many units there are
     * @param strata how many strata there are, at least 1
     * @return an empty table
     * @throws IllegalArgumentException if there is no stratum or the number of units is negative
     */
    public static StratifiedColumns ofSize(int units, int strata) {
        return of(units, IntStream.range(0, strata).mapToObj(Integer::toString).toList());
    }

    /**
     * Adds one row.
     *
     * @param unit the number of the unit, from 0
     * @param stratum the number of the stratum, from 0
     * @param rowEvents the events
     * @param rowPopulation the people or person-years among whom they happened
     * @return this
     * @throws IndexOutOfBoundsException if there is no such unit or stratum
     */
    public StratifiedColumns add(int unit, int stratum, double rowEvents, double rowPopulation) {
        bounds.check(unit, stratum);
        if (!Columns.isCount(rowEvents) || !Columns.isCount(rowPopulation)) {
            reject(unit, stratum, Columns.wrongCounts(rowEvents, rowPopulation));
            return this;
        }
        addCell(unit * labels.length + stratum, rowEvents, rowPopulation);
        return this;
    }

    /**
     * Adds many rows.
     *
     * @param unitOfRow the number of each row's unit, from 0
     * @param stratumOfRow the number of each row's stratum, from 0
     * @param rowEvents the events of each row
     * @param rowPopulations the people or person-years of each row
     * @return this
     * @throws IllegalArgumentException if the arrays differ in length
     * @throws IndexOutOfBoundsException with the row, if there is no such unit or stratum; nothing is added then
     */
    public StratifiedColumns addRows(int[] unitOfRow, int[] stratumOfRow, double[] rowEvents, double[] rowPopulations) {
        bounds.checkRows(unitOfRow, stratumOfRow, rowEvents.length, rowPopulations.length);
        for (int row = 0; row < unitOfRow.length; row++) {
            add(unitOfRow[row], stratumOfRow[row], rowEvents[row], rowPopulations[row]);
        }
        return this;
    }

    /**
     * Adds many rows of whole counts.
     *
     * @param unitOfRow the number of each row's unit, from 0
     * @param stratumOfRow the number of each row's stratum, from 0
     * @param rowEvents the events of each row
     * @param rowPopulations the people of each row
     * @return this
     * @throws IllegalArgumentException if the arrays differ in length
     * @throws IndexOutOfBoundsException with the row, if there is no such unit or stratum; nothing is added then
     */
    public StratifiedColumns addRows(int[] unitOfRow, int[] stratumOfRow, long[] rowEvents, long[] rowPopulations) {
        bounds.checkRows(unitOfRow, stratumOfRow, rowEvents.length, rowPopulations.length);
        for (int row = 0; row < unitOfRow.length; row++) {
            add(unitOfRow[row], stratumOfRow[row], (double) rowEvents[row], (double) rowPopulations[row]);
        }
        return this;
    }

    /**
     * Adds what another table has gathered, which stays as it is.
     *
     * @param other a table of the same units and strata
     * @return this
     * @throws IllegalArgumentException if the units or strata differ
     */
    public StratifiedColumns merge(StratifiedColumns other) {
        if (units != other.units || !Arrays.equals(labels, other.labels)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "other must have the same %d units and %d strata, had %d and %d\nMaybe make both from one list of strata.",
                    units,
                    labels.length,
                    other.units,
                    other.labels.length));
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (other.cells.isPresent(cell)) {
                addCell(cell, other.cells.events(cell), other.cells.population(cell));
            }
        }
        rejections.addAll(other.rejections);
        return this;
    }

    /**
     * The sum over all sound units, as the reference of an indirect standardisation.
     *
     * @return a table of one unit; rejected units are left out of it
     */
    public StratifiedColumns total() {
        StratifiedColumns total = new StratifiedColumns(1, labels);
        for (int unit = 0; unit < units; unit++) {
            if (rejection(unit).isEmpty()) {
                for (int stratum = 0; stratum < labels.length; stratum++) {
                    int cell = unit * labels.length + stratum;
                    if (cells.isPresent(cell)) {
                        total.addCell(stratum, cells.events(cell), cells.population(cell));
                    }
                }
            }
        }
        return total;
    }

    /** {@return how many units there are} */
    public int units() {
        return units;
    }

    /** {@return how many strata there are} */
    public int strata() {
        return labels.length;
    }

    /**
     * What a stratum is called.
     *
     * @param stratum the number of the stratum, from 0
     * @return its label
     */
    public String label(int stratum) {
        return labels[stratum];
    }

    /**
     * Whether a unit has a row for a stratum.
     *
     * @param unit the number of the unit, from 0
     * @param stratum the number of the stratum, from 0
     * @return true if it has
     */
    public boolean isPresent(int unit, int stratum) {
        return cells.isPresent(unit * labels.length + stratum);
    }

    /**
     * The events of a unit in a stratum.
     *
     * @param unit the number of the unit, from 0
     * @param stratum the number of the stratum, from 0
     * @return the sum over its rows; ask {@link #isPresent} first
     */
    public double events(int unit, int stratum) {
        return cells.events(unit * labels.length + stratum);
    }

    /**
     * The people or person-years of a unit in a stratum.
     *
     * @param unit the number of the unit, from 0
     * @param stratum the number of the stratum, from 0
     * @return the sum over its rows; ask {@link #isPresent} first
     */
    public double population(int unit, int stratum) {
        return cells.population(unit * labels.length + stratum);
    }

    /**
     * Why a unit is rejected.
     *
     * @param unit the number of the unit, from 0
     * @return one sentence, or the empty text where its rows are good
     */
    public String rejection(int unit) {
        String reason = rejections.reason(unit);
        if (!reason.isEmpty()) {
            return reason;
        }
        for (int stratum = 0; stratum < labels.length; stratum++) {
            int cell = unit * labels.length + stratum;
            if (cells.events(cell) > 0 && cells.population(cell) == 0) {
                return Strata.eventsAmongNobody(labels[stratum], cells.events(cell));
            }
        }
        return "";
    }

    /**
     * The rejected units.
     *
     * @return why, by the number of the unit
     */
    public Map<Integer, String> rejections() {
        Map<Integer, String> all = new TreeMap<>();
        for (int unit = 0; unit < units; unit++) {
            String reason = rejection(unit);
            if (!reason.isEmpty()) {
                all.put(unit, reason);
            }
        }
        return all;
    }

    /** Copies the only unit of another table. */
    void put(int unit, StratifiedColumns single) {
        cells.put(unit * labels.length, single.cells);
        String rejection = single.rejections.reason(0);
        if (!rejection.isEmpty()) {
            rejections.add(unit, rejection);
        }
    }

    /** Rejects a unit for a reason of its own. */
    void reject(int unit, String reason) {
        rejections.add(unit, reason);
    }

    private void addCell(int cell, double moreEvents, double morePopulation) {
        if (!cells.add(cell, moreEvents, morePopulation)) {
            reject(
                    cell / labels.length,
                    cell % labels.length,
                    "rows must add up exactly, the sum of two needs more digits than a double has");
        }
    }

    private void reject(int unit, int stratum, String reason) {
        reject(unit, String.format(Locale.ROOT, "stratum %s: %s", labels[stratum], reason));
    }
}
