package io.github.chinsdk.model.document;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.chinsdk.model.internal.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What reading a file gave: the good rows in the order of the file, what was wrong, and how many rows there were.
 *
 * @param file the name of the file
 * @param rows what was read of the good rows
 * @param problems what was wrong, row by row and then the file as a whole; empty: nothing. A file with very many has the first 10,000
 *     here, and a last one that says how many more there were
 * @param rowsRead the rows met below the header, good or not; blank lines do not count
 * @param <T> what a row is read as
 */
public record CsvRows<T>(String file, List<T> rows, List<RowProblem> problems, long rowsRead) {

    /**
     * Copies the lists and checks the count.
     *
     * @throws IllegalArgumentException if there are more good rows than rows
     */
    public CsvRows {
        Objects.requireNonNull(file, "file");
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
        if (rowsRead < rows.size()) {
            throw Refusal.of(
                    String.format(
                            Locale.ROOT,
                            "rowsRead must be >= %s, the number of good rows, was %s",
                            rows.size(),
                            rowsRead),
                    "Maybe count every row below the header, good or not.");
        }
    }

    /** {@return how many rows were set aside because something was wrong with them} */
    public long rowsSetAside() {
        return rowsRead - rows.size();
    }

    /**
     * Whether nothing at all was wrong. A file that was cut exactly between two rows cannot be told from a shorter one:
     * compare {@link #rowsRead} with what its publisher says.
     *
     * @return whether the rows are all that the file holds
     */
    @JsonIgnore
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /** {@return whether there is at least one good row} */
    @JsonIgnore
    public boolean isUsable() {
        return !rows.isEmpty();
    }

    /** {@return counts only, since rows may be many} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: %s rows read, %s set aside, %s problems",
                file,
                rowsRead,
                rowsSetAside(),
                problems.size());
    }
}
