package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.activity.DepartmentType;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.population.Sex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class SyntheaExportTest {

    private static final String PATIENTS = """
            Id,BIRTHDATE,DEATHDATE,SSN,GENDER
            593aaa05-d864-1df7-5b96-155fbdb19f28,1950-08-22,,999-75-6624,M
            ac71ad72-4172-803c-4e82-448f043d8db3,1941-09-20,2021-03-01,999-16-9876,F
            """;
    private static final String CONDITIONS = """
            START,STOP,PATIENT,ENCOUNTER,CODE,DESCRIPTION
            2013-12-18,2014-03-09,ac71ad72-4172-803c-4e82-448f043d8db3,x,359817006,Closed fracture of hip
            2019-06-29,,ac71ad72-4172-803c-4e82-448f043d8db3,x,38341003,Hypertension
            """;
    private static final String ENCOUNTERS = """
            Id,START,STOP,PATIENT,ENCOUNTERCLASS,REASONCODE
            33dc326d-4b64-921b-4afe-6456415a2e78,2020-08-23T23:50:00Z,2020-08-25T03:41:50Z,593aaa05-d864-1df7-5b96-155fbdb19f28,inpatient,359817006
            33dc326d-4b64-921b-4afe-6456415a2e79,2020-08-23T23:50:00Z,2020-08-24T03:41:50Z,593aaa05-d864-1df7-5b96-155fbdb19f28,emergency,
            33dc326d-4b64-921b-4afe-6456415a2e7a,2020-08-23T23:50:00Z,2020-08-24T03:41:50Z,593aaa05-d864-1df7-5b96-155fbdb19f28,urgentcare,
            33dc326d-4b64-921b-4afe-6456415a2e7b,2020-08-23T23:50:00Z,2020-08-24T03:41:50Z,593aaa05-d864-1df7-5b96-155fbdb19f28,wellness,
            33dc326d-4b64-921b-4afe-6456415a2e7c,2020-08-23T23:50:00Z,2020-08-24T03:41:50Z,593aaa05-d864-1df7-5b96-155fbdb19f28,home,
            """;

    @Test
    void patientsConditionsAndActivityComeOut() {
        SyntheaExport export = read(PATIENTS, CONDITIONS, ENCOUNTERS);
        assertThat(export.problems()).isEmpty();
        assertThat(export.isWhole()).isTrue();
        assertThat(export)
                .hasToString("Synthea export: 2 patients, 1 admissions, 2 attendances, 2 appointments, 0 problems");
        PatientRecord woman = export.patients().get(1);
        assertThat(woman.id().text()).isEqualTo("ac71ad724172803c4e82448f043d8db3");
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(woman.birthMonth()).hasToString("1941-09");
        assertThat(woman.diedOn()).isEqualTo("2021-03-01");
        assertThat(woman.conditions())
                .extracting(condition -> condition.code().toString())
                .containsExactly("359817006", "38341003");
        assertThat(export.admissions().get(0).lengthOfStayDays()).hasValue(2);
        assertThat(export.admissions().get(0).diagnoses()).hasSize(1);
        assertThat(export.attendances())
                .extracting(Attendance::department)
                .containsExactly(DepartmentType.TYPE_1, DepartmentType.TYPE_3);
        assertThat(export.appointments())
                .extracting(Appointment::setting)
                .containsExactly(CareSetting.PRIMARY_CARE, CareSetting.COMMUNITY);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '|',
            value = {
                "593aaa05-d864-1df7-5b96-155fbdb19f28,1950|593aaa05-d864,1950|patients.csv row 2: Id must be a UUID",
                "1950-08-22|22/08/1950|patients.csv row 2: BIRTHDATE must be a day written as 2017-04-01, or a time as 2017-04-01T12:30:00Z",
                "1950-08-22||patients.csv row 2: BIRTHDATE must not be empty",
                "2021-03-01|1931-03-01|patients.csv row 3: DEATHDATE must not be before the start",
                "6624,M|6624,X|patients.csv row 2: GENDER must be F or M",
                "359817006,Closed|359817007,Closed|conditions.csv row 2: CODE must be a SNOMED CT code with its check digit",
                "2014-03-09|2012-03-09|conditions.csv row 2: STOP must not be before the start",
                "2019-06-29,,ac71|2019-06-29,,bc71|conditions.csv row 3: PATIENT must be a patient of the patient file",
                "inpatient|spaceship|encounters.csv row 2: ENCOUNTERCLASS must be an encounter class that is known here",
                "6456415a2e79|6456415a2e78|encounters.csv row 3: Id must come once, came before",
                "2020-08-25T03|2020-08-32T03|encounters.csv row 2: STOP must be a day written as 2017-04-01, or a time as 2017-04-01T12:30:00Z",
                "BIRTHDATE|BORN|patients.csv row 1: header must have the column BIRTHDATE",
            })
    void whatIsWrongIsReportedWithoutItsValue(String right, String wrong, String problem) {
        String replacement = wrong == null ? "" : wrong;
        SyntheaExport export = read(
                PATIENTS.replace(right, replacement),
                CONDITIONS.replace(right, replacement),
                ENCOUNTERS.replace(right, replacement));
        assertThat(export.isWhole()).isFalse();
        assertThat(export.problems().get(0).summary()).startsWith(problem);
        assertThat(export.problems().get(0).wayOut()).startsWith("Maybe ");
        for (RowProblem one : export.problems()) {
            assertThat(one.row() == 1 || one.value().isEmpty())
                    .as(one.summary())
                    .isTrue();
        }
    }

    @Test
    void aMissingFileIsAProblemAndNoException() {
        SyntheaExport export = SyntheaExport.read(
                CsvSource.of(Path.of("no-such-folder", "patients.csv")),
                CsvSource.ofText("conditions.csv", CONDITIONS),
                CsvSource.ofText("encounters.csv", ENCOUNTERS));
        assertThat(export.patients()).isEmpty();
        assertThat(export.problems().get(0).summary()).isEqualTo("patients.csv: is not there");
    }

    /** The export of 59 patients: counts by hand from the files, and the seven codes that Synthea made up. */
    @Test
    void theSharedExportIsReadWhole() {
        String shared = System.getProperty("chin.shared", "");
        Path folder = Path.of(shared, "data", "synthea-us-59");
        boolean there = !shared.isEmpty() && Files.isDirectory(folder);
        if (!there) {
            System.out.println("skipped: chin.shared does not name the reference data");
        }
        assumeTrue(there, "chin.shared does not name the reference data");
        SyntheaExport export = SyntheaExport.read(
                CsvSource.of(folder.resolve("patients.csv")),
                CsvSource.of(folder.resolve("conditions.csv")),
                CsvSource.of(folder.resolve("encounters.csv")));
        assertThat(export.patients()).hasSize(59);
        assertThat(export.patients())
                .filteredOn(patient -> patient.sex() == Sex.FEMALE)
                .hasSize(30);
        assertThat(export.patients())
                .filteredOn(patient -> patient.diedOn() != null)
                .hasSize(9);
        assertThat(export.patients().stream()
                        .mapToInt(patient -> patient.conditions().size())
                        .sum())
                .isEqualTo(1534 - 7);
        assertThat(export.admissions()).hasSize(94);
        assertThat(export.attendances()).hasSize(98 + 37);
        assertThat(export.appointments()).hasSize(1063 + 774 + 463 + 47 + 9 + 5);
        assertThat(export.problems())
                .hasSize(7)
                .allSatisfy(problem -> assertThat(problem.summary())
                        .matches("conditions.csv row [0-9]+: CODE must be a SNOMED CT code with its check digit"));
    }

    private static SyntheaExport read(String patients, String conditions, String encounters) {
        return SyntheaExport.read(
                CsvSource.ofText("patients.csv", patients),
                CsvSource.ofText("conditions.csv", conditions),
                CsvSource.ofText("encounters.csv", encounters));
    }

    static List<String> texts() {
        return List.of(PATIENTS, CONDITIONS, ENCOUNTERS);
    }
}
