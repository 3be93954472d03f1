package io.github.chinsdk.scheduling.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MeetingAgendaTest {

    private static final MdtProblem PROBLEM = SmallProblem.problem();
    private static final MdtSchedule SCHEDULE = SmallProblem.schedule();
    private static final List<OpenAction> ACTIONS = List.of(
            new OpenAction(
                    "7", "angel", "p-d", "dr-elm", LocalDate.of(2026, 3, 20), "ask the memory clinic for a date"),
            new OpenAction("5", "angel", null, "matron-fern", LocalDate.of(2026, 3, 18), "order leaflets"),
            new OpenAction("3", "angel", "p-c", "sw-ivy", LocalDate.of(2026, 3, 13), "| =check *\nthe stair rail"));

    private static String golden(String name) throws IOException {
        try (InputStream in = MeetingAgendaTest.class.getResourceAsStream("/agenda/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theTextIsTheOneWrittenByHand() throws IOException {
        MeetingAgenda agenda = MeetingAgenda.of(PROBLEM, SCHEDULE, ACTIONS, "angel-2");
        assertThat(agenda.toText()).isEqualTo(golden("angel-2.txt"));
        assertThat(agenda.toMarkdown()).isEqualTo(golden("angel-2.md"));
        assertThat(agenda.spare()).isEqualTo(Duration.ofMinutes(25));
    }

    @Test
    void eachActionIsAskedAboutOnceWhereItsPatientOrItsOwnerIs() {
        List<MeetingAgenda> agendas = MeetingAgenda.all(PROBLEM, SCHEDULE, ACTIONS);
        assertThat(agendas).extracting(MeetingAgenda::meetingId).containsExactly("angel-1", "angel-2", "angel-3");
        List<String> where = new ArrayList<>();
        for (MeetingAgenda agenda : agendas) {
            for (AgendaItem item : agenda.items()) {
                item.actions().forEach(action -> where.add(agenda.meetingId() + " " + item.kind() + " " + action.id()));
            }
        }
        assertThat(where).containsExactly("angel-1 OPENING 5", "angel-2 OPENING 7", "angel-2 NEW 3");
    }

    @Test
    void aDiscussionWhoseSpecialistOrGpIsAwayComesLastAndSaysWhoIsMissing() {
        MeetingAssignment second = SCHEDULE.meeting("angel-2");
        Map<String, String> seats = new LinkedHashMap<>(second.attendance());
        seats.remove("angel-2-sw");
        seats.remove("angel-2-almond");
        MdtSchedule thinned = new MdtSchedule(
                SCHEDULE.problemId(),
                List.of(new MeetingAssignment("angel-2", second.start(), "green", seats)),
                SCHEDULE.meetingByDiscussion());
        MeetingAgenda agenda = MeetingAgenda.of(PROBLEM, thinned, List.of(), "angel-2");
        assertThat(agenda.items().stream().filter(item -> !item.canTakePlace())).hasSize(3);
        assertThat(agenda.items().get(2).missingRoles()).containsExactly(StaffRole.SOCIAL_WORKER);
        assertThat(agenda.toText())
                .contains("Nobody for: GP of almond, social worker\n")
                .contains("Follow-up: patient p-a, almond, priority 2 (missing: GP of almond)\n")
                .contains("priority 1, dr-oak, with social worker (missing: social worker)\n");
        assertThat(agenda.toMarkdown()).contains("**Nobody for:** GP of almond, social worker\n");
    }

    @Test
    void theTableIsReadBackByAnIndependentReader() throws IOException {
        String csv = MeetingAgenda.toCsv(MeetingAgenda.all(PROBLEM, SCHEDULE, ACTIONS));
        List<String[]> rows;
        try (MappingIterator<String[]> read = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(csv)) {
            rows = read.readAll();
        }
        assertThat(rows).hasSize(11).allSatisfy(row -> assertThat(row).hasSize(12));
        assertThat(rows.get(0)).startsWith("meeting", "date", "start", "minutes", "kind");
        assertThat(rows.get(5))
                .containsExactly(
                        "angel-2",
                        "2026-03-31",
                        "12:35",
                        "5",
                        "follow up",
                        "d-follow",
                        "p-a",
                        "almond",
                        "2",
                        "dr-elm",
                        "",
                        "");
        assertThat(MeetingAgenda.of(PROBLEM, SCHEDULE, ACTIONS, "angel-3").toCsv())
                .contains("angel-3,2026-04-07,12:30,5,opening");
    }

    @Test
    void theJsonDocumentHoldsTheSame() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(MeetingAgenda.toJson(MeetingAgenda.all(PROBLEM, SCHEDULE, ACTIONS)));
        assertThat(document.get("schema").asText()).isEqualTo("chin-mdt-agenda/1");
        JsonNode second = document.get("agendas").get(1);
        assertThat(second.get("start").asText()).isEqualTo("2026-03-31T12:30");
        assertThat(second.get("items").get(2).get("discussionId").asText()).isEqualTo("d-other");
        assertThat(second.get("items").get(2).get("actions").get(0).get("id").asText())
                .isEqualTo("3");
        assertThat(second.get("items").get(0).get("discussionId").isNull()).isTrue();
        JsonNode timetables =
                new ObjectMapper().readTree(PersonalTimetable.toJson(PersonalTimetable.all(PROBLEM, SCHEDULE)));
        assertThat(timetables
                        .get("timetables")
                        .get(0)
                        .get("entries")
                        .get(0)
                        .get("practiceId")
                        .asText())
                .isEqualTo("almond");
    }

    @Test
    void timesFollowEachOtherWithoutAGapUntilTheClosing() {
        for (MeetingAgenda agenda : MeetingAgenda.all(PROBLEM, SCHEDULE, ACTIONS)) {
            LocalTime time = agenda.start().toLocalTime();
            List<AgendaItem> items = agenda.items();
            for (AgendaItem item : items.subList(0, items.size() - 1)) {
                assertThat(item.start()).isEqualTo(time);
                time = time.plus(item.duration());
            }
            AgendaItem closing = items.get(items.size() - 1);
            assertThat(closing.start().plus(closing.duration()))
                    .isEqualTo(agenda.start().plus(agenda.duration()).toLocalTime());
        }
    }

    @Test
    void whatCannotBeIsSaidWithoutTheIdentifier() {
        assertThatThrownBy(() -> MeetingAgenda.of(PROBLEM, SCHEDULE, ACTIONS, "angel-9"))
                .hasMessageContaining("meetingId must be a meeting that the schedule holds, was angel-9")
                .hasMessageContaining("\nMaybe");
        OpenAction elsewhere = new OpenAction("1", "camden", null, "x", LocalDate.EPOCH, "secret");
        assertThatThrownBy(() -> MeetingAgenda.all(PROBLEM, SCHEDULE, List.of(elsewhere)))
                .hasMessageContaining("openActions must be of networks of the problem, action 1 is of camden");
        assertThat(elsewhere.toString()).doesNotContain("secret");
        // 943 476 5919 is the number that NHS documentation uses as an example.
        MdtProblem named = PROBLEM.withDiscussions(List.of(new Patient("943 476 5919", "almond")), List.of());
        assertThatThrownBy(() -> MeetingAgenda.all(named, new MdtSchedule(named.id(), List.of(), Map.of()), List.of()))
                .hasMessageContaining("patient ids must be pseudonyms, at least one is an NHS number")
                .hasMessageNotContaining("943");
        assertThatThrownBy(() -> MeetingAgenda.all(PROBLEM, new MdtSchedule("x", List.of(), Map.of()), List.of()))
                .hasMessageContaining("schedule must be of problem angel-march, was of x");
        assertThatThrownBy(() -> new OpenAction("", "angel", null, "x", LocalDate.EPOCH, ""))
                .hasMessageContaining("id must not be blank");
    }
}
