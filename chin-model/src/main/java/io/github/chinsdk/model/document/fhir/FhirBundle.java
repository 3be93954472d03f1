package io.github.chinsdk.model.document.fhir;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.mdt.Venue;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import io.github.chinsdk.model.patient.PatientRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * A FHIR R4 Bundle of the types that have an obvious counterpart.
 *
 * <p>Codes are those of England where UK Core has them (ODS codes, admission method, source of admission, discharge
 * method), SNOMED CT and ICD-10. What FHIR has no place for travels in extensions {@code urn:chinsdk:fhir:...}, so that
 * writing and reading gives the same records. An appointment of which only the day is known is written from the first second
 * of the day to the last, in UTC, with an extension that says so, as FHIR asks for a start and an end. Risk scores are left
 * out: FHIR has them as a type of its own (RiskAssessment), which is not read or written here.
 *
 * @param practices written as Organization
 * @param networks written as Organization
 * @param venues written as Location
 * @param patients written as Patient, each condition as Condition
 * @param admissions written as Encounter of class {@code IMP}
 * @param attendances written as Encounter of class {@code EMER}
 * @param appointments written as Appointment
 */
public record FhirBundle(
        List<GpPractice> practices,
        List<PrimaryCareNetwork> networks,
        List<Venue> venues,
        List<PatientRecord> patients,
        List<Admission> admissions,
        List<Attendance> attendances,
        List<Appointment> appointments) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if one is missing or holds nothing at a place
     */
    public FhirBundle {
        practices = Require.list("practices", practices);
        networks = Require.list("networks", networks);
        venues = Require.list("venues", venues);
        patients = Require.list("patients", patients);
        admissions = Require.list("admissions", admissions);
        attendances = Require.list("attendances", attendances);
        appointments = Require.list("appointments", appointments);
    }

    /**
     * A bundle of patients and nothing else.
     *
     * @param patients the patients
     * @return the bundle
     */
    public static FhirBundle ofPatients(List<PatientRecord> patients) {
        return new FhirBundle(List.of(), List.of(), List.of(), patients, List.of(), List.of(), List.of());
    }

    /**
     * Reads a bundle.
     *
     * @param name the name in problems
     * @param reader the JSON, at most 268,435,456 characters, read to its end and left open
     * @return what could be read, and what was wrong; never an exception for what the text holds
     * @throws IOException if the reader fails
     */
    public static FhirReading read(String name, Reader reader) throws IOException {
        return new FhirReader(name).read(reader);
    }

    /** {@return the bundle as FHIR JSON, indented, of type {@code collection}} */
    public String write() {
        return new FhirWriter().write(this);
    }

    /** {@return counts only, as most of it is patients'} */
    @Override
    public String toString() {
        return "FhirBundle: " + practices.size() + " practices, " + networks.size() + " networks, " + venues.size()
                + " venues, " + patients.size() + " patients, " + admissions.size() + " admissions, "
                + attendances.size() + " attendances, " + appointments.size() + " appointments";
    }
}
