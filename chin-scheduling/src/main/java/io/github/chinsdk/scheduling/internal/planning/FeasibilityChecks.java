package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.planning.Feasibility;
import io.github.chinsdk.scheduling.planning.Shortfall;
import java.util.ArrayList;
import java.util.List;

/** Counts what must happen against what can. */
public final class FeasibilityChecks {

    private final MdtProblem problem;

    /**
     * Prepares the checks.
     *
     * @param problem any problem
     */
    public FeasibilityChecks(MdtProblem problem) {
        this.problem = problem;
    }

    /** {@return the proofs: meetings first, then shared people, then minutes} */
    public Feasibility check() {
        Openings openings = new Openings(problem);
        List<Shortfall> found = new ArrayList<>(new MeetingChecks(problem, openings).check());
        found.addAll(new SharedPeopleChecks(problem, openings).check());
        found.addAll(new MinutesChecks(problem, openings).check());
        return new Feasibility(found);
    }
}
