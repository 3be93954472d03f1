package io.github.chinsdk.scheduling.internal.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.PartnerOrganisation;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Site;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.Weight;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Writes both documents, field by field in the order of their descriptions. */
public final class DocumentWriter {

    private final JsonGenerator json;

    public DocumentWriter(JsonGenerator json) {
        this.json = json;
    }

    private interface Entry<T> {
        void write(T value) throws IOException;
    }

    private <T> void list(String name, Iterable<T> values, Entry<T> entry) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) {
            entry.write(value);
        }
        json.writeEndArray();
    }

    private <T> void objects(String name, Iterable<T> values, Entry<T> entry) throws IOException {
        list(name, values, value -> {
            json.writeStartObject();
            entry.write(value);
            json.writeEndObject();
        });
    }

    public void problem(MdtProblem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", ProblemReader.SCHEMA);
        json.writeStringField("id", problem.id());
        json.writeStringField("note", problem.note());
        calendar(problem.calendar());
        json.writeNumberField("virtualBufferMinutes", problem.virtualBufferMinutes());
        json.writeObjectFieldStart("weights");
        for (Weight weight : Weight.values()) {
            json.writeNumberField(weight.jsonName(), problem.weights().of(weight));
        }
        json.writeEndObject();
        objects("sites", problem.sites(), this::site);
        json.writeObjectFieldStart("travelMinutes");
        for (Map.Entry<String, Map<String, Integer>> row :
                problem.travel().minutesByOrigin().entrySet()) {
            json.writeObjectFieldStart(row.getKey());
            for (Map.Entry<String, Integer> cell : row.getValue().entrySet()) {
                json.writeNumberField(cell.getKey(), cell.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        objects("rooms", problem.rooms(), this::room);
        objects("organisations", problem.organisations(), this::organisation);
        objects("staff", problem.staff(), this::staff);
        objects("networks", problem.networks(), this::network);
        objects("meetings", problem.meetings(), this::meeting);
        objects("patients", problem.patients(), this::patient);
        objects("discussions", problem.discussions(), this::discussion);
        PublishedSchedule published = problem.published();
        LocalDate frozen = published == null ? null : published.frozenBefore();
        json.writeStringField("frozenBefore", frozen == null ? null : frozen.toString());
        if (published == null) {
            json.writeNullField("baseline");
        } else {
            json.writeObjectFieldStart("baseline");
            body(published.schedule());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void calendar(PlanningCalendar calendar) throws IOException {
        json.writeStringField("timeZone", calendar.timeZone().getId());
        json.writeNumberField("grainMinutes", calendar.grainMinutes());
        json.writeObjectFieldStart("horizon");
        json.writeStringField("start", calendar.horizon().first().toString());
        json.writeStringField("end", calendar.horizon().last().toString());
        json.writeEndObject();
        list("nonWorkingDates", calendar.nonWorkingDates(), date -> json.writeString(date.toString()));
        json.writeStringField("dayStart", calendar.dayStart().toString());
        json.writeStringField("dayEnd", calendar.dayEnd().toString());
    }

    private void site(Site site) throws IOException {
        json.writeStringField("id", site.id());
        json.writeStringField("name", site.name());
    }

    private void windows(String name, List<TimeWindow> windows) throws IOException {
        objects(name, windows, window -> {
            json.writeStringField("start", window.start().toString());
            json.writeStringField("end", window.endExclusive().toString());
        });
    }

    private void room(Room room) throws IOException {
        json.writeStringField("id", room.id());
        json.writeStringField("siteId", room.siteId());
        json.writeNumberField("capacity", room.capacity());
        windows("closed", room.closures());
    }

    private void organisation(PartnerOrganisation organisation) throws IOException {
        json.writeStringField("id", organisation.id());
        json.writeStringField("kind", organisation.kind().name());
    }

    private void staff(StaffMember person) throws IOException {
        json.writeStringField("id", person.id());
        json.writeStringField("role", person.role().name());
        json.writeStringField("organisationId", person.organisationId());
        json.writeNumberField("maxMeetingsPerDay", person.maxMeetingsPerDay());
        windows("availability", person.availability());
    }

    private void network(Network network) throws IOException {
        json.writeStringField("id", network.id());
        json.writeStringField("borough", network.borough());
        list("practiceIds", network.practiceIds(), json::writeString);
        json.writeStringField("cadence", network.cadence().name());
        json.writeStringField("venue", network.venue().name());
        json.writeStringField("mode", network.mode().name());
        json.writeStringField("membership", network.membership().name());
    }

    private void meeting(Meeting meeting) throws IOException {
        json.writeStringField("id", meeting.id());
        json.writeStringField("networkId", meeting.networkId());
        json.writeNumberField("sequence", meeting.sequence());
        json.writeStringField("mode", meeting.mode().name());
        json.writeNumberField("durationMinutes", meeting.duration().toMinutes());
        json.writeNumberField("overheadMinutes", meeting.overhead().toMinutes());
        json.writeStringField("earliestDate", meeting.window().first().toString());
        json.writeStringField("latestDate", meeting.window().last().toString());
        json.writeStringField("preferredWeekday", meeting.preferredWeekday().name());
        json.writeStringField("preferredStart", meeting.preferredStart().toString());
        list("candidateRoomIds", meeting.candidateRoomIds(), json::writeString);
        json.writeStringField("homeRoomId", meeting.homeRoomId());
        json.writeStringField("venuePolicy", meeting.venuePolicy().name());
        json.writeNumberField("observers", meeting.observers());
        json.writeNumberField("minGapDaysFromPrevious", meeting.minGapDaysFromPrevious());
        objects("slots", meeting.slots(), this::slot);
    }

    private void slot(Slot slot) throws IOException {
        json.writeStringField("id", slot.id());
        json.writeStringField("role", slot.role().name());
        json.writeStringField("practiceId", slot.practiceId());
        json.writeBooleanField("mandatory", slot.requirement() == Requirement.MANDATORY);
        list("eligibleStaffIds", slot.eligibleStaffIds(), json::writeString);
    }

    private void patient(Patient patient) throws IOException {
        json.writeStringField("id", patient.id());
        json.writeStringField("practiceId", patient.practiceId());
    }

    private void discussion(Discussion discussion) throws IOException {
        json.writeStringField("id", discussion.id());
        json.writeStringField("patientId", discussion.patientId());
        json.writeStringField("networkId", discussion.networkId());
        json.writeStringField("practiceId", discussion.practiceId());
        json.writeStringField("kind", discussion.kind().name());
        json.writeNumberField("minutes", discussion.minutes());
        json.writeStringField("releaseDate", discussion.window().first().toString());
        json.writeStringField("dueDate", discussion.window().last().toString());
        json.writeNumberField("priority", discussion.priority());
        json.writeBooleanField("mandatory", discussion.requirement() == Requirement.MANDATORY);
        json.writeStringField("selectedByOrganisationId", discussion.selectedByOrganisationId());
        list("requiredRoles", discussion.requiredRoles(), (StaffRole r) -> json.writeString(r.name()));
        FollowUp followUp = discussion.followUp();
        json.writeStringField("followsDiscussionId", followUp == null ? null : followUp.discussionId());
        json.writeNumberField(
                "minGapDays", followUp == null ? 0 : followUp.minGap().toDays());
        json.writeNumberField(
                "maxGapDays", followUp == null ? 0 : followUp.maxGap().toDays());
    }

    public void schedule(MdtSchedule schedule) throws IOException {
        json.writeStartObject();
        json.writeStringField("schema", ScheduleReader.SCHEMA);
        json.writeStringField("instanceId", schedule.problemId());
        json.writeStringField("solver", "chin-scheduling");
        body(schedule);
        json.writeEndObject();
    }

    private void body(MdtSchedule schedule) throws IOException {
        objects("meetings", schedule.meetings(), this::assignment);
        objects("discussions", schedule.meetingByDiscussion().entrySet(), entry -> {
            json.writeStringField("discussionId", entry.getKey());
            json.writeStringField("meetingId", entry.getValue());
        });
    }

    private void assignment(MeetingAssignment meeting) throws IOException {
        json.writeStringField("meetingId", meeting.meetingId());
        json.writeStringField(
                "start", meeting.start() == null ? null : meeting.start().toString());
        json.writeStringField("roomId", meeting.roomId());
        objects("attendance", meeting.attendance().entrySet(), seat -> {
            json.writeStringField("slotId", seat.getKey());
            json.writeStringField("staffId", seat.getValue());
        });
    }
}
