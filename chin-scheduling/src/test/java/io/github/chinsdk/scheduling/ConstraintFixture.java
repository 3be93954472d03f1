package io.github.chinsdk.scheduling;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The problem and the schedule of the independent referee's self-test, changed in one thing and evaluated. */
final class ConstraintFixture {

    static final ObjectMapper JSON = new ObjectMapper();

    private ConstraintFixture() {}

    /** What is changed in the documents of the problem and of the schedule. */
    interface Edit {
        void apply(ObjectNode problem, ObjectNode schedule) throws IOException;
    }

    static ObjectNode resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ConstraintFixture.class.getResourceAsStream(name))) {
            return (ObjectNode) JSON.readTree(in);
        }
    }

    static ScheduleEvaluation evaluate(Edit edit) throws IOException {
        ObjectNode problem = resource("constraint-problem.json");
        ObjectNode schedule = resource("constraint-schedule.json");
        edit.apply(problem, schedule);
        MdtProblem read = MdtDocuments.readProblem(new ByteArrayInputStream(JSON.writeValueAsBytes(problem)));
        return ScheduleEvaluation.of(
                read, MdtDocuments.readSchedule(read, new ByteArrayInputStream(JSON.writeValueAsBytes(schedule))));
    }

    static ObjectNode meeting(ObjectNode schedule, int index) {
        return (ObjectNode) schedule.get("meetings").get(index);
    }

    static ArrayNode attendance(ObjectNode schedule, int index) {
        return (ArrayNode) meeting(schedule, index).get("attendance");
    }

    static ObjectNode seat(ObjectNode schedule, int meeting, int index) {
        return (ObjectNode) attendance(schedule, meeting).get(index);
    }

    static ObjectNode entry(ObjectNode problem, String list, int index) {
        return (ObjectNode) problem.get(list).get(index);
    }

    static void faceToFace(ObjectNode problem, String room) {
        entry(problem, "meetings", 2)
                .put("mode", "FACE_TO_FACE")
                .putArray("candidateRoomIds")
                .add(room);
    }

    /** Makes the good schedule the published one, frozen before 10 January. */
    static void publish(ObjectNode problem) throws IOException {
        ObjectNode published = resource("constraint-schedule.json");
        problem.put("frozenBefore", "2026-01-10");
        ObjectNode baseline = problem.putObject("baseline");
        baseline.set("meetings", published.get("meetings"));
        baseline.set("discussions", published.get("discussions"));
    }
}
