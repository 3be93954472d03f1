package io.github.chinsdk.model.document.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentTime;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.identity.SnomedCode;
import io.github.chinsdk.model.internal.json.StrictJson;
import io.github.chinsdk.model.mdt.Venue;
import io.github.chinsdk.model.patient.Condition;
import io.github.chinsdk.model.patient.PatientRecord;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a bundle; ids are places in the bundle, so the same bundle gives the same text. */
final class FhirWriter {

    private final ObjectNode bundle = StrictJson.MAPPER.createObjectNode();
    private final ArrayNode entries;

    FhirWriter() {
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "collection");
        entries = bundle.putArray("entry");
    }

    String write(FhirBundle content) {
        content.practices().forEach(practice -> organisation(practice.code(), practice.name(), Systems.PRACTICE_TYPE));
        content.networks().forEach(network -> organisation(network.code(), network.name(), Systems.NETWORK_TYPE));
        content.venues().forEach(this::venue);
        content.patients().forEach(this::patient);
        content.admissions().forEach(this::admission);
        content.attendances().forEach(this::attendance);
        content.appointments().forEach(this::appointment);
        if (entries.isEmpty()) {
            bundle.remove("entry");
        }
        try {
            return StrictJson.INDENTED.writeValueAsString(bundle) + "\n";
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a tree can always be written", unwritable);
        }
    }

    private ObjectNode resource(String type) {
        ObjectNode entry = entries.addObject();
        String id = "e" + entries.size();
        entry.put("fullUrl", "urn:uuid:" + UUID.nameUUIDFromBytes((type + "/" + id).getBytes(StandardCharsets.UTF_8)));
        return resource(entry, type, id);
    }

    private static ObjectNode resource(ObjectNode entry, String type, String id) {
        ObjectNode resource = entry.putObject("resource");
        resource.put("resourceType", type);
        resource.put("id", id);
        return resource;
    }

    private void organisation(OdsCode code, String name, String type) {
        ObjectNode organisation = resource("Organization");
        ods(organisation.putArray("identifier").addObject(), code);
        organisation.putArray("type").addObject().put("text", type);
        organisation.put("name", name);
    }

    private void venue(Venue venue) {
        ObjectNode location = resource("Location");
        extension(location, "capacity").put("valueInteger", venue.capacity());
        extension(location, "site").put("valueString", venue.site());
        location.putArray("identifier").addObject().put("value", venue.id());
        location.put("name", venue.name());
        location.put("mode", "instance");
    }

    private void patient(PatientRecord patient) {
        ObjectNode entry = entries.addObject();
        entry.put("fullUrl", url(patient.id()));
        ObjectNode resource = resource(entry, "Patient", patient.id().text());
        if (patient.lsoa() != null) {
            extension(resource, "lsoa").put("valueString", patient.lsoa().toString());
        }
        if (patient.registeredOn() != null || patient.deregisteredOn() != null) {
            ObjectNode period = extension(resource, "registration").putObject("valuePeriod");
            day(period, "start", patient.registeredOn());
            // FHIR ends a period on its last day; ours is the first day no longer registered.
            day(
                    period,
                    "end",
                    patient.deregisteredOn() == null
                            ? null
                            : patient.deregisteredOn().minusDays(1));
        }
        resource.putArray("identifier")
                .addObject()
                .put("system", Systems.PSEUDONYM)
                .put("value", patient.id().text());
        resource.put(
                "gender",
                switch (patient.sex()) {
                    case FEMALE -> "female";
                    case MALE -> "male";
                    case INDETERMINATE -> "other";
                    case NOT_KNOWN -> "unknown";
                });
        resource.put("birthDate", patient.birthMonth().toString());
        day(resource, "deceasedDateTime", patient.diedOn());
        if (patient.practice() != null) {
            ods(resource.putArray("generalPractitioner").addObject().putObject("identifier"), patient.practice());
        }
        patient.conditions().forEach(condition -> condition(patient.id(), condition));
    }

    private void condition(PseudonymId patient, Condition condition) {
        ObjectNode resource = resource("Condition");
        coding(
                resource.putObject("clinicalStatus"),
                Systems.CONDITION_CLINICAL,
                condition.resolved() == null ? "active" : "resolved");
        clinical(resource.putObject("code"), condition.code());
        subject(resource, patient);
        day(resource, "onsetDateTime", condition.onset());
        day(resource, "abatementDateTime", condition.resolved());
    }

    private void admission(Admission admission) {
        ObjectNode encounter = resource("Encounter");
        coding(
                extension(encounter.withArray("extension"), Systems.ADMISSION_METHOD_EXTENSION)
                        .putObject("valueCodeableConcept"),
                Systems.ADMISSION_METHOD,
                admission.method().code());
        extension(encounter, "episode-order").put("valueInteger", admission.episodeOrder());
        extension(encounter, "patient-classification")
                .put("valueCode", admission.classification().code());
        cost(encounter, admission.costPence());
        encounter.putArray("identifier").addObject().put("value", admission.spellId());
        encounter.put("status", admission.dischargedOn() == null ? "in-progress" : "finished");
        encounter.putObject("class").put("system", Systems.ENCOUNTER_CLASS).put("code", "IMP");
        if (admission.specialty() != null) {
            encounter.putObject("serviceType").putArray("coding").addObject().put("code", admission.specialty());
        }
        subject(encounter, admission.patient());
        ObjectNode period = encounter.putObject("period");
        day(period, "start", admission.admittedOn());
        day(period, "end", admission.dischargedOn());
        admission
                .diagnoses()
                .forEach(code -> clinical(encounter.withArray("reasonCode").addObject(), code));
        ObjectNode stay = encounter.putObject("hospitalization");
        if (admission.dischargeMethod() != null) {
            coding(
                    extension(stay.withArray("extension"), Systems.DISCHARGE_METHOD_EXTENSION)
                            .putObject("valueCodeableConcept"),
                    Systems.DISCHARGE_METHOD,
                    admission.dischargeMethod().code());
        }
        coding(
                stay.putObject("admitSource"),
                Systems.ADMISSION_SOURCE,
                admission.source().code());
        provider(encounter, admission.provider());
    }

    private void attendance(Attendance attendance) {
        ObjectNode encounter = resource("Encounter");
        extension(encounter, "department")
                .put("valueCode", attendance.department().name());
        extension(encounter, "attendance-kind")
                .put("valueCode", attendance.kind().name());
        extension(encounter, "arrival").put("valueCode", attendance.arrival().name());
        extension(encounter, "disposal").put("valueCode", attendance.disposal().name());
        attendance
                .investigations()
                .forEach(code -> extension(encounter, "investigation").put("valueString", code));
        attendance
                .treatments()
                .forEach(code -> extension(encounter, "treatment").put("valueString", code));
        cost(encounter, attendance.costPence());
        encounter.put("status", "finished");
        encounter.putObject("class").put("system", Systems.ENCOUNTER_CLASS).put("code", "EMER");
        subject(encounter, attendance.patient());
        day(encounter.putObject("period"), "start", attendance.arrivedOn());
        attendance
                .diagnoses()
                .forEach(code -> clinical(encounter.withArray("reasonCode").addObject(), code));
        provider(encounter, attendance.provider());
    }

    private void appointment(Appointment appointment) {
        ObjectNode resource = resource("Appointment");
        extension(resource, "setting").put("valueCode", appointment.setting().name());
        extension(resource, "appointment-kind")
                .put("valueCode", appointment.kind().name());
        if (appointment.provider() != null) {
            ods(extension(resource, "provider").putObject("valueIdentifier"), appointment.provider());
        }
        cost(resource, appointment.costPence());
        resource.put(
                "status",
                switch (appointment.status()) {
                    case BOOKED -> "booked";
                    case ATTENDED -> "fulfilled";
                    case DID_NOT_ATTEND -> "noshow";
                    case CANCELLED -> "cancelled";
                });
        if (appointment.specialty() != null) {
            resource.putArray("specialty")
                    .addObject()
                    .putArray("coding")
                    .addObject()
                    .put("code", appointment.specialty());
        }
        AppointmentTime time = appointment.time();
        if (time == null) {
            // A booked appointment of FHIR has a start and an end: the whole day, and a mark that says so.
            extension(resource, "day-only").put("valueDate", appointment.on().toString());
            resource.put("start", appointment.on() + "T00:00:00Z");
            resource.put("end", appointment.on() + "T23:59:59Z");
        } else {
            resource.put("start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.start()));
            resource.put("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.end()));
        }
        ObjectNode participant = resource.putArray("participant").addObject();
        participant.putObject("actor").put("reference", url(appointment.patient()));
        participant.put("status", "accepted");
    }

    private static void subject(ObjectNode resource, PseudonymId patient) {
        resource.putObject("subject").put("reference", url(patient));
    }

    private static void provider(ObjectNode encounter, @Nullable OdsCode provider) {
        if (provider != null) {
            ods(encounter.putObject("serviceProvider").putObject("identifier"), provider);
        }
    }

    private static void cost(ObjectNode resource, @Nullable Long pence) {
        if (pence != null) {
            extension(resource, "cost")
                    .putObject("valueMoney")
                    .put("value", BigDecimal.valueOf(pence, 2))
                    .put("currency", "GBP");
        }
    }

    private static ObjectNode extension(ObjectNode resource, String name) {
        return extension(resource.withArray("extension"), Systems.OWN + name);
    }

    private static ObjectNode extension(ArrayNode extensions, String url) {
        return extensions.addObject().put("url", url);
    }

    private static void ods(ObjectNode identifier, OdsCode code) {
        identifier.put("system", Systems.ODS).put("value", code.value());
    }

    private static void coding(ObjectNode concept, String system, String code) {
        concept.putArray("coding").addObject().put("system", system).put("code", code);
    }

    private static void clinical(ObjectNode concept, ClinicalCode code) {
        coding(concept, code instanceof SnomedCode ? Systems.SNOMED : Systems.ICD10, code.toString());
    }

    private static void day(ObjectNode node, String field, @Nullable LocalDate day) {
        if (day != null) {
            node.put(field, day.toString());
        }
    }

    /** A pseudonym is 128 bits, which a UUID holds exactly. */
    private static String url(PseudonymId patient) {
        String digits = patient.text();
        return "urn:uuid:" + digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16)
                + "-" + digits.substring(16, 20) + "-" + digits.substring(20);
    }
}
