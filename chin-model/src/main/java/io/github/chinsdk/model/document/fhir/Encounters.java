package io.github.chinsdk.model.document.fhir;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.ArrivalMode;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.AttendanceDisposal;
import io.github.chinsdk.model.activity.AttendanceKind;
import io.github.chinsdk.model.activity.DepartmentType;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.OdsCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stays in hospital and visits to emergency departments. */
final class Encounters {

    private Encounters() {}

    static Admission admission(Element resource, Patients patients) {
        List<Element> identifiers = resource.all("identifier");
        Element order = resource.extension(Systems.OWN + "episode-order").at("valueInteger");
        Element stay = resource.at("hospitalization");
        List<Element> specialties = resource.at("serviceType").all("coding");
        AdmissionMethod method = Codes.coded(
                        resource.extension(Systems.ADMISSION_METHOD_EXTENSION).at("valueCodeableConcept"),
                        Systems.ADMISSION_METHOD)
                .asOrNull("an admission method of England", AdmissionMethod::ofCode);
        AdmissionSource source = Codes.coded(stay.at("admitSource"), Systems.ADMISSION_SOURCE)
                .asOrNull("a source of admission of England", AdmissionSource::new);
        PatientClassification classification = resource.extension(Systems.OWN + "patient-classification")
                .at("valueCode")
                .asOrNull("a patient classification", PatientClassification::ofCode);
        if (order.isPresent()
                && !(order.node().isIntegralNumber() && order.node().canConvertToInt())) {
            throw order.refused("must be a whole number", "Maybe it is written as a text, or with decimals.");
        }
        return new Admission(
                patients.patientOf(resource.at("subject")),
                providerOf(resource),
                (identifiers.isEmpty() ? resource.at("id") : identifiers.get(0).at("value")).text(),
                order.isPresent() ? order.node().intValue() : 1,
                method == null ? AdmissionMethod.NOT_KNOWN : method,
                source == null ? AdmissionSource.NOT_KNOWN : source,
                classification == null ? PatientClassification.NOT_KNOWN : classification,
                specialties.isEmpty() ? null : specialties.get(0).at("code").textOrNull(),
                resource.at("period").at("start").day(),
                resource.at("period").at("end").dayOrNull(),
                Codes.coded(
                                stay.extension(Systems.DISCHARGE_METHOD_EXTENSION)
                                        .at("valueCodeableConcept"),
                                Systems.DISCHARGE_METHOD)
                        .asOrNull("a discharge method of England", DischargeMethod::ofCode),
                diagnoses(resource),
                Codes.cost(resource));
    }

    static Attendance attendance(Element resource, Patients patients) {
        ArrivalMode arrival = Codes.own(resource, "arrival").asOrNull("an arrival mode", ArrivalMode::valueOf);
        AttendanceDisposal disposal =
                Codes.own(resource, "disposal").asOrNull("a disposal", AttendanceDisposal::valueOf);
        AttendanceKind kind =
                Codes.own(resource, "attendance-kind").asOrNull("an attendance kind", AttendanceKind::valueOf);
        return new Attendance(
                patients.patientOf(resource.at("subject")),
                providerOf(resource),
                // FHIR has no department type; an emergency of another system is not silently a major one.
                Codes.own(resource, "department").as("a department type", DepartmentType::valueOf),
                kind == null ? AttendanceKind.FIRST : kind,
                arrival == null ? ArrivalMode.NOT_KNOWN : arrival,
                resource.at("period").at("start").day(),
                disposal == null ? AttendanceDisposal.NOT_KNOWN : disposal,
                diagnoses(resource),
                strings(resource, "investigation"),
                strings(resource, "treatment"),
                Codes.cost(resource));
    }

    private static @Nullable OdsCode providerOf(Element encounter) {
        Element identifier = encounter.at("serviceProvider").at("identifier");
        return Systems.ODS.equals(identifier.node().path("system").textValue()) ? Codes.ods(identifier) : null;
    }

    private static List<ClinicalCode> diagnoses(Element encounter) {
        return encounter.all("reasonCode").stream().map(Codes::clinical).toList();
    }

    private static List<String> strings(Element resource, String extension) {
        return resource.all("extension").stream()
                .filter(one ->
                        (Systems.OWN + extension).equals(one.node().path("url").textValue()))
                .map(one -> one.at("valueString").text())
                .toList();
    }
}
