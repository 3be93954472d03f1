package io.github.chinsdk.model.document;

import io.github.chinsdk.model.internal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gathers the problems of one file, never more than a person could use. */
final class ProblemLog {

    private static final int LIMIT = 10_000;

    private final String file;
    private final List<RowProblem> problems = new ArrayList<>();
    private long beyondLimit;

    ProblemLog(String file) {
        this.file = file;
    }

    /** Value is shortened and made printable here; a caller with a value of a person passes an empty one. */
    void add(long row, String field, String value, String problem, String wayOut) {
        if (problems.size() < LIMIT) {
            problems.add(
                    new RowProblem(file, row, Refusal.printable(field), Refusal.printable(value), problem, wayOut));
        } else {
            beyondLimit++;
        }
    }

    void addFile(String problem, String wayOut) {
        add(0, "", "", problem, wayOut);
    }

    List<RowProblem> problems() {
        if (beyondLimit == 0) {
            return List.copyOf(problems);
        }
        List<RowProblem> all = new ArrayList<>(problems);
        all.add(
                new RowProblem(
                        file,
                        0,
                        "",
                        "",
                        String.format(Locale.ROOT, "has %s more problems than the %s listed", beyondLimit, LIMIT),
                        "Maybe this is another kind of file, or one column is wrong throughout: mend the first and read it again."));
        return all;
    }
}
