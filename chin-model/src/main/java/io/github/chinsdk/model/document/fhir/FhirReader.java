package io.github.chinsdk.model.document.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.json.StrictJson;
import io.github.chinsdk.model.mdt.Venue;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Organisation;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
    private final Patients patients = new Patients();
    private final List<Admission> admissions = new ArrayList<>();
    private final List<Attendance> attendances = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();

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
            problem(0, "", unreadable.problem(), "Maybe it is cut off, XML, or several bundles in one file.");
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
        return new FhirReading(
                new FhirBundle(practices, networks, venues, patients.records(), admissions, attendances, appointments),
                problems);
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
                guarded(row, () -> patients.patient(resource, url));
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
            case "Location" -> venues.add(Places.venue(resource));
            case "Condition" -> patients.condition(resource);
            case "Encounter" -> encounter(resource);
            case "Appointment" -> appointments.add(Appointments.appointment(resource, patients));
            case "" -> throw resource.at("resourceType").refused("must be present", "Maybe the entry has no resource.");
            default -> unread.merge(Refusal.printable(type(resource)), 1, Integer::sum);
        }
    }

    private void organisation(Element resource) {
        Organisation organisation = Places.organisation(resource);
        if (organisation instanceof GpPractice practice) {
            practices.add(practice);
        } else if (organisation instanceof PrimaryCareNetwork network) {
            networks.add(network);
        } else {
            unread.merge("Organization that is neither practice nor network", 1, Integer::sum);
        }
    }

    private void encounter(Element resource) {
        switch (resource.at("class").at("code").text()) {
            case "IMP", "ACUTE", "NONAC" -> admissions.add(Encounters.admission(resource, patients));
            case "EMER" -> attendances.add(Encounters.attendance(resource, patients));
            default -> unread.merge("Encounter that is neither inpatient nor emergency", 1, Integer::sum);
        }
    }

    private void problem(int row, String field, String problem, String wayOut) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new RowProblem(name, row, Refusal.printable(field), "", problem, wayOut));
        } else {
            beyondLimit++;
        }
    }
}
