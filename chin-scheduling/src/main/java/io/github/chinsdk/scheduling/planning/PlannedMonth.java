package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import java.util.List;

/**
 * What a plan comes to.
 *
 * @param problem the problem, to be solved
 * @param notes what the coordinator should know about how it was made, one sentence each
 * @param feasibility what cannot work, whoever solves it
 */
public record PlannedMonth(MdtProblem problem, List<String> notes, Feasibility feasibility) {

    /** Copies the list. */
    public PlannedMonth {
        notes = List.copyOf(notes);
    }
}
