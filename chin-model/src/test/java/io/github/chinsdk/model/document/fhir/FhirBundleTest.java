package io.github.chinsdk.model.document.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentTime;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.mdt.Venue;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import io.github.chinsdk.model.patient.PatientRecord;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** FHIR in and out, held to HAPI's strict R4 parser in both directions. */
class FhirBundleTest {

    private static final FhirContext HAPI = FhirContext.forR4();

    @Test
    void hapiReadsWhatWeWrite() {
        Bundle bundle = hapi().parseResource(Bundle.class, bundle().write());
        assertThat(bundle.getType()).isEqualTo(Bundle.BundleType.COLLECTION);
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getResource().fhirType())
                .containsExactly(
                        "Organization",
                        "Organization",
                        "Location",
                        "Patient",
                        "Condition",
                        "Condition",
                        "Encounter",
                        "Encounter",
                        "Appointment");

        Organization practice = (Organization) bundle.getEntry().get(0).getResource();
        assertThat(practice.getIdentifierFirstRep().getSystem())
                .isEqualTo("https://fhir.nhs.uk/Id/ods-organization-code");
        assertThat(practice.getIdentifierFirstRep().getValue()).isEqualTo("F83004");
        assertThat(((Location) bundle.getEntry().get(2).getResource()).getName())
                .isEqualTo("Meeting room");

        Patient patient = (Patient) bundle.getEntry().get(3).getResource();
        assertThat(patient.getGender()).isEqualTo(AdministrativeGender.FEMALE);
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1941-03");
        assertThat(patient.getNameFirstRep().isEmpty()).as("no name").isTrue();
        assertThat(patient.getGeneralPractitionerFirstRep().getIdentifier().getValue())
                .isEqualTo("F83004");

        Condition condition = (Condition) bundle.getEntry().get(5).getResource();
        assertThat(condition.getCode().getCodingFirstRep().getSystem()).isEqualTo("http://snomed.info/sct");
        assertThat(condition.getCode().getCodingFirstRep().getCode()).isEqualTo("38341003");
        assertThat(condition.getClinicalStatus().getCodingFirstRep().getCode()).isEqualTo("resolved");
        assertThat(condition.getSubject().getReference())
                .isEqualTo(bundle.getEntry().get(3).getFullUrl());

        Encounter admission = (Encounter) bundle.getEntry().get(6).getResource();
        assertThat(admission.getClass_().getCode()).isEqualTo("IMP");
        assertThat(admission.getStatus()).isEqualTo(Encounter.EncounterStatus.FINISHED);
        assertThat(admission.getPeriod().getEndElement().getValueAsString()).isEqualTo("2017-01-09");
        assertThat(admission
                        .getHospitalization()
                        .getAdmitSource()
                        .getCodingFirstRep()
                        .getCode())
                .isEqualTo("19");

        org.hl7.fhir.r4.model.Appointment appointment =
                (org.hl7.fhir.r4.model.Appointment) bundle.getEntry().get(8).getResource();
        assertThat(appointment.getStatus()).isEqualTo(org.hl7.fhir.r4.model.Appointment.AppointmentStatus.FULFILLED);
        assertThat(appointment.getStartElement().getValueAsString()).isEqualTo("2017-02-01T09:30:00Z");
        assertThat(appointment.getEndElement().getValueAsString()).isEqualTo("2017-02-01T09:45:00Z");
    }

    /** The offset is kept both ways, and a day without a time is written as the whole day and comes back as a day. */
    @ParameterizedTest
    @CsvSource({
        "2017-07-01, 2017-07-01T00:15:00+01:00, 2017-07-01T00:30:00+01:00",
        "2017-07-01, 2017-07-01T23:55:00.25+01:00, 2017-07-02T00:05:00.5+01:00",
        "2017-07-01, , ",
    })
    void appointmentsKeepTheirTimesAndOffsets(LocalDate on, @Nullable String start, @Nullable String end)
            throws IOException {
        AppointmentTime time = start == null ? null : AppointmentTime.parse(start + "/" + end);
        Appointment sample = Samples.appointment();
        Appointment appointment = new Appointment(
                sample.patient(), null, sample.setting(), sample.kind(), sample.status(), on, time, null, null);
        FhirBundle bundle = withAppointments(List.of(appointment));
        String text = bundle.write();
        if (start == null) {
            assertThat(text).contains("\"2017-07-01T00:00:00Z\"", "\"2017-07-01T23:59:59Z\"", "day-only");
        } else {
            assertThat(text).contains('"' + start + '"', '"' + end + '"');
        }
        FhirReading throughHapi = read(hapi().encodeResourceToString(hapi().parseResource(Bundle.class, text)));
        assertThat(throughHapi.problems()).isEmpty();
        assertThat(throughHapi.bundle().appointments()).containsExactly(appointment);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"end\" : \"2017-02-01T09:45:00Z\"|\"end\" : \"2017-02-01T09:15:00Z\"|end must not be before start",
                "\"end\" : \"2017-02-01T09:45:00Z\",||end must be present",
                "T09:30:00Z|T09:30:00|start must be an instant with its offset, as 2017-04-01T09:30:00Z",
            })
    void anAppointmentWithHalfATimeIsReported(String right, @Nullable String wrong, String problem) throws IOException {
        String text = bundle().write();
        assertThat(text).contains(right);
        FhirReading reading = read(text.replace(right, wrong == null ? "" : wrong));
        assertThat(reading.problems()).singleElement().satisfies(one -> {
            assertThat(one.summary()).isEqualTo("bundle.json row 9: " + problem);
            assertThat(one.wayOut()).startsWith("Maybe ");
        });
        assertThat(reading.bundle().appointments()).isEmpty();
    }

    @Test
    void whatGoesOutComesBackStraightAndThroughHapi() throws IOException {
        FhirBundle bundle = bundle();
        FhirReading straight = read(bundle.write());
        assertThat(straight.problems()).isEmpty();
        assertThat(straight.bundle()).isEqualTo(bundle);
        FhirReading throughHapi =
                read(hapi().encodeResourceToString(hapi().parseResource(Bundle.class, bundle.write())));
        assertThat(throughHapi.problems()).isEmpty();
        assertThat(throughHapi.bundle()).isEqualTo(bundle);
        assertThat(throughHapi.isWhole()).isTrue();
    }

    @Test
    void theSameBundleGivesTheSameText() {
        assertThat(bundle().write()).isEqualTo(bundle().write());
        assertThat(bundle())
                .hasToString(
                        "FhirBundle: 1 practices, 1 networks, 1 venues, 1 patients, 1 admissions, 1 attendances, 1 appointments");
        Bundle empty = hapi().parseResource(
                        Bundle.class, FhirBundle.ofPatients(List.of()).write());
        assertThat(empty.getEntry()).isEmpty();
    }

    /** A bundle as another system writes it: HAPI's own objects, references by type and id, codes of HL7. */
    @Test
    void bundlesOfOthersAreReadAsFarAsTheyGo() throws IOException {
        Bundle foreign = new Bundle();
        Patient patient = new Patient();
        patient.setId("0f0e0d0c-0b0a-0908-0706-050403020100");
        patient.setGender(AdministrativeGender.OTHER);
        patient.getBirthDateElement().setValueAsString("1950-12-31");
        foreign.addEntry().setResource(patient);
        Condition condition = new Condition();
        condition.getSubject().setReference("Patient/0f0e0d0c-0b0a-0908-0706-050403020100");
        condition.getCode().addCoding().setSystem("http://loinc.org").setCode("1-8");
        condition
                .getCode()
                .addCoding()
                .setSystem("http://hl7.org/fhir/sid/icd-10-uk")
                .setCode("E11.9");
        condition.getOnsetDateTimeType().setValueAsString("2010-05-06T23:30:00+01:00");
        foreign.addEntry().setResource(condition);
        Encounter visit = new Encounter();
        visit.getClass_().setCode("AMB");
        foreign.addEntry().setResource(visit);
        foreign.addEntry().setResource(new Observation().setStatus(Observation.ObservationStatus.FINAL));
        foreign.addEntry().setResource(new Observation().setStatus(Observation.ObservationStatus.FINAL));
        FhirReading reading = read(hapi().encodeResourceToString(foreign));
        assertThat(reading.bundle().patients()).hasSize(1);
        PatientRecord read = reading.bundle().patients().get(0);
        assertThat(read.birthMonth()).hasToString("1950-12");
        assertThat(read.conditions()).hasSize(1);
        assertThat(read.conditions().get(0).code()).hasToString("E11.9");
        assertThat(read.conditions().get(0).onset()).hasToString("2010-05-06");
        assertThat(reading.isWhole()).isFalse();
        assertThat(reading.problems())
                .extracting(RowProblem::summary)
                .containsExactly(
                        "bundle.json: holds 1 of type Encounter that is neither inpatient nor emergency, which are not read",
                        "bundle.json: holds 2 of type Observation, which are not read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"gender\" : \"female\"|\"gender\" : \"f\"|bundle.json row 4: gender must be a FHIR gender",
                "\"birthDate\" : \"1941-03\"|\"birthDate\" : \"1941\"|bundle.json row 4: birthDate must be a date with its month, as 1950-03",
                "\"birthDate\" : \"1941-03\"|\"birthDate\" : 1941|bundle.json row 4: birthDate must be a text that is not blank",
                "\"code\" : \"38341003\"|\"code\" : \"38341004\"|bundle.json row 6: code.coding[0].code must be a SNOMED CT code",
                "\"code\" : \"38341003\"|\"kode\" : \"38341003\"|bundle.json row 6: code.coding.code must be present",
                "\"onsetDateTime\" : \"2012-02-29\"|\"onsetDateTime\" : \"2013-02-29\"|bundle.json row 5: onsetDateTime must be a date with its day, as 2017-04-01",
                "\"abatementDateTime\" : \"2005-06-30\"|\"abatementDateTime\" : \"1999-06-30\"|bundle.json row 6: is refused: resolved must not be before onset",
                "\"code\" : \"EMER\"|\"code\" : [ 1 ]|bundle.json row 8: class.code must be a text that is not blank",
                "\"valueCode\" : \"TYPE_1\"|\"valueCode\" : \"TYPE_9\"|bundle.json row 8: extension[0].valueCode must be a department type",
                "\"currency\" : \"GBP\"|\"currency\" : \"USD\"|bundle.json row 7: extension[3].valueMoney must be pounds and pence in GBP",
                "\"valueInteger\" : 12|\"valueInteger\" : 1.5|bundle.json row 3: extension[0].valueInteger must be a whole number",
                "\"status\" : \"fulfilled\"|\"status\" : \"entered-in-error\"|bundle.json row 9: status must be an appointment status that counts",
                "\"resourceType\" : \"Bundle\"|\"resourceType\" : \"Patient\"|bundle.json: resourceType must be Bundle",
                "\"type\" : \"collection\",|\"type\" \"collection\",|bundle.json: must be JSON with each field once, is not at line 3, column 10",
            })
    void whatIsWrongIsReportedWithItsPlaceAndTheRestIsRead(String right, String wrong, String problem)
            throws IOException {
        String text = bundle().write();
        assertThat(text).contains(right);
        FhirReading reading = read(text.replace(right, wrong));
        assertThat(reading.problems().get(0).summary()).isEqualTo(problem);
        assertThat(reading.problems().get(0).wayOut()).startsWith("Maybe ");
        if (reading.problems().get(0).row() > 4) {
            assertThat(reading.bundle().patients()).hasSize(1);
        }
        assertThat(reading.problems()).allMatch(p -> p.value().isEmpty());
    }

    @Test
    void anEpisodeOrderWithDecimalsIsNotCutOff() throws IOException {
        String text = bundle().write();
        int order = text.indexOf("episode-order");
        FhirReading reading = read(text.substring(0, order)
                + text.substring(order).replaceFirst("\"valueInteger\" : [0-9]+", "\"valueInteger\" : 1.5"));
        assertThat(reading.bundle().admissions()).isEmpty();
        assertThat(reading.problems().get(0).summary()).endsWith("valueInteger must be a whole number");
    }

    @Test
    void withoutThePatientNothingOfThePatientIsRead() throws IOException {
        FhirReading reading = read(bundle().write().replace("\"gender\" : \"female\"", "\"gender\" : \"f\""));
        assertThat(reading.bundle().patients()).isEmpty();
        assertThat(reading.bundle().admissions()).isEmpty();
        assertThat(reading.problems()).hasSize(6);
        assertThat(reading.problems().get(1).summary())
                .isEqualTo("bundle.json row 5: subject.reference must be a Patient of the bundle");
    }

    private static FhirReading read(String text) throws IOException {
        return FhirBundle.read("bundle.json", new StringReader(text));
    }

    private static IParser hapi() {
        return HAPI.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }

    private static FhirBundle withAppointments(List<Appointment> appointments) {
        FhirBundle whole = bundle();
        return new FhirBundle(
                whole.practices(),
                whole.networks(),
                whole.venues(),
                whole.patients(),
                whole.admissions(),
                whole.attendances(),
                appointments);
    }

    private static FhirBundle bundle() {
        PatientRecord sample = Samples.patientRecord();
        PatientRecord withoutScores = new PatientRecord(
                sample.id(),
                sample.sex(),
                sample.birthMonth(),
                sample.practice(),
                sample.lsoa(),
                sample.registeredOn(),
                sample.deregisteredOn(),
                sample.diedOn(),
                sample.conditions(),
                List.of());
        return new FhirBundle(
                List.of(new GpPractice(OdsCode.parse("F83004"), "Practice A")),
                List.of(new PrimaryCareNetwork(OdsCode.parse("U02795"), "North 2")),
                List.of(new Venue("room-1", 12, "Health centre", "Meeting room")),
                List.of(withoutScores),
                List.of(Samples.admission()),
                List.of(Samples.attendance()),
                List.of(Samples.appointment()));
    }
}
