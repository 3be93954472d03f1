package io.github.chinsdk.model.document.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentKind;
import io.github.chinsdk.model.activity.AppointmentStatus;
import io.github.chinsdk.model.activity.ArrivalMode;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.AttendanceDisposal;
import io.github.chinsdk.model.activity.AttendanceKind;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.activity.DepartmentType;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.OdsCodeKind;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.identity.SnomedCode;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.json.StrictJson;
import io.github.chinsdk.model.mdt.Venue;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import io.github.chinsdk.model.patient.Condition;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads a bundle entry by entry; an entry that cannot be read is reported and left out. */
final class FhirReader {

    private static final int MAX_PROBLEMS = 10_000;

    private final String name;
    private final List<RowProblem> problems = new ArrayList<>();
    private long beyondLimit;
    private final Map<String, Integer> unread = new TreeMap<>();
    private final List<GpPractice> practices = new ArrayList<>();
    private final List<PrimaryCareNetwork> networks = new ArrayList<>();
    private final List<Venue> venues = new ArrayList<>();
    private final Map<PseudonymId, PatientRecord> patients = new LinkedHashMap<>();
    private final Map<PseudonymId, List<Condition>> conditions = new LinkedHashMap<>();
    private final List<Admission> admissions = new ArrayList<>();
    private final List<Attendance> attendances = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final Map<String, PseudonymId> patientOfUrl = new LinkedHashMap<>();

    FhirReader(String name) {
        this.name = name;
    }

    FhirReading read(Reader reader) throws IOException {
        try {
            JsonNode root = StrictJson.tree(reader);
            if (root == null || !"Bundle".equals(root.path("resourceType").textValue())) {
                problem(0, "resourceType", "must be Bundle", "Maybe it is a single resource: put it into a Bundle.");
            } else {
                entries(new Element("", root));
            }
        } catch (Element.Refused refused) {
            problem(0, refused.path, refused.problem, refused.wayOut);
        } catch (StrictJson.Refused unreadable) {
            problem(
                    0,
                    "",
                    "is no JSON with each field once",
                    "Maybe it is cut off, XML, or several bundles in one file.");
        }
        unread.forEach((type, count) -> problem(
                0,
                "",
                "holds " + count + " of type " + type + ", which are not read",
                "Maybe use a FHIR library for them."));
        if (beyondLimit > 0) {
            problems.add(new RowProblem(
                    name,
                    0,
                    "",
                    "",
                    "has " + beyondLimit + " more problems",
                    "Maybe mend the first and read it again."));
        }
        List<PatientRecord> people = new ArrayList<>();
        patients.forEach((id, patient) -> people.add(withConditions(patient, conditions.getOrDefault(id, List.of()))));
        return new FhirReading(
                new FhirBundle(practices, networks, venues, people, admissions, attendances, appointments), problems);
    }

    private void entries(Element bundle) {
        List<Element> resources = new ArrayList<>();
        List<Element> entries = bundle.all("entry");
        for (int i = 0; i < entries.size(); i++) {
            Element resource = new Element("", entries.get(i).node().path("resource"));
            resources.add(resource);
            if ("Patient".equals(type(resource))) {
                int row = i + 1;
                String url = entries.get(i).node().path("fullUrl").textValue();
                guarded(row, () -> patient(resource, url));
            }
        }
        for (int i = 0; i < resources.size(); i++) {
            Element resource = resources.get(i);
            int row = i + 1;
            guarded(row, () -> other(resource));
        }
    }

    private void guarded(int row, Runnable reading) {
        try {
            reading.run();
        } catch (Element.Refused refused) {
            problem(row, refused.path, refused.problem, refused.wayOut);
        } catch (IllegalArgumentException refused) {
            // Ours: dates out of order and the like. The first line names the field and no value of a patient.
            String[] lines = String.valueOf(refused.getMessage()).split("\n", 2);
            problem(row, "", "is refused: " + lines[0], lines.length == 2 ? lines[1] : "Maybe look at this entry.");
        }
    }

    private static String type(Element resource) {
        String type = resource.node().path("resourceType").textValue();
        return type == null ? "" : type;
    }

    private void other(Element resource) {
        switch (type(resource)) {
            case "Patient" -> {
                // Read before all others, so that they find their patients.
            }
            case "Organization" -> organisation(resource);
            case "Location" -> venue(resource);
            case "Condition" -> condition(resource);
            case "Encounter" -> encounter(resource);
            case "Appointment" -> appointment(resource);
            case "" -> throw resource.at("resourceType").refused("must be present", "Maybe the entry has no resource.");
            default -> unread.merge(Refusal.printable(type(resource)), 1, Integer::sum);
        }
    }

    private void organisation(Element resource) {
        OdsCode code = ods(resource.firstWhere("identifier", "system", Systems.ODS));
        String title = resource.at("name").text();
        List<Element> types = resource.all("type");
        String type = types.isEmpty() ? null : types.get(0).at("text").textOrNull();
        if (Systems.NETWORK_TYPE.equals(type) || (type == null && code.allows(OdsCodeKind.PRIMARY_CARE_NETWORK))) {
            networks.add(new PrimaryCareNetwork(code, title));
        } else if (Systems.PRACTICE_TYPE.equals(type) || (type == null && code.allows(OdsCodeKind.GP_PRACTICE))) {
            practices.add(new GpPractice(code, title));
        } else {
            unread.merge("Organization that is neither practice nor network", 1, Integer::sum);
        }
    }

    private void venue(Element resource) {
        List<Element> identifiers = resource.all("identifier");
        Element id =
                identifiers.isEmpty() ? resource.at("id") : identifiers.get(0).at("value");
        Element capacity = resource.extension(Systems.OWN + "capacity").at("valueInteger");
        if (!capacity.node().canConvertToInt() || !capacity.node().isIntegralNumber()) {
            throw capacity.refused(
                    "must be a whole number",
                    "Maybe it is not from this library: FHIR itself has no capacity of a room.");
        }
        venues.add(new Venue(
                id.text(),
                capacity.node().intValue(),
                resource.extension(Systems.OWN + "site").at("valueString").text(),
                resource.at("name").text()));
    }

    private void patient(Element resource, @Nullable String fullUrl) {
        Element identifier =
                resource.firstWhere("identifier", "system", Systems.PSEUDONYM).at("value");
        PseudonymId id = (identifier.isPresent() ? identifier : resource.at("id"))
                .as("a pseudonym of 32 hexadecimal digits, or a UUID", FhirReader::pseudonym);
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
                resource.at("birthDate").as("a date with its month, as 1950-03", FhirReader::month),
                practice.isPresent()
                                && Systems.ODS.equals(
                                        practice.node().path("system").textValue())
                        ? ods(practice)
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

    private void condition(Element resource) {
        PseudonymId patient = patientOf(resource.at("subject"));
        Condition condition = new Condition(
                clinical(resource.at("code")),
                resource.at("onsetDateTime").day(),
                resource.at("abatementDateTime").dayOrNull());
        conditions.computeIfAbsent(patient, any -> new ArrayList<>()).add(condition);
    }

    private void encounter(Element resource) {
        switch (resource.at("class").at("code").text()) {
            case "IMP", "ACUTE", "NONAC" -> admission(resource);
            case "EMER" -> attendance(resource);
            default -> unread.merge("Encounter that is neither inpatient nor emergency", 1, Integer::sum);
        }
    }

    private void admission(Element resource) {
        List<Element> identifiers = resource.all("identifier");
        Element order = resource.extension(Systems.OWN + "episode-order").at("valueInteger");
        Element stay = resource.at("hospitalization");
        List<Element> specialties = resource.at("serviceType").all("coding");
        AdmissionMethod method = coded(
                        resource.extension(Systems.ADMISSION_METHOD_EXTENSION).at("valueCodeableConcept"),
                        Systems.ADMISSION_METHOD)
                .asOrNull("an admission method of England", AdmissionMethod::ofCode);
        AdmissionSource source = coded(stay.at("admitSource"), Systems.ADMISSION_SOURCE)
                .asOrNull("a source of admission of England", AdmissionSource::new);
        PatientClassification classification = resource.extension(Systems.OWN + "patient-classification")
                .at("valueCode")
                .asOrNull("a patient classification", PatientClassification::ofCode);
        if (order.isPresent() && !order.node().canConvertToInt()) {
            throw order.refused("must be a whole number", "Maybe it is written as a text.");
        }
        admissions.add(new Admission(
                patientOf(resource.at("subject")),
                providerOf(resource),
                (identifiers.isEmpty() ? resource.at("id") : identifiers.get(0).at("value")).text(),
                order.isPresent() ? order.node().intValue() : 1,
                method == null ? AdmissionMethod.NOT_KNOWN : method,
                source == null ? AdmissionSource.NOT_KNOWN : source,
                classification == null ? PatientClassification.NOT_KNOWN : classification,
                specialties.isEmpty() ? null : specialties.get(0).at("code").textOrNull(),
                resource.at("period").at("start").day(),
                resource.at("period").at("end").dayOrNull(),
                coded(
                                stay.extension(Systems.DISCHARGE_METHOD_EXTENSION)
                                        .at("valueCodeableConcept"),
                                Systems.DISCHARGE_METHOD)
                        .asOrNull("a discharge method of England", DischargeMethod::ofCode),
                diagnoses(resource),
                cost(resource)));
    }

    private void attendance(Element resource) {
        ArrivalMode arrival = own(resource, "arrival").asOrNull("an arrival mode", ArrivalMode::valueOf);
        AttendanceDisposal disposal = own(resource, "disposal").asOrNull("a disposal", AttendanceDisposal::valueOf);
        AttendanceKind kind = own(resource, "attendance-kind").asOrNull("an attendance kind", AttendanceKind::valueOf);
        attendances.add(new Attendance(
                patientOf(resource.at("subject")),
                providerOf(resource),
                // FHIR has no department type; an emergency of another system is not silently a major one.
                own(resource, "department").as("a department type", DepartmentType::valueOf),
                kind == null ? AttendanceKind.FIRST : kind,
                arrival == null ? ArrivalMode.NOT_KNOWN : arrival,
                resource.at("period").at("start").day(),
                disposal == null ? AttendanceDisposal.NOT_KNOWN : disposal,
                diagnoses(resource),
                strings(resource, "investigation"),
                strings(resource, "treatment"),
                cost(resource)));
    }

    private void appointment(Element resource) {
        PseudonymId patient = null;
        for (Element participant : resource.all("participant")) {
            Element actor = participant.at("actor");
            if (patientOfUrl.containsKey(actor.node().path("reference").asText(""))) {
                patient = patientOf(actor);
            }
        }
        if (patient == null) {
            throw resource.at("participant").refused("must name a Patient of the bundle", PATIENT_WAY_OUT);
        }
        CareSetting setting = own(resource, "setting").asOrNull("a care setting", CareSetting::valueOf);
        AppointmentKind kind =
                own(resource, "appointment-kind").asOrNull("an appointment kind", AppointmentKind::valueOf);
        Element provider = resource.extension(Systems.OWN + "provider").at("valueIdentifier");
        List<Element> specialties = resource.all("specialty");
        List<Element> codings =
                specialties.isEmpty() ? List.of() : specialties.get(0).all("coding");
        appointments.add(new Appointment(
                patient,
                provider.isPresent() ? ods(provider) : null,
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
                resource.at("start").day(),
                codings.isEmpty() ? null : codings.get(0).at("code").textOrNull(),
                cost(resource)));
    }

    private static final String PATIENT_WAY_OUT =
            "Maybe the patient's own entry was set aside or is in another bundle: put both into one.";

    private PseudonymId patientOf(Element reference) {
        PseudonymId patient = patientOfUrl.get(reference.at("reference").text());
        if (patient == null) {
            throw reference.at("reference").refused("must be a Patient of the bundle", PATIENT_WAY_OUT);
        }
        return patient;
    }

    private static @Nullable OdsCode providerOf(Element encounter) {
        Element identifier = encounter.at("serviceProvider").at("identifier");
        return Systems.ODS.equals(identifier.node().path("system").textValue()) ? ods(identifier) : null;
    }

    private static OdsCode ods(Element identifier) {
        return identifier.at("value").as("an ODS code", OdsCode::parse);
    }

    private static Element own(Element resource, String extension) {
        return resource.extension(Systems.OWN + extension).at("valueCode");
    }

    private static Element coded(Element concept, String system) {
        return concept.firstWhere("coding", "system", system).at("code");
    }

    private static ClinicalCode clinical(Element concept) {
        Element snomed = coded(concept, Systems.SNOMED);
        if (snomed.isPresent()) {
            return snomed.as("a SNOMED CT code", SnomedCode::parse);
        }
        Element uk = coded(concept, Systems.ICD10_UK);
        return (uk.isPresent() ? uk : coded(concept, Systems.ICD10)).as("a SNOMED CT or ICD-10 code", Icd10Code::parse);
    }

    private static List<ClinicalCode> diagnoses(Element encounter) {
        return encounter.all("reasonCode").stream().map(FhirReader::clinical).toList();
    }

    private static List<String> strings(Element resource, String extension) {
        return resource.all("extension").stream()
                .filter(one ->
                        (Systems.OWN + extension).equals(one.node().path("url").textValue()))
                .map(one -> one.at("valueString").text())
                .toList();
    }

    private static @Nullable Long cost(Element resource) {
        Element money = resource.extension(Systems.OWN + "cost").at("valueMoney");
        if (!money.isPresent()) {
            return null;
        }
        JsonNode value = money.at("value").node();
        BigDecimal pounds = value.isNumber() ? value.decimalValue() : BigDecimal.ONE.negate();
        boolean sane = pounds.signum() >= 0 && pounds.scale() >= 0 && pounds.scale() <= 2 && pounds.precision() <= 17;
        if (!sane || !"GBP".equals(money.node().path("currency").textValue())) {
            throw money.refused("must be pounds and pence in GBP", "Maybe it is another currency: leave the cost out.");
        }
        return pounds.movePointRight(2).longValueExact();
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

    private void problem(int row, String field, String problem, String wayOut) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new RowProblem(name, row, Refusal.printable(field), "", problem, wayOut));
        } else {
            beyondLimit++;
        }
    }
}
