package io.github.chinsdk.kpi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import io.github.chinsdk.house.HouseRules;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiDocuments;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.document.json.JsonDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published JSON Schemas of this module: generated from the records, the same as the files of the jar, and checked with
 * networknt's validator against documents and against spoilt ones.
 */
class JsonSchemasTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    static Stream<Class<?>> types() {
        return HouseRules.production("kpi").stream()
                .filter(type -> type.isAnnotatedWith(DocumentSchema.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(JavaClass::reflect);
    }

    static List<Record> documents() {
        return Samples.all();
    }

    @Test
    void everyDocumentHasASample() {
        assertThat(documents().stream().map(Object::getClass).toList()).containsAll(types().toList());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theJarHoldsTheSchemaOfTheRecord(Class<?> type) throws IOException {
        String generated = Generated.schema(type);
        Path copy = Path.of("target", "chin-schemas", Generated.fileName(type));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, generated);
        assertThat(published(type))
                .as("%s; if the change is meant, copy it to src/main/resources/META-INF/chin-schemas", copy)
                .isEqualTo(generated);
    }

    @Test
    void theValidatorAcceptsEveryDefinitionOfTheCatalogue() throws IOException {
        Schema validator = validator(Kpi.class);
        for (Kpi kpi : KpiCatalogue.standard().kpis().values()) {
            assertThat(problems(validator, KpiDocuments.write(kpi)))
                    .as("%s", kpi.key())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void documentsComeBackAsTheyWereAndPassTheValidator(Record document) throws IOException {
        String text = JsonDocuments.write(document);
        assertThat(JsonDocuments.read(document.getClass(), text)).isEqualTo(document);
        assertThat(problems(validator(document.getClass()), text)).isEmpty();
    }

    /** What the validator refuses the reader refuses too: each field of each record of each sample, spoilt four ways. */
    @ParameterizedTest
    @MethodSource("documents")
    void readerAndValidatorRefuseTheSameSpoiltDocuments(Record document) throws IOException {
        Schema validator = validator(document.getClass());
        String text = JsonDocuments.write(document);
        Set<String> optional = optional(document.getClass(), new LinkedHashSet<>(), new LinkedHashSet<>());
        List<String> places = places(text);
        int spoilt = 0;
        for (String place : places) {
            for (String way : List.of("remove", "surplus", "boolean", "object")) {
                String field = place.replaceAll("^.*\\.", "");
                if ((way.equals("remove") && optional.contains(field))
                        || (way.equals("boolean") && field.equals("verified"))) {
                    continue;
                }
                String bad = spoil(text, place, way);
                assertThat(problems(validator, bad))
                        .as("schema, %s %s", way, place)
                        .isNotEmpty();
                assertThat(refuses(document.getClass(), bad))
                        .as("reader, %s %s", way, place)
                        .isTrue();
                spoilt++;
            }
        }
        assertThat(spoilt).isGreaterThan(places.size());
    }

    /** A host's own Jackson must not turn a missing number into 0. */
    @Test
    void everyNumberOfADocumentOfThisModuleIsRequiredOrMayBeLeftOut() {
        Set<Class<?>> records = new LinkedHashSet<>();
        types().forEach(type -> optional(type, new LinkedHashSet<>(), records));
        assertThat(records).hasSizeGreaterThan(15);
        List<String> undecided = new ArrayList<>();
        for (Class<?> type : records) {
            if (!type.getPackageName().matches(".*\\.(scorecard|worklist|catalogue)")) {
                continue;
            }
            for (RecordComponent component : type.getRecordComponents()) {
                JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
                if ((property != null && property.required()) == Generated.mayBeLeftOut(component)) {
                    undecided.add(type.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(undecided).isEmpty();
    }

    private static Set<String> optional(Type type, Set<String> names, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                optional(argument, names, seen);
            }
        } else if (type instanceof Class<?> record
                && record.isRecord()
                && Arrays.stream(record.getDeclaredMethods()).noneMatch(m -> m.isAnnotationPresent(JsonValue.class))
                && seen.add(record)) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (Generated.mayBeLeftOut(component)) {
                    names.add(component.getName());
                }
                optional(component.getGenericType(), names, seen);
            }
        }
        return names;
    }

    /** Paths to every field, of lists only the first element. */
    private static List<String> places(String text) throws IOException {
        List<String> places = new ArrayList<>();
        walk("", PLAIN.readTree(text), places);
        return places;
    }

    private static void walk(String path, JsonNode node, List<String> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(field -> {
                String place = path.isEmpty() ? field : path + "." + field;
                places.add(place);
                walk(place, object.get(field), places);
            });
        } else if (node instanceof ArrayNode list && !list.isEmpty()) {
            walk(path + ".0", list.get(0), places);
        }
    }

    private static String spoil(String text, String place, String way) throws IOException {
        JsonNode root = PLAIN.readTree(text);
        String[] steps = place.split("\\.");
        JsonNode parent = root;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.isArray() ? parent.get(Integer.parseInt(steps[i])) : parent.get(steps[i]);
        }
        ObjectNode object = (ObjectNode) parent;
        String field = steps[steps.length - 1];
        switch (way) {
            case "remove" -> object.remove(field);
            case "surplus" -> object.put("surplus", 1);
            case "boolean" -> object.put(field, true);
            default -> object.putObject(field);
        }
        return root.toString();
    }

    private static boolean refuses(Class<? extends Record> type, String text) {
        try {
            JsonDocuments.read(type, text);
            return false;
        } catch (IllegalArgumentException expected) {
            return true;
        }
    }

    private static List<String> problems(Schema validator, String text) {
        return validator
                .validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema validator(Class<?> type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(published(type), InputFormat.JSON);
    }

    private static String published(Class<?> type) throws IOException {
        try (InputStream in =
                JsonSchemasTest.class.getResourceAsStream("/META-INF/chin-schemas/" + Generated.fileName(type))) {
            return in == null ? "(no file)" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
