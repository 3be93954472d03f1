package io.github.chinsdk.examples.spark;

import io.github.chinsdk.kpi.counting.CellCounts;
import io.github.chinsdk.kpi.counting.CountAccumulator;
import java.io.Serializable;

/**
 * The state of an accumulator as a bean of two columns. Spark reads and writes the properties only when the state leaves
 * a partition; between rows it holds on to the object, and so to the accumulator inside.
 */
public class CountBuffer implements Serializable {

    private static final long serialVersionUID = 1;

    private transient CountAccumulator<AdmissionRow> accumulator = AdmissionCounts.PLAN.accumulator();
    private long[] cells = new long[0];

    /** The accumulator, to be added to or merged. */
    CountAccumulator<AdmissionRow> accumulator() {
        return accumulator;
    }

    public long[] getCells() {
        return accumulator.state().cells();
    }

    public void setCells(long[] cells) {
        this.cells = cells.clone();
        restore(0);
    }

    public long getUnassigned() {
        return accumulator.state().unassigned();
    }

    /** Spark sets the properties in any order; whichever comes last completes the state. */
    public void setUnassigned(long unassigned) {
        restore(unassigned);
    }

    private void restore(long unassigned) {
        long known = Math.max(unassigned, accumulator.state().unassigned());
        long[] from = cells.length == 0 ? new long[AdmissionCounts.PLAN.layout().cells()] : cells;
        accumulator = AdmissionCounts.PLAN.accumulator(CellCounts.of(AdmissionCounts.PLAN.layout(), from, known));
    }
}
