package io.github.chinsdk.model.document.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.document.fhir.FhirBundle;
import io.github.chinsdk.model.mdt.MdtSeries;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.policy.NetworkPlan;
import io.github.chinsdk.model.programme.KpiTarget;
import io.github.chinsdk.model.programme.RiskRegister;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonDocumentsTest {

    static List<Record> documents() {
        return Samples.all();
    }

    /** The form is frozen: a change here is a new schema version. */
    @ParameterizedTest
    @MethodSource("documents")
    void goldenDocumentsReadAndWriteToTheByte(Record document) throws IOException {
        String golden = Golden.of(document.getClass());
        assertThat(JsonDocuments.read(document.getClass(), golden)).isEqualTo(document);
        assertThat(JsonDocuments.write(document)).isEqualTo(golden);
    }

    /** Each required field of each golden document, taken away and made null: an error that names its path. */
    @ParameterizedTest
    @MethodSource("documents")
    void missingAndNullAreErrorsWithTheirPath(Record document) throws IOException {
        ObjectMapper plain = new ObjectMapper();
        List<String> paths = new ArrayList<>();
        Golden.walk("", plain.readTree(Golden.of(document.getClass())), (path, parent, field) -> paths.add(path));
        paths.removeIf(path -> path.startsWith("counts.") || path.matches(".*\\[[2-9].*|.*\\[1[0-9].*"));
        int refused = 0;
        for (String path : paths) {
            if (Golden.OPTIONAL.contains(path.replaceAll("^.*\\.", ""))) {
                continue;
            }
            for (boolean makeNull : new boolean[] {true, false}) {
                JsonNode root = plain.readTree(Golden.of(document.getClass()));
                Golden.walk("", root, (place, parent, field) -> {
                    if (place.equals(path)) {
                        if (makeNull) {
                            parent.putNull(field);
                        } else {
                            parent.remove(field);
                        }
                    }
                });
                DocumentException error = catchThrowableOfType(
                        DocumentException.class, () -> JsonDocuments.read(document.getClass(), root.toString()));
                assertThat(error)
                        .as("%s %s", path, makeNull ? "null" : "missing")
                        .isNotNull();
                String parentPath = path.replaceAll("\\.?[^.]+$", "");
                assertThat(error.path()).as("%s %s", path, makeNull).isIn(path, parentPath);
                assertThat(error.getMessage()).contains(path.replaceAll("^.*\\.", ""));
                refused++;
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(2 * document.getClass().getRecordComponents().length / 2);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anUnknownFieldAnywhereIsAnError(Record document) throws IOException {
        ObjectMapper plain = new ObjectMapper();
        ObjectNode root = (ObjectNode) plain.readTree(Golden.of(document.getClass()));
        root.put("surplus", 1);
        assertThatThrownBy(() -> JsonDocuments.read(document.getClass(), root.toString()))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(
                        "surplus must be a field of the schema, is not\nMaybe it is misspelt; the fields here are ");
    }

    @Test
    void everyDocumentTypeHasAGoldenDocument() {
        List<String> schemas = Samples.all().stream()
                .map(document -> Objects.requireNonNull(document.getClass().getAnnotation(DocumentSchema.class))
                        .value())
                .toList();
        assertThat(schemas)
                .doesNotHaveDuplicates()
                .hasSameElementsAs(
                        Schemas.annotatedTypes().map(Schemas::schemaOf).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|document must be a JSON object that says its schema, was missing",
                "[]|document must be a JSON object that says its schema, was a list",
                "17|document must be a JSON object that says its schema, was a number",
                "{}|schema must be present and say \"chin-kpi-target/1\", was missing",
                "{\"schema\":3}|schema must be present and say \"chin-kpi-target/1\", was a number",
                "{\"schema\":\"chin-kpi-target/2\"}|schema must be \"chin-kpi-target/1\", was \"chin-kpi-target/2\"",
                "{\"schema\":\"chin-kpi-target/1\"}|kpi must be present, was missing",
                "{\"schema\":\"chin-kpi-target/1\",\"kpi\":null}|kpi must be present, was null",
                "{\"schema\":\"chin-kpi-target/1\",\"kpi\":5}|kpi must be a text, was \"5\"",
                "{\"schema\":\"chin-kpi-target/1\"|document must be JSON with each field once, is not at line 1, column 30",
                "{\"schema\":\"chin-kpi-target/1\",\"kpi\":\"a\",\"kpi\":\"b\"}|document must be JSON with each field once, is not at line 1, column 46",
                "{\"schema\":\"chin-kpi-target/1\"} {}|document must be the only thing in its text, more follows",
            })
    void whatIsWrongIsSaidWithItsPlace(String text, String firstLine) {
        assertThatThrownBy(() -> JsonDocuments.read(KpiTarget.class, text))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(firstLine)
                .message()
                .contains("\nMaybe ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"day\" : \"TUESDAY\"|\"day\" : 2|day must be one of MONDAY, TUESDAY",
                "\"day\" : \"TUESDAY\"|\"day\" : \"Dienstag\"|day must be one of MONDAY, TUESDAY",
                "\"start\" : \"12:30:00\"|\"start\" : \"half past\"|start must be a time like 12:30:00, was \"half past\"",
                "\"start\" : \"12:30:00\"|\"start\" : [12, 30]|start must be a time like 12:30:00, was a list",
                "\"start\" : \"12:30:00\"|\"start\" : 1230|start must be a time like 12:30:00, was \"1230\"",
                "\"start\" : \"12:30:00\"|\"start\" : \"\"|start must be a time like 12:30:00, was \"\"",
                "\"duration\" : \"PT1H30M\"|\"duration\" : 5400|duration must be a duration like PT1H30M, was \"5400\"",
                "\"duration\" : \"PT1H30M\"|\"duration\" : \"-PT1H\"|document is refused: duration must be more than 0 and at most 24 hours, was PT-1H",
                "\"timeZone\" : \"Europe/London\"|\"timeZone\" : \"Europe/Barnet\"|timeZone must be a ZoneId, was \"Europe/Barnet\"",
                "\"mode\" : \"VIRTUAL\"|\"mode\" : \"FACE_TO_FACE\"|document is refused: venueId must be present exactly when the mode is FACE_TO_FACE, mode was FACE_TO_FACE",
            })
    void theFieldsOfASeriesAreStrict(String right, String wrong, String firstLine) throws IOException {
        String golden = Golden.of(MdtSeries.class);
        assertThat(golden).contains(right);
        assertThatThrownBy(() -> JsonDocuments.read(MdtSeries.class, golden.replace(right, wrong)))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(firstLine);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017-01-05|[2017,1,5]",
                "2017-01-05|17171",
                "2017-01-05|05/01/2017",
                "2017-01-05|2017-02-30",
                "2017-01-05|2017-1-5"
            })
    void datesInOtherFormsAreRefused(String right, String wrong) throws IOException {
        String golden = Golden.of(Admission.class);
        String text = golden.replace(
                "\"" + right + "\"", wrong.startsWith("[") || wrong.length() == 5 ? wrong : "\"" + wrong + "\"");
        assertThat(text).isNotEqualTo(golden);
        assertThatThrownBy(() -> JsonDocuments.read(Admission.class, text))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("admittedOn must be a date like 2017-04-01, was a ")
                .message()
                .contains("\nMaybe ")
                .doesNotContain("2017-01-05");
    }

    @Test
    void wholeNumbersAreWholeAndNumbers() throws IOException {
        String golden = Golden.of(NetworkPlan.class);
        for (String wrong :
                List.of("41000.5", "41000.0", "\"41000\"", "true", "9223372036854775808", "\"\"", "[41000]")) {
            assertThatThrownBy(() -> JsonDocuments.read(NetworkPlan.class, golden.replace(": 41000", ": " + wrong)))
                    .as(wrong)
                    .isInstanceOf(DocumentException.class)
                    .hasMessageStartingWith("practices[0].registeredPopulation must be a whole number, was "
                            + (wrong.startsWith("[") ? "a list" : "\""));
        }
    }

    @Test
    void aDeepPlaceIsNamedFromTheTop() throws IOException {
        String golden = Golden.of(RiskRegister.class);
        int third = golden.indexOf("\"id\" : \"R3\"");
        String text = golden.substring(0, third) + golden.substring(third).replaceFirst("\"LIKELY\"", "\"CERTAIN\"");
        assertThatThrownBy(() -> JsonDocuments.read(RiskRegister.class, text))
                .isInstanceOfSatisfying(
                        DocumentException.class,
                        error -> assertThat(error.path()).isEqualTo("risks[2].initial.likelihood"))
                .hasMessageStartingWith("risks[2].initial.likelihood must be one of RARE, UNLIKELY, POSSIBLE");
    }

    @Test
    void noValueOfAPatientReachesAMessage() throws IOException {
        String golden = Golden.of(PatientRecord.class);
        String secret = "9434765919";
        for (String text : List.of(
                golden.replace("0123456789abcdef0123456789abcdef", secret),
                golden.replace("1941-03", secret),
                golden.replace("\"FEMALE\"", "{\"" + "x\":" + secret + "}"),
                golden.replace("0.25", "\"" + secret + "\""),
                golden.replace("\"2012-02-29\"", secret),
                golden.replace("{", "{ " + secret))) {
            assertThatThrownBy(() -> JsonDocuments.read(PatientRecord.class, text))
                    .isInstanceOf(DocumentException.class)
                    .message()
                    .doesNotContain(secret);
        }
    }

    @Test
    void aShortTextCannotAskForAGigabyteOfDigits() throws IOException {
        String text = Golden.of(KpiTarget.class).replace("82.50", "1e999999999");
        assertThatThrownBy(() -> JsonDocuments.read(KpiTarget.class, text))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("value must have at most 30 digits before and after the point");
    }

    @Test
    void aDeepOrEndlessDocumentIsRefused() {
        assertThatThrownBy(() -> JsonDocuments.read(KpiTarget.class, "[".repeat(100_000)))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("document must keep the size limits of a document, did not");
    }

    /** Blanks for ever: no tree grows, so that only the length can end it. */
    static final class Endless extends Reader {

        private boolean begun;

        @Override
        public int read(char[] target, int from, int length) {
            Arrays.fill(target, from, from + length, ' ');
            if (!begun) {
                target[from] = '{';
                begun = true;
            }
            return length;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    @Test
    void aDocumentThatNeverEndsIsLeftAtTheLimit() throws IOException {
        assertThatThrownBy(() -> JsonDocuments.read(KpiTarget.class, new Endless()))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith("document must keep the size limits of a document, did not");
        assertThat(FhirBundle.read("bundle.json", new Endless()).problems())
                .extracting(RowProblem::summary)
                .containsExactly("bundle.json: must keep the size limits of a document, did not");
    }

    @Test
    void onlyWholeDocumentsAreReadAndWritten() {
        assertThatThrownBy(
                        () -> JsonDocuments.write(Samples.riskRegister().risks().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "type must carry @DocumentSchema, Risk does not\nMaybe it is a part of a document: read and write the whole.");
    }

    /** The golden documents, as text, and a walk over their fields. */
    static final class Golden {

        /** Fields that a document may leave out. */
        static final List<String> OPTIONAL = List.of(
                "statedScore",
                "statedTotalPence",
                "populationCovered",
                "forecast",
                "actual",
                "venueId",
                "dueBy",
                "followsCaseId",
                "followUpBy",
                "completedOn",
                "practice",
                "time",
                "lsoa",
                "registeredOn",
                "deregisteredOn",
                "diedOn",
                "resolved",
                "reviewBy",
                "endedOn",
                "namedGpId",
                "caseManagerId",
                "payBand",
                "pencePerWholeTimeEquivalent",
                "provider",
                "specialty",
                "dischargedOn",
                "dischargeMethod",
                "costPence");

        private Golden() {}

        interface Visitor {
            void at(String path, ObjectNode parent, String field);
        }

        static String of(Class<?> type) throws IOException {
            String name = "/documents/" + Schemas.fileName(Schemas.schemaOf(type), ".json");
            try (InputStream in = JsonDocumentsTest.class.getResourceAsStream(name)) {
                assertThat(in).as(name).isNotNull();
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        static void walk(String path, JsonNode node, Visitor visitor) {
            if (node instanceof ObjectNode object) {
                for (String field : Stream.of(object.fieldNames())
                        .flatMap(names -> {
                            List<String> list = new ArrayList<>();
                            names.forEachRemaining(list::add);
                            return list.stream();
                        })
                        .toList()) {
                    String place = path.isEmpty() ? field : path + "." + field;
                    JsonNode child = object.get(field);
                    visitor.at(place, object, field);
                    walk(place, child, visitor);
                }
            } else if (node instanceof ArrayNode array) {
                for (int i = 0; i < array.size(); i++) {
                    walk(path + "[" + i + "]", array.get(i), visitor);
                }
            }
        }
    }
}
