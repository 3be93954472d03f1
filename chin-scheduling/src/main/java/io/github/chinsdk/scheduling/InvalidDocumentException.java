package io.github.chinsdk.scheduling;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A document or a problem that cannot be used, with all that is wrong with it. */
public final class InvalidDocumentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<DocumentProblem> problems;

    /**
     * Makes the exception.
     *
     * @param what the document, in words
     * @param problems what is wrong, at least one
     */
    public InvalidDocumentException(String what, List<DocumentProblem> problems) {
        super(message(what, problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(String what, List<DocumentProblem> problems) {
        return problems.stream()
                .limit(SHOWN)
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining(
                        "",
                        String.format(
                                Locale.ROOT,
                                "%s must be valid, has %d problem%s",
                                what,
                                problems.size(),
                                problems.size() == 1 ? "" : "s"),
                        (problems.size() > SHOWN ? "\n  and more: see problems()" : "")
                                + "\nMaybe mend them in the source and read it again; each line names its path."));
    }

    /** {@return everything that is wrong, in the order of the document} */
    public List<DocumentProblem> problems() {
        return problems;
    }
}
