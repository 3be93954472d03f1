package io.github.chinsdk.examples.quickstart.input;

import io.github.chinsdk.model.document.RowProblem;
import java.util.List;

/**
 * Everything that the files of one year say.
 *
 * @param title what the practices make up, for example {@code "North Central London"}
 * @param year the financial year, for example {@code "2016/17"}
 * @param synthetic whether the practices are invented
 * @param files the files that were read, with what each holds
 * @param practices the practices with at least one register
 * @param problems what was wrong in the files, file by file
 * @param rowsRead the rows met, good or not
 * @param rowsSetAside the rows not used because something is wrong with them
 * @param absent what the files do not hold, a sentence each
 */
public record Programme(
        String title,
        String year,
        boolean synthetic,
        List<String> files,
        List<Practice> practices,
        List<RowProblem> problems,
        long rowsRead,
        long rowsSetAside,
        List<String> absent) {

    /** {@return whether any practice has patients by age and sex} */
    public boolean hasAges() {
        return practices.stream().anyMatch(practice -> !practice.population().isEmpty());
    }

    /** {@return whether any practice has hospital activity} */
    public boolean hasActivity() {
        return practices.stream()
                .anyMatch(practice -> practice.emergencyAdmissions().isPresent()
                        || !practice.attendances().isEmpty());
    }

    /** {@return whether the files say which network a practice belongs to} */
    public boolean hasNetworks() {
        return practices.stream().anyMatch(practice -> practice.network().isNamed());
    }
}
