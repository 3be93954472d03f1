package io.github.chinsdk.kpi.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that breaks rules: all of them at once, each with its path. */
public final class InvalidKpiException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // An unmodifiable list of records of texts; the JDK's own are serializable.
    private final transient List<KpiProblem> problems;

    InvalidKpiException(List<KpiProblem> problems) {
        super(problems.stream().map(KpiProblem::toString).collect(Collectors.joining("\n")) + "\n"
                + problems.get(0).wayOut());
        this.problems = List.copyOf(problems);
    }

    /** {@return every problem, in the order of the document, at least one; empty after the exception was serialised} */
    public List<KpiProblem> problems() {
        return problems == null ? List.of() : problems;
    }
}
