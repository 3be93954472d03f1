package io.github.chinsdk.examples.quickstart.report;

import io.github.chinsdk.model.document.RowProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems of one kind put together, so that a thousand rows with one cause read as one line. */
final class ProblemGroups {

    /**
     * One kind of problem.
     *
     * @param first the first row that has it
     * @param rows how many rows have it
     */
    record Group(RowProblem first, int rows) {

        /** The first row's problem, and how many more there are. */
        String summary() {
            return rows == 1 ? first.summary() : first.summary() + " (and " + more() + ")";
        }

        String more() {
            return rows == 2 ? "1 more row" : rows - 1 + " more rows";
        }
    }

    private record Kind(String file, String field, String wayOut) {}

    private ProblemGroups() {}

    static List<Group> of(List<RowProblem> problems) {
        Map<Kind, Group> groups = new LinkedHashMap<>();
        for (RowProblem problem : problems) {
            groups.merge(
                    new Kind(problem.file(), problem.field(), problem.wayOut()),
                    new Group(problem, 1),
                    (known, one) -> new Group(known.first, known.rows + 1));
        }
        return List.copyOf(new ArrayList<>(groups.values()));
    }
}
