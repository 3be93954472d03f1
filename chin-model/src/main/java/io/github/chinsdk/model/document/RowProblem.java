package io.github.chinsdk.model.document;

import io.github.chinsdk.model.internal.Refusal;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing wrong with one row of a file, or with the file as a whole, and the way out.
 *
 * @param file the name of the file
 * @param row the row as a person counts who opens the file in a spreadsheet: the header, or the first row where there is
 *     no header, is row 1; 0 means the file as a whole
 * @param field the column, by its name in the header, or {@code "column 3"} where there is none; empty: the whole row
 * @param value what was found there, shortened; empty if nothing was; never a value that identifies a person
 * @param problem what is wrong, for example {@code "must be >= 0"}
 * @param wayOut what to do about it, a sentence that begins {@code "Maybe"}
 */
public record RowProblem(String file, long row, String field, String value, String problem, String wayOut) {

    /**
     * Checks the row number and that problem and way out say something.
     *
     * @throws IllegalArgumentException if the row is negative, or problem or way out are blank
     */
    public RowProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        if (row < 0) {
            throw Refusal.of("row must be >= 0, was " + row, "Maybe count from 1, and use 0 for the file as a whole.");
        }
        if (problem.isBlank() || wayOut.isBlank()) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT,
                            "problem and wayOut must not be blank, were %s and %s",
                            Refusal.quoted(problem),
                            Refusal.quoted(wayOut)),
                    "Maybe say what is wrong, and begin the way out with \"Maybe\".");
        }
    }

    /**
     * {@return one sentence that names file, row, field, value and problem, for example
     * {@code PREVALENCE_1617.csv row 12: REGISTER must be >= 0, was "-3"}; the way out is not part of it}
     */
    public String summary() {
        StringBuilder text = new StringBuilder(file);
        if (row > 0) {
            text.append(" row ").append(row);
        }
        text.append(": ");
        if (!field.isEmpty()) {
            text.append(field).append(' ');
        }
        text.append(problem);
        if (!value.isEmpty()) {
            text.append(", was \"").append(value).append('"');
        }
        return text.toString();
    }

    /** {@return two lines: the {@link #summary()}, then the way out} */
    @Override
    public String toString() {
        return summary() + "\n" + wayOut;
    }
}
