package io.github.chinsdk.kpi;

import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which rows have no value, and why; costs nothing while every row has one. */
final class AbsentRows {

    private record Absence(EstimateStatus status, String reason) {}

    private final int size;
    private @Nullable Absence @Nullable [] absences;
    private int count;

    AbsentRows(int size) {
        this.size = size;
    }

    void add(int row, EstimateStatus status, String reason) {
        if (status == EstimateStatus.CALCULATED || reason.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a row without a value needs a status other than CALCULATED and a reason, was %s \"%s\"\nMaybe leave the row as it is.",
                    status,
                    reason));
        }
        if (absences == null) {
            absences = new Absence[size];
        }
        count += absences[row] == null ? 1 : 0;
        absences[row] = new Absence(status, reason);
    }

    int count() {
        return count;
    }

    boolean contains(int row) {
        return absences != null && absences[row] != null;
    }

    EstimateStatus status(int row) {
        Absence absence = absences == null ? null : absences[row];
        return absence == null ? EstimateStatus.CALCULATED : absence.status();
    }

    String reason(int row) {
        Absence absence = absences == null ? null : absences[row];
        return absence == null ? "" : absence.reason();
    }

    /** Ascending. */
    int[] rows() {
        return count == 0
                ? new int[0]
                : IntStream.range(0, size).filter(this::contains).toArray();
    }
}
