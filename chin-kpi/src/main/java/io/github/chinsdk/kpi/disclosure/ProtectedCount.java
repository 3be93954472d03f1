package io.github.chinsdk.kpi.disclosure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/**
 * One count of a {@link ProtectedTable} as a row of a table: the columns of its CSV, in this order.
 *
 * @param row the label of the row, or {@link ProtectedTable#TOTAL}
 * @param column the label of the column, or {@link ProtectedTable#TOTAL}
 * @param shown the rounded count, or {@code "*"} where it is hidden
 */
public record ProtectedCount(
        @JsonProperty(required = true) String row,
        @JsonProperty(required = true) String column,
        @JsonProperty(required = true) String shown) {

    /** Checks that nothing is missing. */
    public ProtectedCount {
        Objects.requireNonNull(row, "row");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(shown, "shown");
    }
}
