package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A specification read back, after checks that hold of every one. */
record Drawn(JsonNode tree) {

    private static final Set<String> CHANNELS =
            Set.of("x", "x2", "y", "y2", "color", "detail", "shape", "stroke", "strokeDash", "text");

    /** Reads a specification back and checks that each layer can be drawn from its data. */
    static Drawn check(VegaLiteSpecification specification) {
        JsonNode tree;
        try {
            tree = new ObjectMapper().readTree(specification.json());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
        assertThat(tree.path("$schema").asText()).isEqualTo("https://vega.github.io/schema/vega-lite/v6.json");
        assertThat(tree.path("title").path("text").isEmpty()).isFalse();
        assertThat(tree.path("description").asText())
                .isEqualTo(specification.description())
                .startsWith(specification.title());
        Drawn drawn = new Drawn(tree);
        tree.path("datasets").fieldNames().forEachRemaining(drawn::requireSameFields);
        assertThat(tree.path("layer")).isNotEmpty();
        tree.path("layer").forEach(drawn::requireFields);
        return drawn;
    }

    List<JsonNode> rows(String dataset) {
        List<JsonNode> rows = new ArrayList<>();
        tree.path("datasets").path(dataset).forEach(rows::add);
        return rows;
    }

    List<String> texts(String dataset, String field) {
        return rows(dataset).stream().map(row -> row.path(field).asText()).toList();
    }

    double[] numbers(String dataset, String field) {
        return rows(dataset).stream()
                .mapToDouble(row -> row.path(field).doubleValue())
                .toArray();
    }

    List<JsonNode> notShown() {
        List<JsonNode> units = new ArrayList<>();
        tree.path("usermeta").path("chinSdk").path("notShown").forEach(units::add);
        return units;
    }

    List<String> subtitle() {
        List<String> lines = new ArrayList<>();
        tree.path("title").path("subtitle").forEach(line -> lines.add(line.asText()));
        return lines;
    }

    /** The colour that a scale gives to a value of a field, in the layer of a dataset that has such a scale. */
    String colour(String dataset, String value) {
        for (JsonNode layer : tree.path("layer")) {
            JsonNode scale = layer.path("encoding").path("color").path("scale");
            if (layer.path("data").path("name").asText().equals(dataset)) {
                for (int i = 0; i < scale.path("domain").size(); i++) {
                    if (scale.path("domain").get(i).asText().equals(value)) {
                        return scale.path("range").get(i).asText();
                    }
                }
            }
        }
        throw new AssertionError("no colour for " + value);
    }

    private void requireSameFields(String dataset) {
        Set<Set<String>> shapes = new HashSet<>();
        for (JsonNode row : rows(dataset)) {
            shapes.add(fields(row));
            row.forEach(value -> assertThat(value.isNull()).as(dataset).isFalse());
        }
        assertThat(shapes).as("fields of %s", dataset).hasSizeLessThanOrEqualTo(1);
    }

    private void requireFields(JsonNode layer) {
        String dataset = layer.path("data").path("name").asText();
        assertThat(tree.path("datasets").has(dataset)).as(dataset).isTrue();
        JsonNode encoding = layer.path("encoding");
        Set<String> needed = new TreeSet<>();
        for (String channel : fields(encoding)) {
            if (channel.equals("tooltip")) {
                encoding.path(channel)
                        .forEach(told -> needed.add(told.path("field").asText()));
            } else {
                assertThat(CHANNELS).contains(channel);
                if (encoding.path(channel).has("field")) {
                    needed.add(encoding.path(channel).path("field").asText());
                    requireDomain(dataset, encoding.path(channel));
                }
            }
        }
        for (JsonNode row : rows(dataset)) {
            assertThat(fields(row)).as(dataset).containsAll(needed);
        }
    }

    /** A value that a scale of names does not know would be drawn in no colour at all. */
    private void requireDomain(String dataset, JsonNode channel) {
        JsonNode domain = channel.path("scale").path("domain");
        if (channel.path("type").asText().equals("nominal") && !domain.isMissingNode()) {
            Set<String> known = new TreeSet<>();
            domain.forEach(value -> known.add(value.asText()));
            assertThat(known).containsAll(texts(dataset, channel.path("field").asText()));
            JsonNode range = channel.path("scale").path("range");
            if (!range.isMissingNode()) {
                assertThat(range).hasSize(domain.size());
            }
        }
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
