package io.github.chinsdk.model.document.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.FinancialYear;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * The published JSON Schemas: generated from the records by victools, the same as the files of the jar, and checked with
 * networknt's validator against the golden documents and against spoilt ones.
 */
class JsonSchemasTest {

    /** Text forms that are narrower than any text. */
    private static final Map<Class<?>, String> PATTERNS = patterns();

    static Stream<Class<?>> types() {
        return Schemas.annotatedTypes();
    }

    static List<Record> documents() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theJarHoldsTheSchemaOfTheRecord(Class<?> type) throws IOException {
        String name = Schemas.fileName(Schemas.schemaOf(type), ".schema.json");
        String generated = generate(type).toPrettyString().replace("\r\n", "\n") + "\n";
        Path copy = Path.of("target", "chin-schemas", name);
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, generated);
        assertThat(published(type))
                .as("%s; if the change is meant, copy it to src/main/resources/META-INF/chin-schemas", copy)
                .isEqualTo(generated);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void anIndependentValidatorAcceptsTheGoldenDocument(Record document) throws IOException {
        assertThat(validator(document.getClass())
                        .validate(
                                JsonDocumentsTest.Golden.of(document.getClass()),
                                InputFormat.JSON,
                                JsonSchemasTest::formats))
                .isEmpty();
    }

    /** Whatever the validator is told to refuse, the reader refuses too, and the other way round for shapes. */
    @ParameterizedTest
    @MethodSource("documents")
    void readerAndValidatorRefuseTheSameSpoiltDocuments(Record document) throws IOException {
        ObjectMapper plain = new ObjectMapper();
        String golden = JsonDocumentsTest.Golden.of(document.getClass());
        Schema validator = validator(document.getClass());
        List<String> places = new ArrayList<>();
        JsonDocumentsTest.Golden.walk("", plain.readTree(golden), (path, parent, field) -> places.add(path));
        places.removeIf(path -> path.matches(".*\\[[1-9].*"));
        int spoilt = 0;
        for (String place : places) {
            for (String way : List.of("remove", "surplus", "boolean", "object")) {
                JsonNode root = plain.readTree(golden);
                JsonDocumentsTest.Golden.walk("", root, (path, parent, field) -> {
                    if (path.equals(place)) {
                        switch (way) {
                            case "remove" -> parent.remove(field);
                            case "surplus" -> parent.put("surplus", 1);
                            case "boolean" -> parent.put(field, true);
                            default -> parent.putObject(field);
                        }
                    }
                });
                if (way.equals("remove")
                        && JsonDocumentsTest.Golden.OPTIONAL.contains(place.replaceAll("^.*\\.", ""))) {
                    continue;
                }
                boolean schemaRefuses = !validator
                        .validate(root.toString(), InputFormat.JSON, JsonSchemasTest::formats)
                        .isEmpty();
                assertThat(schemaRefuses).as("schema, %s %s", way, place).isTrue();
                assertThat(refuses(document.getClass(), root.toString()))
                        .as("reader, %s %s", way, place)
                        .isTrue();
                spoilt++;
            }
        }
        assertThat(spoilt).isGreaterThan(places.size());
    }

    /** A host's own Jackson must not turn a missing number into 0: each component says required, or is nullable. */
    @Test
    void everyComponentOfADocumentIsRequiredOrNullable() {
        Map<Class<?>, Boolean> seen = new LinkedHashMap<>();
        types().forEach(type -> components(type, seen));
        assertThat(seen.keySet()).hasSizeGreaterThan(30);
        List<String> undecided = new ArrayList<>();
        for (Class<?> type : seen.keySet()) {
            for (RecordComponent component : type.getRecordComponents()) {
                JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if ((property != null && property.required()) == nullable) {
                    undecided.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(undecided).isEmpty();
    }

    private static void components(Class<?> type, Map<Class<?>, Boolean> seen) {
        if (!type.isRecord() || hasTextForm(type) || seen.put(type, true) != null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            components(component.getType(), seen);
            if (component.getGenericType() instanceof java.lang.reflect.ParameterizedType list) {
                for (var argument : list.getActualTypeArguments()) {
                    if (argument instanceof Class<?> element) {
                        components(element, seen);
                    }
                }
            }
        }
    }

    private static boolean refuses(Class<? extends Record> type, String text) {
        try {
            JsonDocuments.read(type, text);
            return false;
        } catch (DocumentException expected) {
            return true;
        }
    }

    private static Schema validator(Class<?> type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published(type), InputFormat.JSON);
    }

    private static void formats(com.networknt.schema.ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    private static String published(Class<?> type) throws IOException {
        String name = "/META-INF/chin-schemas/" + Schemas.fileName(Schemas.schemaOf(type), ".schema.json");
        try (InputStream in = JsonSchemasTest.class.getResourceAsStream(name)) {
            return in == null ? "(no file)" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ObjectNode generate(Class<?> type) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forTypesInGeneral().withCustomDefinitionProvider((javaType, context) -> {
            Class<?> erased = javaType.getErasedType();
            ObjectNode node = context.getGeneratorConfig().createObjectNode();
            if (erased == LocalDate.class) {
                node.put("type", "string").put("format", "date");
            } else if (erased == Duration.class) {
                node.put("type", "string").put("format", "duration");
            } else if (PATTERNS.containsKey(erased)) {
                node.put("type", "string").put("pattern", PATTERNS.get(erased));
            } else if (erased == ZoneId.class) {
                node.put("type", "string");
            } else if (hasTextForm(erased) && !erased.isEnum()) {
                boolean number = erased.isRecord()
                        && Arrays.stream(erased.getRecordComponents()).allMatch(c -> c.getType() == long.class);
                node.put("type", number ? "integer" : "string");
            } else {
                return null;
            }
            return new CustomDefinition(
                    node, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
        });
        builder.forFields()
                .withRequiredCheck(field -> Arrays.stream(
                                field.getDeclaringType().getErasedType().getRecordComponents())
                        .filter(component -> component.getName().equals(field.getName()))
                        .noneMatch(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(type);
        schema.put("title", Schemas.schemaOf(type));
        ((ObjectNode) schema.get("properties")).putObject("schema").put("const", Schemas.schemaOf(type));
        schema.withArray("required").add("schema");
        return schema;
    }

    private static boolean hasTextForm(Class<?> type) {
        return type == ClinicalCode.class
                || Stream.<AccessibleObject>concat(
                                Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                        .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
    }

    private static Map<Class<?>, String> patterns() {
        Map<Class<?>, String> patterns = new LinkedHashMap<>();
        patterns.put(YearMonth.class, "^[0-9]{4}-(0[1-9]|1[0-2])$");
        patterns.put(LocalTime.class, "^[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$");
        patterns.put(
                LocalDateTime.class,
                "^[0-9]{4}-[0-1][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$");
        patterns.put(FinancialYear.class, "^[0-9]{4}/[0-9]{2}$");
        patterns.put(FinancialQuarter.class, "^[0-9]{4}/[0-9]{2} Q[1-4]$");
        patterns.put(OdsCode.class, "^[A-Z0-9]{3,12}$");
        patterns.put(PseudonymId.class, "^[0-9a-f]{32}$");
        patterns.put(LsoaCode.class, "^[EW]01[0-9]{6}$");
        return patterns;
    }
}
