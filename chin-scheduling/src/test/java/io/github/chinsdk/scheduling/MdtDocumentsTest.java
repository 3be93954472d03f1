package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** All that is wrong with a document comes back at once, each with its path. */
class MdtDocumentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static ObjectNode document(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(MdtDocumentsTest.class.getResourceAsStream(name))) {
            return (ObjectNode) JSON.readTree(in);
        }
    }

    private static List<DocumentProblem> problems(byte[] bytes) {
        InvalidDocumentException e = catchThrowableOfType(
                InvalidDocumentException.class, () -> MdtDocuments.readProblem(new ByteArrayInputStream(bytes)));
        return e.problems();
    }

    private static List<String> problems(Consumer<ObjectNode> edit) throws IOException {
        ObjectNode document = document("constraint-problem.json");
        edit.accept(document);
        return problems(JSON.writeValueAsBytes(document)).stream()
                .map(DocumentProblem::toString)
                .toList();
    }

    private static ObjectNode entry(ObjectNode document, String list, int index) {
        return (ObjectNode) document.get(list).get(index);
    }

    @Test
    void manyFaultsComeBackTogether() throws IOException {
        assertThat(problems(document -> {
                    entry(document, "rooms", 0).put("siteId", "nowhere");
                    entry(document, "meetings", 0).put("latestDate", "2026-01-01");
                    ((ObjectNode) document.get("weights")).put("venueStay", -1);
                    ((ObjectNode) document.get("horizon")).put("end", "2026-01-01");
                    entry(document, "discussions", 0).put("followsDiscussionId", "d2");
                    ((ObjectNode) entry(document, "meetings", 1).get("slots").get(0)).put("id", "m2-SW");
                    entry(document, "staff", 0).putNull("maxMeetingsPerDay");
                    entry(document, "discussions", 2).put("practiceId", "Q");
                    document.put("surprise", 1);
                }))
                .contains(
                        "weights.venueStay: must be in [0, 1000000], was -1",
                        "horizon: last must not be before first, was 2026-01-05 to 2026-01-01",
                        "meetings[0]: last must not be before first, was 2026-01-05 to 2026-01-01",
                        "staff[0].maxMeetingsPerDay: must not be null",
                        "surprise: is not a field of this document",
                        "meetings[1].slots[1].id: repeats the id m2-SW",
                        "discussions[0].followsDiscussionId: leads round in a cycle of follow-ups",
                        "discussions[2].practiceId: names Q, which is not in organisations",
                        "rooms[0].siteId: names nowhere, which is not in sites");
    }

    @Test
    void whatHasNoPlaceNoDaysOrNoTimeIsSaid() throws IOException {
        assertThat(problems(document -> {
                    entry(document, "rooms", 0).remove("siteId");
                    ((ObjectNode) document.get("horizon")).removeAll();
                    entry(document, "staff", 0)
                            .withArray("availability")
                            .addObject()
                            .put("start", "2026-01-05T12:00")
                            .put("end", "2026-01-05T11:00");
                    entry(document, "discussions", 0).put("dueDate", "2025-12-01");
                    entry(document, "meetings", 2).put("networkId", "n9");
                }))
                .contains(
                        "rooms[0].siteId: is missing",
                        "horizon.start: is missing",
                        "horizon.end: is missing",
                        "meetings[2].networkId: names n9, which is not in networks")
                .anySatisfy(problem -> assertThat(problem).startsWith("staff[0].availability["))
                .anySatisfy(problem -> assertThat(problem).startsWith("discussions[0]"));
    }

    @Test
    void anEntryThatCannotBeReadIsNotAlsoUnknown() throws IOException {
        assertThat(problems(document -> entry(document, "staff", 2).put("role", "MAGICIAN")))
                .singleElement()
                .asString()
                .startsWith("staff[2].role: must be one of [GP, ");
    }

    @Test
    void aFollowUpStaysInItsNetwork() throws IOException {
        assertThat(problems(document -> entry(document, "discussions", 1).put("networkId", "n2")))
                .containsExactly("discussions[1].followsDiscussionId: names a discussion of another network");
    }

    @Test
    void wrongTimesAndNumbersSayWhatWasWanted() throws IOException {
        assertThat(problems(document -> {
                    document.put("dayStart", "eight");
                    document.put("grainMinutes", 7.5);
                    document.put("timeZone", "Mars/Olympus");
                    ((ArrayNode) document.get("nonWorkingDates")).add("someday");
                }))
                .containsExactlyInAnyOrder(
                        "timeZone: must be a time zone as Europe/London, was \"Mars/Olympus\"",
                        "nonWorkingDates[1].date: must be a date as 2026-01-05, was \"someday\"",
                        "dayStart: must be a time of day as 12:30, was \"eight\"",
                        "grainMinutes: must be a whole number, was number");
    }

    @Test
    void nonsenseIsSaidToBeNonsense() {
        assertThat(problems("not json".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new DocumentProblem("line 1, column 1", "is not well-formed JSON"));
        assertThat(problems("[1]".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new DocumentProblem("$", "must be one JSON object"));
        assertThat(problems("{}".getBytes(StandardCharsets.UTF_8)))
                .contains(new DocumentProblem("schema", "is missing"), new DocumentProblem("meetings", "is missing"));
        byte[] deep = "[".repeat(10_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(problems(deep)).hasSize(1);
        byte[] long1 = ("{\"schema\":\"" + "x".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThat(problems(long1)).contains(new DocumentProblem("schema", "must be \"chin-mdt-instance/1\""));
    }

    @Test
    void numbersThatNobodyCanMeanAreSaidAllTogether() throws IOException {
        assertThat(problems(document -> {
                    ((ObjectNode) document.get("horizon")).put("end", "9999-12-31");
                    ((ObjectNode) document.get("weights")).put("waitingPerDay", 2_000_000_000);
                    ((ObjectNode) document.get("weights")).put("travelPerMinute", 1e300);
                    document.put("virtualBufferMinutes", 1_000_000);
                    entry(document, "meetings", 0).put("durationMinutes", 2_000_000_000);
                    entry(document, "meetings", 1).put("observers", 2_000_000_000);
                    entry(document, "meetings", 2).put("latestDate", "+999999999-12-31");
                    entry(document, "discussions", 0).put("minutes", 2_000_000_000);
                    entry(document, "discussions", 2).put("priority", 2_000_000_000);
                    ((ObjectNode) document.get("travelMinutes").get("a")).put("b", 1_000_000);
                    entry(document, "rooms", 0).put("capacity", new java.math.BigInteger("9".repeat(400)));
                }))
                .containsExactlyInAnyOrder(
                        "$: horizon must be at most 731 days, was 2026-01-05 to 9999-12-31",
                        "weights.waitingPerDay: must be in [0, 1000000], was 2000000000",
                        "weights.travelPerMinute: must be a whole number, was number",
                        "virtualBufferMinutes: must be in [0, 1440], was 1000000",
                        "meetings[0]: duration must be in [1, 1440] minutes, was PT33333333H20M",
                        "meetings[1]: observers must be in [0, 1000], was 2000000000",
                        "meetings[2].latestDate: must be a date as 2026-01-05, was \"+999999999-12-31\"",
                        "discussions[0]: minutes must be in [0, 1440], was 2000000000",
                        "discussions[2]: priority must be in [0, 1000], was 2000000000",
                        "travelMinutes: travel minutes to b must be in [0, 1440], was 1000000",
                        "rooms[0].capacity: must be a whole number, was number");
    }

    @Test
    void weightsThatTheSearchCannotAddUpAreSaid() throws IOException {
        assertThat(problems(document -> {
                    ObjectNode weights = (ObjectNode) document.get("weights");
                    weights.fieldNames().forEachRemaining(name -> weights.put(name, 1_000_000));
                    entry(document, "discussions", 2).put("priority", 1000);
                    for (int i = 0; i < 200; i++) {
                        document.withArray("discussions")
                                .add(entry(document, "discussions", 2)
                                        .deepCopy()
                                        .put("id", "more-" + i));
                    }
                }))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).startsWith("weights: may come to "))
                .anySatisfy(
                        problem -> assertThat(problem).contains(" on the soft level, where at most 1099511627775 can"))
                .anySatisfy(problem -> assertThat(problem).contains(" on the medium level, where at most 8388607 can"));
    }

    /** A patient's id is known to few, but it is a patient's: the path says which entry is meant. */
    @Test
    void noMessageNamesAPatient() throws IOException {
        List<String> problems = problems(document -> {
            entry(document, "discussions", 0).put("patientId", "SECRET-1");
            entry(document, "discussions", 1).put("followsDiscussionId", "SECRET-2");
            entry(document, "discussions", 2).put("id", "SECRET-3");
            document.withArray("discussions")
                    .add(entry(document, "discussions", 2).deepCopy());
            document.withArray("patients").addObject().put("id", "SECRET-4").put("practiceId", "P");
            document.withArray("patients").addObject().put("id", "SECRET-4").put("practiceId", "P");
        });
        assertThat(problems)
                .containsExactlyInAnyOrder(
                        "discussions[0].patientId: names one that is not in patients",
                        "discussions[1].followsDiscussionId: names one that is not in discussions",
                        "discussions[3].id: repeats the id of another entry",
                        "patients[2].id: repeats the id of another entry");
    }

    @Test
    void aFileOfNonsenseIsNotAListOfAsManyComplaints() {
        byte[] numbers = ("{\"rooms\":[" + "1,".repeat(2_000_000) + "1]}").getBytes(StandardCharsets.UTF_8);
        assertThat(problems(numbers))
                .hasSize(1001)
                .last()
                .isEqualTo(new DocumentProblem("$", "has more problems than the 1000 that are listed"));
        byte[] longName = ("{\"schema\":\"chin-mdt-instance/1\",\"meetings\":[{\"networkId\":\"" + "n".repeat(5_000_000)
                        + "\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(problems(longName))
                .allSatisfy(problem -> assertThat(problem.message()).hasSizeLessThan(200));
        byte[] noise = new byte[10_000_000];
        new java.util.Random(11).nextBytes(noise);
        assertThat(problems(noise)).hasSize(1);
    }

    @Test
    void nestingTooDeepAndTextBehindTheEndAreSaid() throws IOException {
        byte[] deep = ("{\"rooms\":" + "[".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(problems(deep))
                .singleElement()
                .extracting(DocumentProblem::message)
                .asString()
                .startsWith("goes beyond what is read: 1,000 levels of nesting");
        byte[] twice =
                (JSON.writeValueAsString(document("constraint-problem.json")) + "{}").getBytes(StandardCharsets.UTF_8);
        assertThat(problems(twice))
                .containsExactly(new DocumentProblem("$", "must end with its object, has more after it"));
    }

    @Test
    void aScheduleOfAnotherProblemIsRefusedWithAllItsFaults() throws IOException {
        MdtProblem problem = MdtDocuments.readProblem(
                new ByteArrayInputStream(JSON.writeValueAsBytes(document("constraint-problem.json"))));
        ObjectNode schedule = document("constraint-schedule.json");
        schedule.put("instanceId", "x");
        entry(schedule, "meetings", 0).put("roomId", "cellar");
        entry(schedule, "discussions", 0).put("discussionId", "zz");
        entry(schedule, "meetings", 1).put("start", "2026-01-12T09:00:30");
        byte[] bytes = JSON.writeValueAsBytes(schedule);
        InvalidDocumentException e = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MdtDocuments.readSchedule(problem, new ByteArrayInputStream(bytes)));
        assertThat(e.problems()).extracting(DocumentProblem::path).contains("instanceId", "meetings[1].start");
        assertThat(e).hasMessageContaining("Maybe mend them in the source");
    }

    @Test
    void theDocumentsComeBackAsTheyWere() throws IOException {
        ObjectNode before = document("constraint-problem.json");
        MdtProblem problem = MdtDocuments.readProblem(new ByteArrayInputStream(JSON.writeValueAsBytes(before)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MdtDocuments.writeProblem(problem, out);
        assertThat(MdtDocuments.readProblem(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(problem);
    }
}
