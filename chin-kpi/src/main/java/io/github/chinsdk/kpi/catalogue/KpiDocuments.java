package io.github.chinsdk.kpi.catalogue;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.chinsdk.model.document.json.JsonDocuments;
import java.util.List;
import java.util.Locale;

/**
 * Reads and writes definitions as JSON documents of the schema {@code chin-kpi/1}, strictly: every field is known,
 * present where it must be, of its own type and there once. Unlike other documents of this library, which are written by
 * programs, definitions are written by people, so every problem is reported at once, each with its path.
 */
public final class KpiDocuments {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private KpiDocuments() {}

    /**
     * Reads a definition.
     *
     * @param text the document
     * @return the definition
     * @throws InvalidKpiException with every problem, if it is no such document
     */
    public static Kpi read(String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JacksonException broken) {
            throw new InvalidKpiException(List.of(new KpiProblem(
                    "",
                    String.format(
                            Locale.ROOT,
                            "must be JSON with each field once, is not at line %d, column %d",
                            broken.getLocation().getLineNr(),
                            broken.getLocation().getColumnNr()),
                    "Maybe a comma is missing, a field is there twice, or something follows the document.")));
        }
        return new KpiReader().read(root);
    }

    /**
     * Writes a definition, indented, its schema first.
     *
     * @param kpi the definition
     * @return the text, lines ended by a line feed; {@link #read} gives an equal definition back
     */
    public static String write(Kpi kpi) {
        return JsonDocuments.write(kpi);
    }
}
