package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import io.github.chinsdk.kpi.prevalence.ExpectedPrevalence;
import io.github.chinsdk.kpi.prevalence.PrevalenceGap;
import io.github.chinsdk.kpi.prevalence.PublishedPrevalence;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.Sex;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrevalenceGapDrawingTest {

    private static final Caption CAPTION = Caption.of("Dementia").measuring("People with dementia");

    private static DiagnosisGap gap(long register, long people) {
        SortedMap<AgeBand, Long> ages = new TreeMap<>();
        for (String band : new String[] {"65-69", "70-74", "75-79", "80-84", "85-89", "90+"}) {
            ages.put(AgeBand.parse(band), people);
        }
        return PrevalenceGap.to(ExpectedPrevalence.of(PublishedPrevalence.dementiaCfas2()))
                .calculate(register, Map.of(Sex.MALE, ages, Sex.FEMALE, ages));
    }

    @Test
    void theWidestGapComesFirstAndNumbersAreExact() {
        Map<String, DiagnosisGap> gaps = new TreeMap<>();
        gaps.put("NARROW", gap(900, 500));
        gaps.put("WIDE", gap(100, 500));

        Drawn drawn = Drawn.check(PrevalenceGapDrawing.of(CAPTION).draw(gaps));

        assertThat(drawn.texts("units", "label")).containsExactly("WIDE", "NARROW");
        DiagnosisGap wide = gaps.get("WIDE");
        assertThat(drawn.rows("people").get(0).path("value").longValue()).isEqualTo(100);
        assertThat(drawn.numbers("people", "value")[1])
                .isEqualTo(wide.expected().value());
        JsonNode interval = drawn.rows("intervals").get(0);
        assertThat(interval.path("upper").doubleValue())
                .isEqualTo(wide.expected()
                        .interval(ConfidenceLevel.P95)
                        .orElseThrow()
                        .upper());
    }

    @Test
    void manyUnitsAreACloudWithAMarkEach() {
        Map<String, DiagnosisGap> gaps = new TreeMap<>();
        for (int i = 0; i < 61; i++) {
            gaps.put("P" + (100 + i), gap(100 + i, 500 + i));
        }

        Drawn drawn = Drawn.check(PrevalenceGapDrawing.of(CAPTION).draw(gaps));

        assertThat(drawn.rows("units")).hasSize(61);
        assertThat(drawn.numbers("units", "registered")).contains(100, 160);
        assertThat(drawn.rows("equal")).hasSize(2);
    }

    @Test
    void wrongInputIsRefusedInTwoLines() {
        assertThatThrownBy(() -> PrevalenceGapDrawing.of(CAPTION).draw(Map.of()))
                .hasMessage(
                        "gaps must not be empty\nMaybe the filter before the chart let nothing through.".formatted());
        DiagnosisGap dementia = gap(1, 1);
        SortedMap<AgeBand, Long> nobody = new TreeMap<>(Map.of(AgeBand.parse("16-24"), 10L));
        DiagnosisGap hypertension = PrevalenceGap.to(ExpectedPrevalence.of(PublishedPrevalence.hypertensionHse2022()))
                .calculate(1, Map.of(Sex.MALE, nobody));
        assertThatThrownBy(() -> PrevalenceGapDrawing.of(CAPTION).draw(Map.of("A", dementia, "B", hypertension)))
                .hasMessageStartingWith("gaps must be from one source, were from \"")
                .hasMessageContaining("Maybe draw one picture for each condition.");
    }
}
