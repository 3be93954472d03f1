package io.github.chinsdk.scheduling.internal.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.scheduling.InvalidDocumentException;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import java.io.IOException;

/** The way in for a schedule document. */
public final class ScheduleDocument {

    private ScheduleDocument() {}

    public static MdtSchedule read(JsonParser parser, MdtProblem problem) throws IOException {
        ProblemChecks checks = new ProblemChecks();
        JsonNode root = parser.readValueAsTree();
        if (root == null) {
            checks.add("$", "must be one JSON object");
            throw new InvalidDocumentException("schedule document", checks.problems());
        }
        if (parser.nextToken() != null) {
            checks.add("$", "must end with its object, has more after it");
        }
        MdtSchedule schedule = new ScheduleReader(checks).read(root, problem);
        if (schedule == null) {
            throw new InvalidDocumentException("schedule document", checks.problems());
        }
        return schedule;
    }
}
