package io.github.chinsdk.scheduling.internal.agenda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.scheduling.agenda.AgendaItem;
import io.github.chinsdk.scheduling.agenda.AgendaSeat;
import io.github.chinsdk.scheduling.agenda.MeetingAgenda;
import io.github.chinsdk.scheduling.agenda.OpenAction;
import io.github.chinsdk.scheduling.agenda.PersonalTimetable;
import io.github.chinsdk.scheduling.agenda.TimetableEntry;
import io.github.chinsdk.scheduling.problem.Discussion;
import java.util.List;

/** Writes agendas and timetables as JSON, with the same line ends everywhere. */
public final class AgendaJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AgendaJson() {}

    /**
     * {@return the document of some agendas}
     *
     * @param agendas what to write
     */
    public static String agendas(List<MeetingAgenda> agendas) {
        ObjectNode document = NODES.objectNode().put("schema", "chin-mdt-agenda/1");
        ArrayNode rows = document.putArray("agendas");
        for (MeetingAgenda agenda : agendas) {
            ObjectNode row = rows.addObject()
                    .put("meetingId", agenda.meetingId())
                    .put("networkId", agenda.networkId())
                    .put("sequence", agenda.sequence())
                    .put("start", agenda.start().toString())
                    .put("minutes", agenda.duration().toMinutes())
                    .put("place", agenda.place());
            ArrayNode seats = row.putArray("seats");
            for (AgendaSeat seat : agenda.seats()) {
                seats.addObject()
                        .put("role", seat.role().name())
                        .put("practiceId", seat.practiceId())
                        .put("staffId", seat.staffId());
            }
            ArrayNode items = row.putArray("items");
            agenda.items().forEach(item -> item(item, items.addObject()));
        }
        return text(document);
    }

    private static void item(AgendaItem item, ObjectNode row) {
        Discussion discussion = item.discussion();
        row.put("kind", item.kind().name())
                .put("start", item.start().toString())
                .put("minutes", item.duration().toMinutes())
                .put("discussionId", discussion == null ? null : discussion.id())
                .put("patientId", discussion == null ? null : discussion.patientId())
                .put("practiceId", discussion == null ? null : discussion.practiceId())
                .put("priority", discussion == null ? null : Integer.valueOf(discussion.priority()))
                .put("presenterStaffId", item.presenterStaffId());
        ArrayNode missing = row.putArray("missingRoles");
        item.missingRoles().forEach(role -> missing.add(role.name()));
        ArrayNode actions = row.putArray("actions");
        for (OpenAction action : item.actions()) {
            actions.addObject()
                    .put("id", action.id())
                    .put("patientId", action.patientId())
                    .put("ownerStaffId", action.ownerStaffId())
                    .put("due", action.due().toString())
                    .put("what", action.what());
        }
    }

    /**
     * {@return the document of some timetables}
     *
     * @param timetables what to write
     */
    public static String timetables(List<PersonalTimetable> timetables) {
        ObjectNode document = NODES.objectNode().put("schema", "chin-mdt-timetable/1");
        ArrayNode rows = document.putArray("timetables");
        for (PersonalTimetable timetable : timetables) {
            ObjectNode row = rows.addObject()
                    .put("staffId", timetable.staffId())
                    .put("role", timetable.role().name());
            ArrayNode entries = row.putArray("entries");
            for (TimetableEntry entry : timetable.entries()) {
                entries.addObject()
                        .put("meetingId", entry.meetingId())
                        .put("networkId", entry.networkId())
                        .put("start", entry.start().toString())
                        .put("end", entry.end().toString())
                        .put("place", entry.place())
                        .put("practiceId", entry.practiceId())
                        .put("discussions", entry.discussions())
                        .put("travelMinutesBefore", entry.travelBefore().toMinutes());
            }
        }
        return text(document);
    }

    private static String text(ObjectNode document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }
}
