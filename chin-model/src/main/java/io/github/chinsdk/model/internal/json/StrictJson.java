package io.github.chinsdk.model.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The mapper of our documents: nothing guessed, nothing dropped, nothing defaulted. */
public final class StrictJson {

    /** Characters of a document, which is in memory as a whole while it is read. */
    public static final long LONGEST = 1L << 28;

    /** Configured once and never changed. */
    public static final JsonMapper MAPPER = mapper();

    /** Two spaces, line feeds whatever the platform. */
    public static final ObjectWriter INDENTED = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private StrictJson() {}

    /** Where and why a text or a tree is refused, in words without any value of it. */
    @SuppressWarnings("serial")
    public static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final Pattern WHAT_WAS = Pattern.compile(", ([A-Za-z]+ )?was .*", Pattern.DOTALL);

        private final String path;
        private final String problem;
        private final String wayOut;
        private final boolean lacksValue;

        Refused(String path, String problem, String wayOut) {
            this(path, problem, wayOut, false);
        }

        private Refused(String path, String problem, String wayOut, boolean lacksValue) {
            // No stack trace: a bad file may hold a million of these.
            super(problem, null, false, false);
            this.path = path;
            this.problem = problem;
            this.wayOut = wayOut;
            this.lacksValue = lacksValue;
        }

        static Refused withoutValue(String path, String problem, String wayOut) {
            return new Refused(path, problem, wayOut, true);
        }

        /** The same without what was found, which a code's or a record's own message says last. */
        Refused discreet() {
            return new Refused(path, WHAT_WAS.matcher(problem).replaceFirst(""), wayOut, lacksValue);
        }

        /** Whether the problem should be followed by what was found, which the caller may know. */
        public boolean lacksValue() {
            return lacksValue;
        }

        /** As in {@code risks[3].initial}; empty for the whole. */
        public String path() {
            return path;
        }

        /** What is wrong, to follow the path. */
        public String problem() {
            return problem;
        }

        /** A sentence that begins "Maybe". */
        public String wayOut() {
            return wayOut;
        }
    }

    /** The tree of a text, or what is wrong with it. */
    public static @Nullable JsonNode tree(Reader reader) throws IOException {
        try {
            return MAPPER.readTree(reader);
        } catch (JacksonException problem) {
            throw JsonProblem.of(problem);
        }
    }

    /** The record of a tree, or what is wrong with it: without the value, where a patient may be behind it. */
    public static <T extends Record> T treeToRecord(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException problem) {
            Refused refused = JsonProblem.of(problem);
            throw PatientLevel.isOf(type) ? refused.discreet() : refused;
        }
    }

    /** What a node is, in words that hold nothing of its value. */
    public static String kind(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return "missing";
        }
        String type = node.getNodeType().name().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "null" -> "null";
            case "string" -> "a text";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> "a " + type;
        };
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(LONGEST)
                                .build())
                        .build())
                .annotationIntrospector(new RequiredComponents())
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addModule(TextOnly.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .defaultPropertyInclusion(JsonInclude.Value.empty().withValueInclusion(JsonInclude.Include.NON_NULL))
                .defaultLeniency(false);
        for (CoercionInputShape shape : CoercionInputShape.values()) {
            if (shape == CoercionInputShape.Integer
                    || shape == CoercionInputShape.Float
                    || shape == CoercionInputShape.Boolean) {
                builder.withCoercionConfig(
                        LogicalType.Textual, config -> config.setCoercion(shape, CoercionAction.Fail));
                builder.withCoercionConfig(
                        LogicalType.DateTime, config -> config.setCoercion(shape, CoercionAction.Fail));
            }
        }
        return builder.withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail))
                .build();
    }
}
