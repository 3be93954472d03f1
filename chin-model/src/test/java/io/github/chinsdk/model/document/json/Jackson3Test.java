package io.github.chinsdk.model.document.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.policy.PlannedPractice;
import io.github.chinsdk.model.programme.KpiTarget;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hosts on Jackson 3 map our records with a plain mapper of their own: the records carry annotations only. */
class Jackson3Test {

    private static final JsonMapper HOST = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<Record> documents() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPlainMapperReadsWhatWeWriteAndWeReadWhatItWrites(Record document) throws IOException {
        ObjectNode tree = (ObjectNode) HOST.readTree(JsonDocumentsTest.Golden.of(document.getClass()));
        String schema = tree.remove("schema").asString();
        assertThat(HOST.treeToValue(tree, document.getClass())).isEqualTo(document);

        ObjectNode written = HOST.valueToTree(document);
        written.put("schema", schema);
        assertThat(JsonDocuments.read(document.getClass(), written.toString())).isEqualTo(document);
    }

    @Test
    void aMissingNumberIsAnErrorThereToo() {
        assertThatThrownBy(() -> HOST.readValue("{\"code\":\"F83004\",\"name\":\"A\"}", PlannedPractice.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("registeredPopulation");
        assertThatThrownBy(() -> HOST.readValue(
                        "{\"code\":\"F83004\",\"name\":\"A\",\"registeredPopulation\":null}", PlannedPractice.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("registeredPopulation");
    }

    @Test
    void textFormsAreMapKeys() {
        Map<?, ?> map = Map.of(Samples.kpiTarget().target().quarter(), 1);
        assertThat(HOST.writeValueAsString(map)).isEqualTo("{\"2018/19 Q4\":1}");
        assertThat(HOST.readValue(HOST.writeValueAsString(Samples.kpiTarget()), KpiTarget.class))
                .isEqualTo(Samples.kpiTarget());
    }
}
