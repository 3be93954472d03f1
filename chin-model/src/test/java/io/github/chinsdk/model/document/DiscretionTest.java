package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.document.json.DocumentException;
import io.github.chinsdk.model.document.json.JsonDocuments;
import io.github.chinsdk.model.internal.json.PatientLevel;
import io.github.chinsdk.model.internal.json.StrictJson;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a value of a patient's record, the message does not say the value. */
class DiscretionTest {

    /** Wrong as a number, as a code, as a date, as a length of time; and easy to find again. */
    private static final List<JsonNode> WRONG = List.of(
            JsonNodeFactory.instance.numberNode(-987_654),
            JsonNodeFactory.instance.textNode("987654"),
            JsonNodeFactory.instance.textNode("Zq987654"),
            JsonNodeFactory.instance.textNode("PT987654H"));

    static Stream<Record> patients() {
        return Samples.all().stream().filter(record -> PatientLevel.isOf(record.getClass()));
    }

    @Test
    void itIsKnownWhoseRecordsAreAPatients() {
        assertThat(patients().map(record -> record.getClass().getSimpleName()))
                .contains("Admission", "Attendance", "Appointment", "PatientRecord", "Vaccination", "MdtMeeting")
                .doesNotContain("KpiTarget", "RiskRegister", "NetworkPlan", "Budget");
    }

    @ParameterizedTest
    @MethodSource("patients")
    void aDocumentKeepsTheValueToItself(Record patient) throws IOException {
        ObjectNode document = (ObjectNode) StrictJson.tree(new StringReader(JsonDocuments.write(patient)));
        document.remove("schema");
        List<String> messages = new ArrayList<>();
        spoilEach(document, () -> {
            ObjectNode whole = StrictJson.MAPPER.createObjectNode();
            whole.set(
                    "schema",
                    StrictJson.tree(new StringReader(JsonDocuments.write(patient)))
                            .get("schema"));
            whole.setAll(document);
            try {
                JsonDocuments.read(patient.getClass(), whole.toString());
            } catch (DocumentException refused) {
                messages.add(refused.getMessage());
            }
        });
        assertThat(messages)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(message).doesNotContain("987654"));
    }

    static List<Record> flat() {
        return TruncatedDocumentsTest.flat().stream()
                .filter(record -> PatientLevel.isOf(record.getClass()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("flat")
    <T extends Record> void aTableKeepsTheValueToItself(T patient) throws IOException {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) patient.getClass();
        StringWriter csv = new StringWriter();
        CsvDocuments.write(type, Stream.of(patient), csv);
        String[] lines = csv.toString().split("\n", -1);
        String[] cells = lines[1].split(",", -1);
        List<RowProblem> problems = new ArrayList<>();
        for (int cell = 0; cell < cells.length; cell++) {
            for (JsonNode wrong : WRONG) {
                String[] spoilt = cells.clone();
                spoilt[cell] = wrong.asText();
                String text = lines[0] + "\n" + String.join(",", spoilt) + "\n";
                problems.addAll(
                        CsvDocuments.read(type, CsvSource.ofText("t.csv", text)).problems());
            }
        }
        assertThat(problems)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("987654"));
    }

    private interface Attempt {
        void run() throws IOException;
    }

    /** Puts each wrong value in the place of each value in turn, and puts the right one back. */
    private static void spoilEach(JsonNode node, Attempt attempt) throws IOException {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                spoil(object.get(name), value -> object.set(name, value), attempt);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int place = i;
                spoil(array.get(i), value -> array.set(place, value), attempt);
            }
        }
    }

    private static void spoil(JsonNode right, Consumer<JsonNode> put, Attempt attempt) throws IOException {
        if (right.isContainerNode()) {
            spoilEach(right, attempt);
            return;
        }
        for (JsonNode wrong : WRONG) {
            put.accept(wrong);
            attempt.run();
        }
        put.accept(right);
    }
}
