package io.github.chinsdk.model.document.fhir;

import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentKind;
import io.github.chinsdk.model.activity.AppointmentStatus;
import io.github.chinsdk.model.activity.AppointmentTime;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.identity.PseudonymId;
import java.time.OffsetDateTime;
import java.util.List;

/** Appointments. */
final class Appointments {

    private Appointments() {}

    static Appointment appointment(Element resource, Patients patients) {
        PseudonymId patient = null;
        for (Element participant : resource.all("participant")) {
            Element actor = participant.at("actor");
            if (patients.has(actor.node().path("reference").asText(""))) {
                patient = patients.patientOf(actor);
            }
        }
        if (patient == null) {
            throw resource.at("participant").refused("must name a Patient of the bundle", Patients.WAY_OUT);
        }
        CareSetting setting = Codes.own(resource, "setting").asOrNull("a care setting", CareSetting::valueOf);
        AppointmentKind kind =
                Codes.own(resource, "appointment-kind").asOrNull("an appointment kind", AppointmentKind::valueOf);
        Element provider = resource.extension(Systems.OWN + "provider").at("valueIdentifier");
        Element day = resource.extension(Systems.OWN + "day-only").at("valueDate");
        AppointmentTime time = day.isPresent() ? null : time(resource);
        List<Element> specialties = resource.all("specialty");
        List<Element> codings =
                specialties.isEmpty() ? List.of() : specialties.get(0).all("coding");
        return new Appointment(
                patient,
                provider.isPresent() ? Codes.ods(provider) : null,
                setting == null ? CareSetting.OUTPATIENT : setting,
                kind == null ? AppointmentKind.NOT_KNOWN : kind,
                switch (resource.at("status").text()) {
                    case "proposed", "pending", "booked", "arrived", "checked-in", "waitlist" ->
                        AppointmentStatus.BOOKED;
                    case "fulfilled" -> AppointmentStatus.ATTENDED;
                    case "noshow" -> AppointmentStatus.DID_NOT_ATTEND;
                    case "cancelled" -> AppointmentStatus.CANCELLED;
                    default ->
                        throw resource.at("status")
                                .refused(
                                        "must be an appointment status that counts",
                                        "Maybe it was entered in error: leave it out.");
                },
                time == null ? day.day() : time.start().toLocalDate(),
                time,
                codings.isEmpty() ? null : codings.get(0).at("code").textOrNull(),
                Codes.cost(resource));
    }

    /** FHIR has both or neither; without one there is no telling when it was. */
    private static AppointmentTime time(Element resource) {
        OffsetDateTime start = resource.at("start").instant();
        OffsetDateTime end = resource.at("end").instant();
        if (end.isBefore(start)) {
            throw resource.at("end").refused("must not be before start", "Maybe the two are swapped.");
        }
        return new AppointmentTime(start, end);
    }
}
