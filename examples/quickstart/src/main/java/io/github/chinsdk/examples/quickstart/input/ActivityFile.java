package io.github.chinsdk.examples.quickstart.input;

import io.github.chinsdk.kpi.admission.DepartmentType;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Hospital activity by practice, as a commissioner extracts it: {@code PRACTICE_CODE, FINANCIAL_YEAR, MEASURE, EVENTS},
 * the measure one of EMERGENCY_ADMISSIONS, AE_TYPE_1, AE_TYPE_2 and AE_TYPE_3. No such file is published; this is the
 * smallest that says what is needed.
 */
final class ActivityFile {

    private static final String ADMISSIONS = "EMERGENCY_ADMISSIONS";

    /** What the file says about one practice. */
    static final class Activity {

        private OptionalLong emergencyAdmissions = OptionalLong.empty();
        private final Map<DepartmentType, Long> attendances = new EnumMap<>(DepartmentType.class);

        OptionalLong emergencyAdmissions() {
            return emergencyAdmissions;
        }

        Map<DepartmentType, Long> attendances() {
            return attendances;
        }

        private boolean add(String measure, long events) throws CountFile.Rejected {
            if (measure.equals(ADMISSIONS)) {
                boolean first = emergencyAdmissions.isEmpty();
                emergencyAdmissions = first ? OptionalLong.of(events) : emergencyAdmissions;
                return first;
            }
            for (DepartmentType type : DepartmentType.values()) {
                if (measure.equals("AE_" + type.name())) {
                    return attendances.putIfAbsent(type, events) == null;
                }
            }
            throw new CountFile.Rejected(
                    "MEASURE",
                    measure,
                    "must be EMERGENCY_ADMISSIONS, AE_TYPE_1, AE_TYPE_2 or AE_TYPE_3",
                    "Maybe leave other measures out.");
        }
    }

    private ActivityFile() {}

    static Map<String, Activity> read(CountFile file, String year, Set<String> practices) throws IOException {
        Map<String, Activity> byPractice = new HashMap<>();
        file.read(cells -> {
            if (!practices.contains(cells[0])) {
                throw new CountFile.Rejected(
                        "PRACTICE_CODE",
                        cells[0],
                        "must be a practice of the organisation file",
                        "Maybe the practice closed, or the code is one of a branch.");
            }
            if (!cells[1].equals(year)) {
                throw new CountFile.Rejected(
                        "FINANCIAL_YEAR",
                        cells[1],
                        "must be " + year,
                        "Maybe the extract holds several years: take one.");
            }
            long events = CountFile.count("EVENTS", cells[3]);
            if (!byPractice.computeIfAbsent(cells[0], code -> new Activity()).add(cells[2], events)) {
                throw new CountFile.Rejected(
                        "MEASURE",
                        cells[2],
                        "must be there once for each practice, " + cells[0] + " has it already",
                        "Maybe months were not added up.");
            }
        });
        return byPractice;
    }
}
