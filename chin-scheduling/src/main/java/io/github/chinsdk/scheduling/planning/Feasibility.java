package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.planning.FeasibilityChecks;
import java.util.List;

/**
 * What cannot work in a problem, found before it is solved. Each entry is a proof by counting (a necessary condition in the
 * manner of Hall's marriage theorem: what must happen between two dates, against what can). An empty list is no promise that
 * everything works: that is for the solver to find.
 *
 * <p>Hall, P. (1935), On representatives of subsets, J. London Math. Soc. s1-10(1), 26-30, doi:10.1112/jlms/s1-10.37.26.
 *
 * @param shortfalls the proofs, the tightest for each network and kind
 */
public record Feasibility(List<Shortfall> shortfalls) {

    /** Copies the list. */
    public Feasibility {
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * {@return what cannot work}
     *
     * @param problem any problem
     */
    public static Feasibility of(MdtProblem problem) {
        return new FeasibilityChecks(problem).check();
    }

    /** {@return no proofs, as of a problem that was seen to be met} */
    public static Feasibility nothing() {
        return new Feasibility(List.of());
    }

    /** {@return whether no proof was found that something cannot be met} */
    public boolean nothingFound() {
        return shortfalls.isEmpty();
    }

    /** {@return one line for each proof, or a line that says there is none} */
    public String toText() {
        if (shortfalls.isEmpty()) {
            return "Nothing was found that cannot work.\n";
        }
        StringBuilder text = new StringBuilder();
        shortfalls.forEach(
                shortfall -> text.append("- ").append(shortfall.words()).append('\n'));
        return text.toString();
    }
}
