package io.github.chinsdk.scheduling.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.scheduling.InvalidDocumentException;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TravelTimes;
import io.github.chinsdk.scheduling.problem.Weight;
import io.github.chinsdk.scheduling.problem.Weights;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code chin-mdt-instance/1}. The long lists are read one entry at a time, so that a national
 * problem need not be in memory twice.
 */
public final class ProblemReader {

    public static final String SCHEMA = "chin-mdt-instance/1";

    private final ProblemChecks checks = new ProblemChecks();
    private final EntryReaders entries = new EntryReaders(checks);
    private final ObjectNode rest = JsonNodeFactory.instance.objectNode();
    private final Map<String, List<@Nullable Object>> lists = new HashMap<>();
    private final Map<String, BiFunction<JsonNode, String, @Nullable Object>> readers = Map.of(
            "sites", entries::site,
            "rooms", entries::room,
            "organisations", entries::organisation,
            "staff", entries::staff,
            "networks", entries::network,
            "meetings", entries::meeting,
            "patients", entries::patient,
            "discussions", entries::discussion);

    /** Reads the whole document, or throws with all that is wrong. */
    public MdtProblem read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            checks.add("$", "must be one JSON object");
            checks.throwIfAny("problem document");
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            BiFunction<JsonNode, String, @Nullable Object> reader = readers.get(name);
            if (reader != null && token == JsonToken.START_ARRAY) {
                lists.put(name, entries(parser, name, reader));
            } else {
                rest.set(name, parser.readValueAsTree());
            }
        }
        if (parser.nextToken() != null) {
            checks.add("$", "must end with its object, has more after it");
        }
        return assemble();
    }

    private List<@Nullable Object> entries(
            JsonParser parser, String name, BiFunction<JsonNode, String, @Nullable Object> reader) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = parser.readValueAsTree();
            Object entry = reader.apply(node, name + "[" + list.size() + "]");
            if (entry == null && node.path("id").isTextual()) {
                checks.declare(name, node.path("id").textValue());
            }
            list.add(entry);
        }
        return list;
    }

    @SuppressWarnings("unchecked") // each list was filled by the reader of its own type
    private <T> List<T> list(String name) {
        List<@Nullable Object> list = lists.get(name);
        if (list == null) {
            checks.add(name, rest.has(name) ? "must be a list" : "is missing");
            return List.of();
        }
        return (List<T>) list;
    }

    private MdtProblem assemble() {
        Fields top = new Fields(rest, "", checks);
        String schema = top.text("schema");
        if (!schema.equals(SCHEMA) && !schema.equals("?")) {
            checks.add("schema", "must be \"" + SCHEMA + "\"");
        }
        String id = top.text("id");
        String note = top.optional("note") == null ? "" : top.text("note");
        top.optional("generatorSeed");
        PlanningCalendar calendar = calendar(top);
        int buffer = top.integer("virtualBufferMinutes");
        Weights weights = top.child("weights", this::weights);
        TravelTimes travel = top.child("travelMinutes", this::travel);
        PublishedSchedule published = published(top, id);
        readers.keySet().forEach(top::optional);
        top.rejectOthers();

        List<Site> sites = list("sites");
        List<Room> rooms = list("rooms");
        List<PartnerOrganisation> organisations = list("organisations");
        List<StaffMember> staff = list("staff");
        List<Network> networks = list("networks");
        List<Meeting> meetings = list("meetings");
        List<Patient> patients = list("patients");
        List<Discussion> discussions = list("discussions");
        if (checks.problems().isEmpty() && calendar != null && weights != null && travel != null) {
            return new MdtProblem(
                    id,
                    note,
                    calendar,
                    buffer,
                    weights,
                    sites,
                    travel,
                    rooms,
                    organisations,
                    staff,
                    networks,
                    meetings,
                    patients,
                    discussions,
                    published);
        }
        checks.identity(id, buffer);
        checks.places(
                travel == null ? List.of() : sites,
                travel == null ? new TravelTimes(Map.of()) : travel,
                travel == null ? List.of() : rooms);
        checks.people(organisations, staff);
        checks.networks(networks);
        checks.meetings(meetings);
        checks.discussions(patients, discussions);
        checks.published(published);
        throw new InvalidDocumentException("problem document", checks.problems());
    }

    private @Nullable PlanningCalendar calendar(Fields top) {
        ZoneId zone = top.parsedText("timeZone", "a time zone as Europe/London", ZoneId.of("UTC"), Fields::zone);
        DateRange horizon = top.child("horizon", fields -> {
            LocalDate start = fields.date("start");
            LocalDate end = fields.date("end");
            fields.rejectOthers();
            return fields.build(() -> new DateRange(start, end));
        });
        TreeSet<LocalDate> off = new TreeSet<>();
        top.list("nonWorkingDates", (node, path) -> {
            ObjectNode wrapped = JsonNodeFactory.instance.objectNode();
            wrapped.set("date", node);
            Fields fields = new Fields(wrapped, path, checks);
            off.add(fields.date("date"));
            return fields.build(() -> path);
        });
        var dayStart = top.time("dayStart");
        var dayEnd = top.time("dayEnd");
        int grain = top.integer("grainMinutes");
        return horizon == null
                ? null
                : top.build(() -> new PlanningCalendar(zone, horizon, off, dayStart, dayEnd, grain));
    }

    private @Nullable Weights weights(Fields fields) {
        EnumMap<Weight, Integer> values = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            int value = fields.integer(weight.jsonName());
            values.put(weight, value);
            if (value < 0 || value > Weights.HIGHEST) {
                checks.add(
                        fields.at(weight.jsonName()),
                        String.format(Locale.ROOT, "must be in [0, %d], was %d", Weights.HIGHEST, value));
                values.put(weight, 0);
            }
        }
        fields.rejectOthers();
        return fields.build(() -> new Weights(values));
    }

    private @Nullable TravelTimes travel(Fields fields) {
        Map<String, Map<String, Integer>> table = new HashMap<>();
        fields.node().fieldNames().forEachRemaining(from -> {
            Fields row = new Fields(fields.node().get(from), fields.at(from), checks);
            Map<String, Integer> minutes = new HashMap<>();
            row.node().fieldNames().forEachRemaining(to -> minutes.put(to, row.integer(to)));
            row.build(() -> table.put(from, minutes));
        });
        return fields.build(() -> new TravelTimes(table));
    }

    private @Nullable PublishedSchedule published(Fields top, String problemId) {
        LocalDate frozen = top.dateOrNull("frozenBefore");
        if (top.optional("baseline") == null) {
            return null;
        }
        return top.child("baseline", fields -> {
            MdtSchedule schedule = new ScheduleReader(checks).body(fields, problemId);
            return schedule == null ? null : new PublishedSchedule(schedule, frozen);
        });
    }
}
