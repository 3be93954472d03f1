package io.github.chinsdk.kpi.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The same units over several periods, some of them treated from one period on: what difference in differences, two-way
 * fixed effects and the check of parallel trends are fitted to. Immutable.
 */
public final class Panel {

    /** The name of the term that is 1 for units that are treated at any time. */
    public static final String TREATED = "treated";

    /** The name of the term that is 1 from the first period after the change on. */
    public static final String POST = "post";

    /** The name of the term that carries the effect: treated, and after the change. */
    public static final String EFFECT = "treated:post";

    private final List<PanelRow> rows;
    private final Set<String> treatedUnits;
    private final int firstPeriodAfter;

    private Panel(List<PanelRow> rows, Set<String> treatedUnits, int firstPeriodAfter) {
        this.rows = List.copyOf(rows);
        this.treatedUnits = Set.copyOf(treatedUnits);
        this.firstPeriodAfter = firstPeriodAfter;
    }

    /**
     * Makes a panel.
     *
     * @param rows one a unit and period, in any order; units may lack periods
     * @param treatedUnits the units in which something changed
     * @param firstPeriodAfter the first period, inclusive, that counts as after the change
     * @return the panel
     * @throws IllegalArgumentException if there is no row, a unit has a period twice, or a treated unit has no row
     */
    public static Panel of(List<PanelRow> rows, Set<String> treatedUnits, int firstPeriodAfter) {
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "rows must not be empty, was empty\nMaybe the filter before left nothing over.");
        }
        Set<String> units = new HashSet<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            PanelRow each = rows.get(row);
            units.add(each.unit());
            if (!seen.add(List.of(each.unit(), each.period()))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "rows[%d] must be a new unit and period, was unit \"%s\" in period %d again\nMaybe sum the events of strata first.",
                        row,
                        each.unit(),
                        each.period()));
            }
        }
        for (String treated : treatedUnits.stream().sorted().toList()) {
            if (!units.contains(treated)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "treatedUnits must have rows, \"%s\" had none\nMaybe its code changed, or its rows were filtered out.",
                        treated));
            }
        }
        return new Panel(rows, treatedUnits, firstPeriodAfter);
    }

    /**
     * Makes a panel from columns of one length; the same as from rows.
     *
     * @param units the unit of each row
     * @param periods the period of each row
     * @param events the events of each row, at least 0
     * @param personYears the exposure of each row, finite and above 0
     * @param treatedUnits the units in which something changed
     * @param firstPeriodAfter the first period, inclusive, that counts as after the change
     * @return the panel
     * @throws IllegalArgumentException as {@link #of}, or if the lengths differ
     */
    public static Panel ofColumns(
            String[] units,
            int[] periods,
            long[] events,
            double[] personYears,
            Set<String> treatedUnits,
            int firstPeriodAfter) {
        if (periods.length != units.length || events.length != units.length || personYears.length != units.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "columns must have one length, were %d units, %d periods, %d events, %d personYears\nMaybe the columns come from different filters.",
                    units.length,
                    periods.length,
                    events.length,
                    personYears.length));
        }
        List<PanelRow> rows = new ArrayList<>(units.length);
        for (int row = 0; row < units.length; row++) {
            rows.add(new PanelRow(units[row], periods[row], events[row], personYears[row]));
        }
        return of(rows, treatedUnits, firstPeriodAfter);
    }

    /**
     * {@return the rows, in the order given}
     */
    public List<PanelRow> rows() {
        return rows;
    }

    /**
     * {@return the units in which something changed}
     */
    public Set<String> treatedUnits() {
        return treatedUnits;
    }

    /**
     * {@return the first period, inclusive, that counts as after the change}
     */
    public int firstPeriodAfter() {
        return firstPeriodAfter;
    }

    /**
     * {@return a table for {@link PoissonRegression} and its siblings: the terms {@link #TREATED}, {@link #POST} and
     * {@link #EFFECT}, units as clusters}
     */
    public RegressionTable table() {
        double[] treated = new double[rows.size()];
        double[] post = new double[rows.size()];
        for (int row = 0; row < treated.length; row++) {
            treated[row] = isTreated(rows.get(row)) ? 1 : 0;
            post[row] = isAfter(rows.get(row)) ? 1 : 0;
        }
        return columns()
                .term(TREATED, treated)
                .term(POST, post)
                .interaction(TREATED, POST)
                .build();
    }

    /**
     * The rows before the change alone, as if the change had come earlier.
     *
     * @param pretendedFirstPeriodAfter the first period, inclusive, that counts as after the pretended change
     * @return a panel of the rows before {@link #firstPeriodAfter()}
     * @throws IllegalArgumentException if there is no row before the change
     */
    public Panel placebo(int pretendedFirstPeriodAfter) {
        List<PanelRow> before = rows.stream().filter(row -> !isAfter(row)).toList();
        if (before.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "firstPeriodAfter must leave rows before the change, was %d\nMaybe load earlier periods.",
                    firstPeriodAfter));
        }
        Set<String> present = new HashSet<>();
        before.forEach(row -> present.add(row.unit()));
        present.retainAll(treatedUnits);
        return new Panel(before, present, pretendedFirstPeriodAfter);
    }

    boolean isTreated(PanelRow row) {
        return treatedUnits.contains(row.unit());
    }

    boolean isAfter(PanelRow row) {
        return row.period() >= firstPeriodAfter;
    }

    /** Events, exposure and clusters, no terms yet. */
    RegressionTable.Builder columns() {
        return RegressionTable.ofEvents(
                        rows.stream().mapToLong(PanelRow::events).toArray())
                .exposure(rows.stream().mapToDouble(PanelRow::personYears).toArray())
                .clusters(rows.stream().map(PanelRow::unit).toArray(String[]::new));
    }
}
