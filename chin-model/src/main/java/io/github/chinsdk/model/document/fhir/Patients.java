package io.github.chinsdk.model.document.fhir;

import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.patient.Condition;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.population.Sex;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The patients of a bundle with their conditions, found again by the references of other entries. */
final class Patients {

    static final String WAY_OUT =
            "Maybe the patient's own entry was set aside or is in another bundle: put both into one.";

    private final Map<PseudonymId, PatientRecord> patients = new LinkedHashMap<>();
    private final Map<PseudonymId, List<Condition>> conditions = new HashMap<>();
    private final Map<String, PseudonymId> patientOfUrl = new HashMap<>();

    /** In the order of the bundle, each with its conditions. */
    List<PatientRecord> records() {
        List<PatientRecord> people = new ArrayList<>();
        patients.forEach((id, patient) -> people.add(withConditions(patient, conditions.getOrDefault(id, List.of()))));
        return people;
    }

    boolean has(String reference) {
        return patientOfUrl.containsKey(reference);
    }

    PseudonymId patientOf(Element reference) {
        PseudonymId patient = patientOfUrl.get(reference.at("reference").text());
        if (patient == null) {
            throw reference.at("reference").refused("must be a Patient of the bundle", WAY_OUT);
        }
        return patient;
    }

    void patient(Element resource, @Nullable String fullUrl) {
        Element identifier =
                resource.firstWhere("identifier", "system", Systems.PSEUDONYM).at("value");
        PseudonymId id = (identifier.isPresent() ? identifier : resource.at("id"))
                .as("a pseudonym of 32 hexadecimal digits, or a UUID", Patients::pseudonym);
        Element period = resource.extension(Systems.OWN + "registration").at("valuePeriod");
        LocalDate lastDay = period.at("end").dayOrNull();
        List<Element> practitioners = resource.all("generalPractitioner");
        Element practice = practitioners.isEmpty()
                ? resource.at("generalPractitioner")
                : practitioners.get(0).at("identifier");
        PatientRecord patient = new PatientRecord(
                id,
                switch (resource.at("gender").text()) {
                    case "female" -> Sex.FEMALE;
                    case "male" -> Sex.MALE;
                    case "other" -> Sex.INDETERMINATE;
                    case "unknown" -> Sex.NOT_KNOWN;
                    default ->
                        throw resource.at("gender").refused("must be a FHIR gender", "Maybe a local code was used.");
                },
                resource.at("birthDate").as("a date with its month, as 1950-03", Patients::month),
                practice.isPresent()
                                && Systems.ODS.equals(
                                        practice.node().path("system").textValue())
                        ? Codes.ods(practice)
                        : null,
                resource.extension(Systems.OWN + "lsoa").at("valueString").asOrNull("an LSOA code", LsoaCode::parse),
                period.at("start").dayOrNull(),
                lastDay == null ? null : lastDay.plusDays(1),
                resource.at("deceasedDateTime").dayOrNull(),
                List.of(),
                List.of());
        if (patients.putIfAbsent(id, patient) != null) {
            throw resource.refused("must come once, came before", "Maybe two bundles were joined: keep one.");
        }
        patientOfUrl.put("Patient/" + resource.at("id").textOrNull(), id);
        if (fullUrl != null) {
            patientOfUrl.put(fullUrl, id);
        }
    }

    void condition(Element resource) {
        PseudonymId patient = patientOf(resource.at("subject"));
        Condition condition = new Condition(
                Codes.clinical(resource.at("code")),
                resource.at("onsetDateTime").day(),
                resource.at("abatementDateTime").dayOrNull());
        conditions.computeIfAbsent(patient, any -> new ArrayList<>()).add(condition);
    }

    private static PseudonymId pseudonym(String text) {
        return PseudonymId.parse(text.replace("-", ""));
    }

    private static YearMonth month(String text) {
        return text.length() == 7 ? YearMonth.parse(text) : YearMonth.from(LocalDate.parse(text));
    }

    private static PatientRecord withConditions(PatientRecord patient, List<Condition> found) {
        return new PatientRecord(
                patient.id(),
                patient.sex(),
                patient.birthMonth(),
                patient.practice(),
                patient.lsoa(),
                patient.registeredOn(),
                patient.deregisteredOn(),
                patient.diedOn(),
                found,
                List.of());
    }
}
