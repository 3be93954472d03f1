package io.github.chinsdk.kpi.vegalite;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Trees of JSON, and their one text. */
final class Json {

    private static final double LARGEST_EXACT_INTEGER = 0x1p53;

    /** The digits of a double differ between JDKs unless Jackson makes them itself. */
    private static final JsonMapper MAPPER = JsonMapper.builder(new JsonFactoryBuilder()
                    .characterEscapes(new PageSafe())
                    .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                    .build())
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private Json() {}

    /** An object of names and values in turn. */
    static ObjectNode object(Object... namesAndValues) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.set((String) namesAndValues[i], node(namesAndValues[i + 1]));
        }
        return object;
    }

    static ArrayNode array(Object... values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(values.length);
        for (Object value : values) {
            array.add(node(value));
        }
        return array;
    }

    /** Not an overload: a node is itself iterable. */
    static ArrayNode listed(Iterable<?> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(node(value)));
        return array;
    }

    /** A count: without a decimal point where it is whole, as people's counts are and person-years are not. */
    static Object count(double count) {
        return count == Math.rint(count) && Math.abs(count) < LARGEST_EXACT_INTEGER ? (Object) (long) count : count;
    }

    static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    static String write(ObjectNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode node(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof JsonNode node) {
            return node;
        } else if (value instanceof String text) {
            return nodes.textNode(text);
        } else if (value instanceof Double number) {
            return nodes.numberNode(number.doubleValue());
        } else if (value instanceof Integer number) {
            return nodes.numberNode(number.intValue());
        } else if (value instanceof Long number) {
            return nodes.numberNode(number.longValue());
        } else if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        }
        throw new IllegalArgumentException("no JSON for " + value.getClass());
    }

    /** Escapes what could end a script element of a page, or a line of one. */
    private static final class PageSafe extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private static final char LINE_SEPARATOR = 0x2028;
        private static final char PARAGRAPH_SEPARATOR = 0x2029;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return switch (character) {
                case LINE_SEPARATOR -> new SerializedString("\\u2028");
                case PARAGRAPH_SEPARATOR -> new SerializedString("\\u2029");
                default -> null;
            };
        }
    }
}
