package io.github.chinsdk.kpi.catalogue;

/**
 * One thing wrong with a definition.
 *
 * @param path where, as in {@code exceptions[0].name}; empty for the document as a whole
 * @param problem what is wrong, to follow the path
 * @param wayOut what to do about it, a sentence that begins {@code "Maybe"}
 */
public record KpiProblem(String path, String problem, String wayOut) {

    /** {@return one line: the path and what is wrong} */
    @Override
    public String toString() {
        return (path.isEmpty() ? "document" : path) + " " + problem;
    }
}
