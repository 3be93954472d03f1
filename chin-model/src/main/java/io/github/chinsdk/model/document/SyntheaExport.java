package io.github.chinsdk.model.document;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.patient.PatientRecord;
import java.util.List;

/**
 * The CSV export of Synthea, a generator of synthetic patients, as patients, conditions and activity: patient-level input
 * for anybody who has none.
 *
 * <p>What Synthea does not know is not invented: there is no practice, small area or ODS code, the method of an admission
 * is not known, and costs in dollars are left out. Encounter classes become activity as follows: {@code inpatient} an
 * admission; {@code emergency} an attendance of type 1 and {@code urgentcare} of type 3; {@code wellness} and
 * {@code ambulatory} an appointment in primary care, {@code outpatient} and {@code virtual} one in a clinic,
 * {@code home}, {@code hospice} and {@code snf} one in the community. Times are read in the zone that they are written in.
 *
 * @param patients the patients with their conditions, in the order of their file
 * @param admissions in the order of the encounters
 * @param attendances in the order of the encounters
 * @param appointments in the order of the encounters
 * @param problems what was wrong in any of the three files; a row with a problem is in none of the lists
 */
public record SyntheaExport(
        List<PatientRecord> patients,
        List<Admission> admissions,
        List<Attendance> attendances,
        List<Appointment> appointments,
        List<RowProblem> problems) {

    /** Copies the lists. */
    public SyntheaExport {
        patients = List.copyOf(patients);
        admissions = List.copyOf(admissions);
        attendances = List.copyOf(attendances);
        appointments = List.copyOf(appointments);
        problems = List.copyOf(problems);
    }

    /**
     * Reads an export.
     *
     * @param patients {@code patients.csv}
     * @param conditions {@code conditions.csv}
     * @param encounters {@code encounters.csv}
     * @return what was read; never an exception for what a file holds, or for one that is not there
     */
    public static SyntheaExport read(CsvSource patients, CsvSource conditions, CsvSource encounters) {
        return new SyntheaReader().read(patients, conditions, encounters);
    }

    /** {@return whether nothing at all was wrong, so that the lists are the whole export} */
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /** {@return counts only, since rows are many and each is a patient's} */
    @Override
    public String toString() {
        return "Synthea export: " + patients.size() + " patients, " + admissions.size() + " admissions, "
                + attendances.size() + " attendances, " + appointments.size() + " appointments, " + problems.size()
                + " problems";
    }
}
