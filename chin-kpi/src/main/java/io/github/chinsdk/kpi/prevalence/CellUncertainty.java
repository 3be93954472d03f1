package io.github.chinsdk.kpi.prevalence;

/** How the intervals of a table's cells become the interval of the number expected. */
public enum CellUncertainty {
    /**
     * All cells at their lower limit, and all at their upper limit: the widest reading, and the one in use for the NHS
     * dementia diagnosis rate. Right if the cells err together, as after one model for all of them.
     */
    TOGETHER,
    /**
     * Cells err independently: squared distances to the limits add up. Zou &amp; Donner, Statistics in Medicine 2008,
     * <a href="https://doi.org/10.1002/sim.3095">doi:10.1002/sim.3095</a>, with
     * lower = E - sqrt(sum n<sup>2</sup>(p - l)<sup>2</sup>) and likewise above.
     */
    INDEPENDENT
}
