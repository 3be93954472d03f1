package io.github.chinsdk.kpi.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KpiDocumentsTest {

    private final String whole = KpiDocuments.write(KpiCatalogue.standard().get(KpiKey.parse("qof-dm002@2016-17")));

    @Test
    void everyProblemIsReportedWithItsPath() {
        String broken = whole.replace("\"version\" : \"2016-17\"", "\"version\" : \"2016 17\"")
                .replace("\"polarity\" : \"HIGH_IS_GOOD\"", "\"polarity\" : \"high\"")
                .replace("\"verified\" : true", "\"verified\" : \"yes\"")
                .replace("\"name\" : \"personalised-care-adjustment\"", "\"name\" : \"Adjusted\"")
                .replace("\"multiplier\" : 100.0", "\"multiplier\" : null")
                .replace("\"period\"", "\"perriod\"");
        InvalidKpiException refused = catchThrowableOfType(InvalidKpiException.class, () -> KpiDocuments.read(broken));
        assertThat(refused.problems())
                .extracting(KpiProblem::toString)
                .containsExactlyInAnyOrder(
                        "\"perriod\" is not a field of a definition",
                        "version must be lower-case letters, digits, points and hyphens, was \"2016 17\"",
                        "exceptions[0].name must be lower-case letters, digits and single hyphens, was \"Adjusted\"",
                        "unit.multiplier must be a number, was null",
                        "polarity must be one of [HIGH_IS_GOOD, LOW_IS_GOOD, NO_JUDGEMENT], was \"high\"",
                        "period must be a text that says something, was missing",
                        "verified must be true or false, was a text");
        assertThat(refused.problems()).extracting(KpiProblem::wayOut).allMatch(way -> way.startsWith("Maybe "));
        assertThat(refused)
                .hasMessageContaining("unit.multiplier must be a number")
                .hasMessageContaining("\nMaybe ");
    }

    @Test
    void whatThePartsOweEachOtherIsReportedTogether() {
        String broken = whole.replace("\"method\" : \"PROPORTION\"", "\"method\" : \"CRUDE_RATE\"")
                .replace("\"standardisation\" : \"NONE\"", "\"standardisation\" : \"INDIRECT\"")
                .replace("\"name\" : \"personalised-care-adjustment\"", "\"name\" : \"achieved\"");
        InvalidKpiException refused = catchThrowableOfType(InvalidKpiException.class, () -> KpiDocuments.read(broken));
        assertThat(refused.problems())
                .extracting(KpiProblem::toString)
                .containsExactly(
                        "exceptions[0].name must be used once in a definition, was \"achieved\" again",
                        "exceptions must be empty unless the method is PROPORTION, was CRUDE_RATE",
                        "standardisation must agree with the method, were INDIRECT and CRUDE_RATE",
                        "strata must not be empty where the KPI is standardised");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|document must be a JSON object, was a list",
                "{}x|document must be JSON with each field once, is not at line 1, column 3",
                "{\"id\":\"a\",\"id\":\"b\"}|document must be JSON with each field once, is not at line 1, column 15",
                "''|document must be a JSON object, was missing"
            })
    void whatIsNoDefinitionIsRefused(String text, String firstLine) {
        assertThatThrownBy(() -> KpiDocuments.read(text))
                .isInstanceOf(InvalidKpiException.class)
                .message()
                .satisfies(
                        message -> assertThat(message.lines().toList().get(0)).startsWith(firstLine))
                .satisfies(
                        message -> assertThat(message.lines().toList().get(1)).startsWith("Maybe "));
    }

    @Test
    void anotherSchemaIsRefused() {
        InvalidKpiException refused = catchThrowableOfType(
                InvalidKpiException.class, () -> KpiDocuments.read(whole.replace("chin-kpi/1", "chin-kpi/2")));
        assertThat(refused.problems())
                .isEqualTo(List.of(new KpiProblem(
                        "schema",
                        "must be \"chin-kpi/1\", was \"chin-kpi/2\"",
                        "Maybe it is a document of another version of this library.")));
    }

    @ParameterizedTest
    @CsvSource({"qof-dm002", "QOF@1", "qof@", "@1"})
    void aKeyOfAnotherFormIsRefused(String text) {
        assertThatThrownBy(() -> KpiKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s)(key|id|version) must be .*\\R?Maybe .*");
    }
}
