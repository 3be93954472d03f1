package io.github.chinsdk.examples.quickstart.input;

import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Patients by practice, sex and five-year age band: {@code gp-reg-pat-prac-quin-age.csv} of "Patients registered at a GP
 * practice" (NHS England, monthly). Rows of other organisations and rows of totals are passed over.
 */
final class AgeFile {

    private AgeFile() {}

    static Map<String, Map<Sex, SortedMap<AgeBand, Long>>> read(CountFile file, Set<String> practices)
            throws IOException {
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> byPractice = new HashMap<>();
        file.read(cells -> {
            if (!cells[0].equals("GP") || cells[2].equals("ALL") || cells[3].equals("ALL")) {
                return;
            }
            if (!practices.contains(cells[1])) {
                throw new CountFile.Rejected(
                        "ORG_CODE",
                        cells[1],
                        "must be a practice of the organisation file",
                        "Maybe the two files are of different years.");
            }
            long patients = CountFile.count("NUMBER_OF_PATIENTS", cells[4]);
            Long before = byPractice
                    .computeIfAbsent(cells[1], code -> new TreeMap<>())
                    .computeIfAbsent(sex(cells[2]), sex -> new TreeMap<>())
                    .putIfAbsent(band(cells[3]), patients);
            if (before != null) {
                throw new CountFile.Rejected(
                        "AGE_GROUP_5",
                        cells[3],
                        "must be there once for each practice and sex, " + cells[1] + " has it already",
                        "Maybe two months were joined: keep one.");
            }
        });
        return byPractice;
    }

    private static Sex sex(String text) throws CountFile.Rejected {
        try {
            return Sex.parse(text);
        } catch (IllegalArgumentException refused) {
            throw new CountFile.Rejected("SEX", text, "must be MALE or FEMALE", "Maybe the columns have moved.");
        }
    }

    private static AgeBand band(String text) throws CountFile.Rejected {
        try {
            return AgeBand.parse(text.replace('_', '-'));
        } catch (IllegalArgumentException refused) {
            throw new CountFile.Rejected(
                    "AGE_GROUP_5", text, "must be an age band such as 65_69 or 95+", "Maybe the columns have moved.");
        }
    }
}
