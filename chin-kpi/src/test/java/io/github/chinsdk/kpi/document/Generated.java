package io.github.chinsdk.kpi.document;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import io.github.chinsdk.model.document.DocumentSchema;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of a document record, by victools; a component that is optional or nullable may be left out. */
final class Generated {

    private Generated() {}

    static String schemaOf(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(DocumentSchema.class)).value();
    }

    static String fileName(Class<?> type) {
        return schemaOf(type).replace('/', '-') + ".schema.json";
    }

    static String schema(Class<?> type) {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forTypesInGeneral().withCustomDefinitionProvider((javaType, context) -> {
            Class<?> erased = javaType.getErasedType();
            if (erased == Optional.class) {
                return new CustomDefinition(
                        context.createDefinitionReference(
                                javaType.getTypeParameters().get(0)),
                        CustomDefinition.INLINE_DEFINITION,
                        CustomDefinition.EXCLUDING_ATTRIBUTES);
            }
            return simple(erased, context);
        });
        builder.forFields()
                .withRequiredCheck(field -> Arrays.stream(
                                field.getDeclaringType().getErasedType().getRecordComponents())
                        .filter(component -> component.getName().equals(field.getName()))
                        .noneMatch(Generated::mayBeLeftOut));
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(type);
        schema.put("title", schemaOf(type));
        ((ObjectNode) schema.get("properties")).putObject("schema").put("const", schemaOf(type));
        schema.withArray("required").add("schema");
        return schema.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    static boolean mayBeLeftOut(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType().getName().startsWith("java.util.Optional");
    }

    private static @Nullable CustomDefinition simple(Class<?> erased, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (erased == OptionalDouble.class) {
            node.put("type", "number");
        } else if (erased == OptionalLong.class) {
            node.put("type", "integer");
        } else if (erased == LocalDate.class) {
            node.put("type", "string").put("format", "date");
        } else if (!erased.isEnum()
                && Arrays.stream(erased.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class))) {
            node.put("type", "string");
        } else {
            return null;
        }
        return new CustomDefinition(node, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }
}
