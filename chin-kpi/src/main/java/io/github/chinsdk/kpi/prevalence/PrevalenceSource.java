package io.github.chinsdk.kpi.prevalence;

import java.util.Objects;

/**
 * Where a table of prevalence comes from and what it counts. Two tables of one condition are told apart by this.
 *
 * @param condition the condition in words, for example {@code "dementia"}
 * @param kind whether the table counts people who have the condition or people recorded with it
 * @param publication who found out, for example {@code "CFAS II"}
 * @param year the year of publication, or of the survey where that is its name
 * @param definition who counts as having the condition
 * @param citation where to read it, with a DOI where there is one
 */
public record PrevalenceSource(
        String condition, PrevalenceKind kind, String publication, int year, String definition, String citation) {

    /**
     * Checks that the source can be told apart and read up.
     *
     * @throws IllegalArgumentException if condition, publication, definition or citation are blank
     */
    public PrevalenceSource {
        Objects.requireNonNull(kind, "kind");
        require("condition", condition);
        require("publication", publication);
        require("definition", definition);
        require("citation", citation);
    }

    /** {@return the source in short, for example {@code "dementia, CFAS II 2013, EXPECTED"}} */
    @Override
    public String toString() {
        return condition + ", " + publication + " " + year + ", " + kind;
    }

    private static void require(String name, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank, was \"" + text + "\""
                    + "\nMaybe copy it from the publication: a prevalence without its source cannot be checked.");
        }
    }
}
