package io.github.chinsdk.benchmarks.rivals;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import java.time.Duration;
import java.util.List;

/** A solver to be measured. */
public interface Rival {

    /** {@return how the table names it} */
    String name();

    /**
     * Solves a problem afresh.
     *
     * @param problem the problem; with a published schedule in it, a repair
     * @param samples the times at which to look, ascending
     * @return the best schedule at each time, an empty one where there was none
     */
    List<MdtSchedule> solve(MdtProblem problem, List<Duration> samples);
}
