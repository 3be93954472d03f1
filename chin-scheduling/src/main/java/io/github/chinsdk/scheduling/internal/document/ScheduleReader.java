package io.github.chinsdk.scheduling.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code chin-mdt-solution/1}, and the same body as the baseline of a problem. */
final class ScheduleReader {

    static final String SCHEMA = "chin-mdt-solution/1";

    private final ProblemChecks checks;
    private final Map<String, String> pathByDiscussion = new HashMap<>();

    ScheduleReader(ProblemChecks checks) {
        this.checks = checks;
    }

    /** Extra fields are ignored here, as the format says. */
    @Nullable
    MdtSchedule read(JsonNode root, MdtProblem problem) {
        Fields fields = new Fields(root, "", checks);
        String schema = fields.text("schema");
        if (!schema.equals(SCHEMA) && !schema.equals("?")) {
            checks.add("schema", "must be \"" + SCHEMA + "\"");
        }
        String id = fields.text("instanceId");
        if (!id.equals(problem.id()) && !id.equals("?")) {
            checks.add("instanceId", String.format(Locale.ROOT, "must be %s, the id of the problem", problem.id()));
        }
        MdtSchedule schedule = body(fields, problem.id());
        if (schedule != null) {
            references(schedule, problem);
        }
        return checks.problems().isEmpty() ? schedule : null;
    }

    @Nullable
    MdtSchedule body(Fields fields, String problemId) {
        Set<String> seen = new HashSet<>();
        List<MeetingAssignment> meetings =
                fields.list("meetings", (node, path) -> meeting(new Fields(node, path, checks), path, seen));
        Map<String, String> allocation = new LinkedHashMap<>();
        Set<String> discussions = new HashSet<>();
        fields.list("discussions", (node, path) -> {
            Fields entry = new Fields(node, path, checks);
            String discussion = entry.text("discussionId");
            String meeting = entry.textOrNull("meetingId");
            if (!discussions.add(discussion)) {
                checks.add(path + ".discussionId", "repeats another entry");
            }
            if (meeting != null) {
                allocation.put(discussion, meeting);
                pathByDiscussion.putIfAbsent(discussion, path);
            }
            return entry.build(() -> discussion);
        });
        return fields.build(() -> new MdtSchedule(problemId, meetings, allocation));
    }

    private @Nullable MeetingAssignment meeting(Fields entry, String path, Set<String> seen) {
        String id = entry.text("meetingId");
        if (!seen.add(id)) {
            checks.add(path + ".meetingId", "repeats " + ProblemChecks.shown(id));
            return null;
        }
        LocalDateTime start = entry.optional("start") == null ? null : entry.stamp("start");
        String room = entry.textOrNull("roomId");
        Map<String, String> attendance = new LinkedHashMap<>();
        Set<String> slots = new HashSet<>();
        if (entry.optional("attendance") != null) {
            entry.list("attendance", (node, where) -> {
                Fields seat = new Fields(node, where, checks);
                String slot = seat.text("slotId");
                String person = seat.textOrNull("staffId");
                if (!slots.add(slot)) {
                    checks.add(where + ".slotId", "repeats " + slot);
                }
                if (person != null) {
                    attendance.put(slot, person);
                }
                return seat.build(() -> slot);
            });
        }
        return entry.build(() -> new MeetingAssignment(id, start, room, attendance));
    }

    private void references(MdtSchedule schedule, MdtProblem problem) {
        Map<String, Set<String>> slotsByMeeting = new HashMap<>();
        for (Meeting meeting : problem.meetings()) {
            Set<String> slots = new HashSet<>();
            for (Slot slot : meeting.slots()) {
                slots.add(slot.id());
            }
            slotsByMeeting.put(meeting.id(), slots);
        }
        Set<String> rooms = new HashSet<>(problem.rooms().stream().map(Room::id).toList());
        Set<String> staff =
                new HashSet<>(problem.staff().stream().map(StaffMember::id).toList());
        Set<String> discussions =
                new HashSet<>(problem.discussions().stream().map(d -> d.id()).toList());
        for (int i = 0; i < schedule.meetings().size(); i++) {
            MeetingAssignment meeting = schedule.meetings().get(i);
            String path = "meetings[" + i + "]";
            Set<String> slots = slotsByMeeting.get(meeting.meetingId());
            if (slots == null) {
                checks.add(path + ".meetingId", "is unknown: " + ProblemChecks.shown(meeting.meetingId()));
                continue;
            }
            String room = meeting.roomId();
            if (room != null && !rooms.contains(room)) {
                checks.add(path + ".roomId", "is unknown: " + ProblemChecks.shown(room));
            }
            meeting.attendance().forEach((slot, person) -> {
                if (!slots.contains(slot)) {
                    checks.add(path + ".attendance", "names a slot not of the meeting: " + ProblemChecks.shown(slot));
                }
                if (!staff.contains(person)) {
                    checks.add(path + ".attendance", "names unknown staff: " + ProblemChecks.shown(person));
                }
            });
        }
        schedule.meetingByDiscussion().forEach((discussion, meeting) -> {
            String path = pathByDiscussion.getOrDefault(discussion, "discussions");
            if (!discussions.contains(discussion)) {
                checks.add(path + ".discussionId", "is unknown");
            }
            if (!slotsByMeeting.containsKey(meeting)) {
                checks.add(path + ".meetingId", "is unknown: " + ProblemChecks.shown(meeting));
            }
        });
    }
}
