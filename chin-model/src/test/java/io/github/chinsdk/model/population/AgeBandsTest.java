package io.github.chinsdk.model.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeBandsTest {

    @ParameterizedTest
    @CsvSource({"65-69, 65-69", "90+, 90+", "17, 17", "17-17, 17", "<1, 0", "0-130, 0-130"})
    void bandsHaveOneTextForm(String text, String textForm) {
        assertThat(AgeBand.parse(text)).hasToString(textForm);
        assertThat(AgeBand.parse(textForm)).isEqualTo(AgeBand.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "-", "5-", "-5", "69-65", "131", "1234", "65 - 69", "\u0665+", "65-69+", "0-4 years"})
    void bandsRefuseTheRest(String text) {
        assertThatThrownBy(() -> AgeBand.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "(?s)(ageBand|lowerAge|upperAge) must be .*was .*\nMaybe write \"65-69\", \"90\\+\".*");
    }

    @Test
    void endsAreInclusive() {
        AgeBand band = AgeBand.of(65, 69);
        assertThat(band.contains(64)).isFalse();
        assertThat(band.contains(65)).isTrue();
        assertThat(band.contains(69)).isTrue();
        assertThat(band.contains(70)).isFalse();
        assertThat(AgeBand.ofAtLeast(90).contains(AgeBand.MAX_AGE)).isTrue();
        assertThat(band.overlaps(AgeBand.of(69, 80))).isTrue();
        assertThat(band.overlaps(AgeBand.of(70, 80))).isFalse();
        assertThat(AgeBand.ofAtLeast(65).covers(band)).isTrue();
        assertThat(band.covers(AgeBand.ofAtLeast(65))).isFalse();
    }

    @Test
    void publishedSets() {
        assertThat(AgeBands.fiveYearTo85Plus().bands()).hasSize(18).last().hasToString("85+");
        assertThat(AgeBands.fiveYearTo90Plus().bands()).hasSize(19).last().hasToString("90+");
        assertThat(AgeBands.fiveYearTo95Plus().bands()).hasSize(20).last().hasToString("95+");
        assertThat(AgeBands.singleYears(90).bands()).hasSize(91);
        assertThat(AgeBands.ofLowerAges(0, 18, 65)).hasToString("0-17,18-64,65+");
        assertThat(AgeBands.fiveYearTo90Plus().isWholeLife()).isTrue();
        assertThat(AgeBands.ofLowerAges(65, 75).isWholeLife()).isFalse();
        assertThat(AgeBands.of(AgeBand.of(0, 4), AgeBand.ofAtLeast(6)).isWholeLife())
                .isFalse();
        assertThat(AgeBands.ofLowerAges(65, 75).bandOf(64)).isEmpty();
        assertThat(AgeBands.ofLowerAges(65, 75).bandOf(74)).contains(AgeBand.of(65, 74));
    }

    @Test
    void setsRefuseOverlapsDisorderAndNothing() {
        assertThatThrownBy(() -> AgeBands.of(AgeBand.of(0, 5), AgeBand.of(5, 9)))
                .hasMessage("ageBands must ascend without overlaps, had 0-5 before 5-9\n"
                        + "Maybe one band is twice in the list, or shares an age with its neighbour.");
        assertThatThrownBy(() -> AgeBands.of(AgeBand.of(5, 9), AgeBand.of(0, 4)))
                .hasMessageContaining("had 5-9 before 0-4");
        assertThatThrownBy(AgeBands::of).hasMessageStartingWith("ageBands must not be empty");
        assertThatThrownBy(() -> AgeBands.ofLowerAges(0, 18, 18)).hasMessageContaining("were [0, 18, 18]");
        assertThatThrownBy(() -> AgeBands.singleYears(0)).hasMessageContaining("was 0\nMaybe use 90");
    }

    @Test
    void regroupsOnlyWhereItIsExact() {
        Map<AgeBand, Long> counts = Map.of(
                AgeBand.of(85, 89), 5L, AgeBand.of(90, 94), 3L, AgeBand.ofAtLeast(95), 1L, AgeBand.of(0, 4), 10L);
        assertThat(AgeBands.fiveYearTo90Plus().regroup(counts))
                .containsExactly(
                        Map.entry(AgeBand.of(0, 4), 10L),
                        Map.entry(AgeBand.of(85, 89), 5L),
                        Map.entry(AgeBand.ofAtLeast(90), 4L));
        assertThat(AgeBands.ofLowerAges(0, 16, 65)
                        .canRegroup(AgeBands.fiveYearTo90Plus().bands()))
                .isFalse();
        assertThatThrownBy(() -> AgeBands.ofLowerAges(0, 16, 65).regroup(Map.of(AgeBand.of(15, 19), 100L)))
                .hasMessage("age band 15-19 must fall wholly into one of the bands 0-15,16-64,65+\n"
                        + "Maybe declare how to split it with AgeBandSplit, or take it out of the counts first.");
        assertThatThrownBy(() ->
                        AgeBands.ofLowerAges(0).regroup(Map.of(AgeBand.of(15, 19), 100L, AgeBand.ofAtLeast(0), 1L)))
                .hasMessageContaining("age bands of the counts must not overlap, had 0+ and 15-19\nMaybe a total");
    }

    @Test
    void splitsOnlyByADeclaredRule() {
        AgeBandSplit rule =
                AgeBandSplit.evenByYear(AgeBand.of(15, 19), AgeBands.of(AgeBand.ofSingleYear(15), AgeBand.of(16, 19)));
        assertThat(rule.shares().get(AgeBand.of(16, 19))).isEqualTo(0.8);
        Map<AgeBand, Long> counts = Map.of(AgeBand.of(15, 19), 100L, AgeBand.of(20, 24), 7L);
        assertThat(AgeBands.of(AgeBand.of(16, 24)).regroupSplitting(counts, List.of(rule)))
                .hasSize(1)
                .hasEntrySatisfying(AgeBand.of(16, 24), n -> assertThat(n).isEqualTo(87.0, within(1e-12)));
        assertThatThrownBy(() -> AgeBands.of(AgeBand.of(16, 24)).regroupSplitting(counts, List.of()))
                .hasMessageContaining("Maybe declare how to split it with AgeBandSplit");
    }

    @Test
    void splitRulesLoseNobody() {
        AgeBand band = AgeBand.of(15, 19);
        assertThatThrownBy(() -> new AgeBandSplit(band, new TreeMap<>(Map.of(AgeBand.of(16, 19), 1.0)), "x"))
                .hasMessageContaining("parts must fill 15-19 without gap or overlap, were [16-19]");
        assertThatThrownBy(() -> new AgeBandSplit(
                        band, new TreeMap<>(Map.of(AgeBand.ofSingleYear(15), 0.1, AgeBand.of(16, 19), 0.8)), "x"))
                .hasMessageContaining("shares of 15-19 must add up to 1, were 0.9");
        assertThatThrownBy(() -> new AgeBandSplit(
                        band, new TreeMap<>(Map.of(AgeBand.ofSingleYear(15), 20.0, AgeBand.of(16, 19), -19.0)), "x"))
                .hasMessageContaining("share of 15 must be in [0, 1], was 20.0");
        assertThatThrownBy(() -> new AgeBandSplit(band, new TreeMap<>(Map.of(band, 1.0)), " "))
                .hasMessageContaining("rule must not be blank");
        assertThatThrownBy(() -> AgeBandSplit.evenByYear(AgeBand.ofAtLeast(90), AgeBands.ofLowerAges(90, 95)))
                .hasMessageContaining("source must have an upper age to be split evenly, was 90+");
        assertThatThrownBy(() -> AgeBandSplit.evenByYear(band, AgeBands.ofLowerAges(15, 20)))
                .hasMessageContaining("parts must fill 15-19");
    }

    @Test
    void jsonFormIsTheTextForm() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Map<AgeBand, Sex> map = json.readValue("{\"90+\":\"Female\",\"17\":\"1\"}", new TypeReference<>() {});
        assertThat(new TreeMap<>(map))
                .containsExactly(
                        Map.entry(AgeBand.ofSingleYear(17), Sex.MALE), Map.entry(AgeBand.ofAtLeast(90), Sex.FEMALE));
        assertThat(json.writeValueAsString(new TreeMap<>(map))).isEqualTo("{\"17\":\"MALE\",\"90+\":\"FEMALE\"}");
        AgeBands bands = json.readValue("[\"0-17\",\"18+\"]", AgeBands.class);
        assertThat(bands).isEqualTo(AgeBands.ofLowerAges(0, 18));
        assertThat(json.writeValueAsString(bands)).isEqualTo("[\"0-17\",\"18+\"]");
        assertThatThrownBy(() -> Sex.parse("W"))
                .hasMessage("sex must be FEMALE, MALE, INDETERMINATE or NOT_KNOWN, was \"W\"\n"
                        + "Maybe map a local code first: 1 is male, 2 female, 9 indeterminate, X not known.");
    }
}
