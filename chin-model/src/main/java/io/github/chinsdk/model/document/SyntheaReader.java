package io.github.chinsdk.model.document;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentKind;
import io.github.chinsdk.model.activity.AppointmentStatus;
import io.github.chinsdk.model.activity.AppointmentTime;
import io.github.chinsdk.model.activity.ArrivalMode;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.AttendanceDisposal;
import io.github.chinsdk.model.activity.AttendanceKind;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.activity.DepartmentType;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.identity.SnomedCode;
import io.github.chinsdk.model.patient.Condition;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.population.Sex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the three files of a Synthea export; no value of a patient is quoted in a problem. */
final class SyntheaReader {

    private static final int ISO_DATE_LENGTH = 10;

    private final Map<PseudonymId, Person> people = new LinkedHashMap<>();
    private final Map<String, SnomedCode> codes = new HashMap<>();
    private final Map<LocalDate, LocalDate> days = new HashMap<>();
    private final Set<String> encounterIds = new HashSet<>();
    private final List<Admission> admissions = new ArrayList<>();
    private final List<Attendance> attendances = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();

    SyntheaExport read(CsvSource patientFile, CsvSource conditionFile, CsvSource encounterFile) {
        ProblemLog patientLog = new ProblemLog(patientFile.name());
        CsvTable.withHeader(patientFile, patientLog, "ID", "BIRTHDATE", "DEATHDATE", "GENDER")
                .confidential()
                .forEach(this::addPatient);
        ProblemLog conditionLog = new ProblemLog(conditionFile.name());
        CsvTable.withHeader(conditionFile, conditionLog, "START", "STOP", "PATIENT", "CODE")
                .confidential()
                .forEach(this::addCondition);
        ProblemLog encounterLog = new ProblemLog(encounterFile.name());
        CsvTable.withHeader(
                        encounterFile, encounterLog, "ID", "START", "STOP", "PATIENT", "ENCOUNTERCLASS", "REASONCODE")
                .confidential()
                .forEach(this::addEncounter);
        List<PatientRecord> patients = new ArrayList<>(people.size());
        people.forEach((id, person) -> patients.add(person.record(id)));
        List<RowProblem> problems = new ArrayList<>(patientLog.problems());
        problems.addAll(conditionLog.problems());
        problems.addAll(encounterLog.problems());
        return new SyntheaExport(patients, admissions, attendances, appointments, problems);
    }

    private void addPatient(CsvRow row) {
        PseudonymId id = pseudonym(row, 0);
        LocalDate born = day(row, 1);
        LocalDate died = dayOrNone(row, 2);
        inOrder(row, 2, born, died);
        if (people.putIfAbsent(id, new Person(YearMonth.from(born), died, sex(row, 3))) != null) {
            throw row.bad(0, "must come once, came before", "Maybe two exports were joined: keep one.");
        }
    }

    private void addCondition(CsvRow row) {
        LocalDate onset = day(row, 0);
        LocalDate resolved = dayOrNone(row, 1);
        inOrder(row, 1, onset, resolved);
        person(row, 2).conditions.add(new Condition(snomed(row, 3), onset, resolved));
    }

    private void addEncounter(CsvRow row) {
        pseudonym(row, 0); // a UUID as well
        String id = row.text(0);
        LocalDate start = day(row, 1);
        LocalDate stop = dayOrNone(row, 2);
        inOrder(row, 2, start, stop);
        person(row, 3);
        PseudonymId patient = pseudonym(row, 3);
        List<ClinicalCode> reasons = row.text(5).isEmpty() ? List.of() : List.of(snomed(row, 5));
        AppointmentTime time = time(row, 1, 2);
        Runnable addition = switch (row.text(4)) {
            case "inpatient" -> () -> admissions.add(admission(patient, id, start, stop, reasons));
            case "emergency" -> () -> attendances.add(attendance(patient, DepartmentType.TYPE_1, start, reasons));
            case "urgentcare" -> () -> attendances.add(attendance(patient, DepartmentType.TYPE_3, start, reasons));
            case "wellness", "ambulatory" ->
                () -> appointments.add(appointment(patient, CareSetting.PRIMARY_CARE, start, time));
            case "outpatient", "virtual" ->
                () -> appointments.add(appointment(patient, CareSetting.OUTPATIENT, start, time));
            case "home", "hospice", "snf" ->
                () -> appointments.add(appointment(patient, CareSetting.COMMUNITY, start, time));
            default ->
                throw row.bad(
                        4,
                        "must be an encounter class that is known here",
                        "Maybe a newer Synthea has it: ask for it to be mapped.");
        };
        if (!encounterIds.add(id)) {
            throw row.bad(0, "must come once, came before", "Maybe two exports were joined: keep one.");
        }
        addition.run();
    }

    private static Admission admission(
            PseudonymId patient, String id, LocalDate start, @Nullable LocalDate stop, List<ClinicalCode> reasons) {
        return new Admission(
                patient,
                null,
                id,
                1,
                AdmissionMethod.NOT_KNOWN,
                AdmissionSource.NOT_KNOWN,
                PatientClassification.ORDINARY,
                null,
                start,
                stop,
                stop == null ? null : DischargeMethod.NOT_KNOWN,
                reasons,
                null);
    }

    private static Attendance attendance(
            PseudonymId patient, DepartmentType type, LocalDate day, List<ClinicalCode> reasons) {
        return new Attendance(
                patient,
                null,
                type,
                AttendanceKind.FIRST,
                ArrivalMode.NOT_KNOWN,
                day,
                AttendanceDisposal.NOT_KNOWN,
                reasons,
                List.of(),
                List.of(),
                null);
    }

    private static Appointment appointment(
            PseudonymId patient, CareSetting setting, LocalDate day, @Nullable AppointmentTime time) {
        return new Appointment(
                patient, null, setting, AppointmentKind.NOT_KNOWN, AppointmentStatus.ATTENDED, day, time, null, null);
    }

    /** Where both ends have a time; both were read as days before. */
    private static @Nullable AppointmentTime time(CsvRow row, int startColumn, int endColumn) {
        String start = row.text(startColumn);
        String end = row.text(endColumn);
        if (start.length() == ISO_DATE_LENGTH || end.isEmpty() || end.length() == ISO_DATE_LENGTH) {
            return null;
        }
        OffsetDateTime startTime = OffsetDateTime.parse(start);
        OffsetDateTime endTime = OffsetDateTime.parse(end);
        if (endTime.isBefore(startTime)) {
            throw row.bad(endColumn, "must not be before the start", "Maybe the two columns are swapped.");
        }
        return new AppointmentTime(startTime, endTime);
    }

    private Person person(CsvRow row, int column) {
        Person person = people.get(pseudonym(row, column));
        if (person == null) {
            throw row.bad(
                    column,
                    "must be a patient of the patient file",
                    "Maybe the files are of different exports, or the patient's own row was set aside.");
        }
        return person;
    }

    private static PseudonymId pseudonym(CsvRow row, int column) {
        try {
            return PseudonymId.parse(row.text(column).replace("-", ""));
        } catch (IllegalArgumentException refused) {
            throw row.bad(column, "must be a UUID", "Maybe columns have moved: compare with the header.");
        }
    }

    private static Sex sex(CsvRow row, int column) {
        return switch (row.text(column)) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            default -> throw row.bad(column, "must be F or M", "Maybe columns have moved: compare with the header.");
        };
    }

    private SnomedCode snomed(CsvRow row, int column) {
        String text = row.text(column);
        SnomedCode known = codes.get(text);
        if (known != null) {
            return known;
        }
        try {
            SnomedCode code = SnomedCode.parse(text);
            codes.put(text, code);
            return code;
        } catch (IllegalArgumentException refused) {
            throw row.bad(
                    column,
                    "must be a SNOMED CT code with its check digit",
                    "Maybe a module of Synthea made the code up, or a spreadsheet rounded it.");
        }
    }

    private LocalDate day(CsvRow row, int column) {
        LocalDate day = dayOrNone(row, column);
        if (day == null) {
            throw row.bad(column, "must not be empty", "Maybe the export was cut: make it again.");
        }
        return day;
    }

    /** One object for each day, as a million conditions fall on few days. */
    private @Nullable LocalDate dayOrNone(CsvRow row, int column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = text.length() == ISO_DATE_LENGTH
                    ? LocalDate.parse(text)
                    : OffsetDateTime.parse(text).toLocalDate();
            return Objects.requireNonNullElse(days.putIfAbsent(day, day), day);
        } catch (DateTimeException unreadable) {
            throw row.bad(
                    column,
                    "must be a day written as 2017-04-01, or a time as 2017-04-01T12:30:00Z",
                    "Maybe a spreadsheet rewrote the dates: use the file as Synthea made it.");
        }
    }

    private static void inOrder(CsvRow row, int column, LocalDate first, @Nullable LocalDate second) {
        if (second != null && second.isBefore(first)) {
            throw row.bad(column, "must not be before the start", "Maybe the two columns are swapped.");
        }
    }

    /** A patient whose conditions are still being gathered. */
    private static final class Person {

        private final YearMonth born;
        private final @Nullable LocalDate died;
        private final Sex sex;
        private final List<Condition> conditions = new ArrayList<>(2);

        Person(YearMonth born, @Nullable LocalDate died, Sex sex) {
            this.born = born;
            this.died = died;
            this.sex = sex;
        }

        PatientRecord record(PseudonymId id) {
            return new PatientRecord(id, sex, born, null, null, null, null, died, conditions, List.of());
        }
    }
}
