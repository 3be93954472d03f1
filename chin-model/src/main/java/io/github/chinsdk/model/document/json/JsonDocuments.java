package io.github.chinsdk.model.document.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.json.PatientLevel;
import io.github.chinsdk.model.internal.json.StrictJson;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * Reads and writes records as JSON documents: {@code JsonDocuments.read(RiskRegister.class, reader)}.
 *
 * <p>Field names are the accessor names; a value that is not known is left out. Dates are ISO 8601 texts, durations as
 * in {@code PT1H30M}, money is whole pence. Documents are at most 268,435,456 characters long, for they are in memory while
 * they are read, with at most 20 million characters to a text and 1,000 levels.
 */
public final class JsonDocuments {

    private static final String SCHEMA = "schema";

    private JsonDocuments() {}

    /**
     * Reads a document.
     *
     * @param <T> the record
     * @param type a record that carries {@link DocumentSchema}
     * @param reader the text, read to its end and left open
     * @return the record
     * @throws DocumentException if it is no such document
     * @throws IllegalArgumentException if the record carries no {@link DocumentSchema}
     * @throws IOException if the reader fails
     */
    public static <T extends Record> T read(Class<T> type, Reader reader) throws IOException {
        String schema = schemaOf(type);
        try {
            JsonNode root = StrictJson.tree(reader);
            if (root == null || !root.isObject()) {
                throw new DocumentException(
                        "",
                        "must be a JSON object that says its schema, was " + StrictJson.kind(root),
                        "Maybe the file is empty or holds a list: write one object for each document.");
            }
            ObjectNode document = (ObjectNode) root;
            checkSchema(document.remove(SCHEMA), schema);
            return record(document, type);
        } catch (StrictJson.Refused refused) {
            throw new DocumentException(refused.path(), refused.problem(), refused.wayOut());
        }
    }

    private static <T extends Record> T record(ObjectNode document, Class<T> type) {
        try {
            return StrictJson.treeToRecord(document, type);
        } catch (StrictJson.Refused refused) {
            JsonNode found = at(document, refused.path());
            throw new DocumentException(
                    refused.path(),
                    refused.problem() + (refused.lacksValue() ? ", was " + description(found, type) : ""),
                    refused.wayOut());
        }
    }

    private static JsonNode at(JsonNode document, String path) {
        String pointer = path.replace("[", ".").replace("]", "").replace('.', '/');
        return pointer.isEmpty() || path.contains("/") || path.contains("~")
                ? MissingNode.getInstance()
                : document.at("/" + pointer);
    }

    /** The value itself only where no patient can be behind it. */
    private static String description(JsonNode found, Class<?> type) {
        return found.isValueNode() && !found.isNull() && !PatientLevel.isOf(type)
                ? Refusal.quoted(found.asText())
                : StrictJson.kind(found);
    }

    /**
     * Reads a document.
     *
     * @param <T> the record
     * @param type a record that carries {@link DocumentSchema}
     * @param text the document
     * @return the record
     * @throws DocumentException if it is no such document
     * @throws IllegalArgumentException if the record carries no {@link DocumentSchema}
     */
    public static <T extends Record> T read(Class<T> type, String text) {
        try {
            return read(type, new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Writes a document, indented, its schema first.
     *
     * @param document a record that carries {@link DocumentSchema}
     * @return the text, lines ended by a line feed
     * @throws IllegalArgumentException if the record carries no {@link DocumentSchema}
     */
    public static String write(Record document) {
        try {
            return StrictJson.INDENTED.writeValueAsString(tree(document)) + "\n";
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a record of this model can always be written", unwritable);
        }
    }

    /**
     * Writes a document, indented, its schema first.
     *
     * @param document a record that carries {@link DocumentSchema}
     * @param writer where to write; left open
     * @throws IllegalArgumentException if the record carries no {@link DocumentSchema}
     * @throws IOException if the writer fails
     */
    public static void write(Record document, Writer writer) throws IOException {
        writer.write(write(document));
    }

    private static ObjectNode tree(Record document) {
        ObjectNode tree = StrictJson.MAPPER.createObjectNode();
        tree.put(SCHEMA, schemaOf(document.getClass()));
        return tree.setAll((ObjectNode) StrictJson.MAPPER.valueToTree(document));
    }

    private static String schemaOf(Class<?> type) {
        DocumentSchema schema = type.getAnnotation(DocumentSchema.class);
        if (schema == null) {
            throw Refusal.of(
                    "type must carry @DocumentSchema, " + type.getSimpleName() + " does not",
                    "Maybe it is a part of a document: read and write the whole.");
        }
        return schema.value();
    }

    private static void checkSchema(JsonNode said, String schema) {
        if (said == null || !said.isTextual()) {
            throw new DocumentException(
                    SCHEMA,
                    "must be present and say " + Refusal.quoted(schema) + ", was " + StrictJson.kind(said),
                    "Maybe the document was written by hand: begin it with its schema.");
        }
        if (!said.textValue().equals(schema)) {
            throw new DocumentException(
                    SCHEMA,
                    "must be " + Refusal.quoted(schema) + ", was " + Refusal.quoted(said.textValue()),
                    "Maybe it is another document, or one of another version of this library.");
        }
    }
}
