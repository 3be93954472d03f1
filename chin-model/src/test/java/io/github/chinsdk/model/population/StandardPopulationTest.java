package io.github.chinsdk.model.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandardPopulationTest {

    private final StandardPopulation esp = StandardPopulation.europeanStandard2013();

    @Test
    void publishedTotalsHold() {
        assertThat(esp.weights()).hasSize(19);
        assertThat(esp.total()).isEqualTo(100_000);
        assertThat(esp.weights().get(AgeBand.ofAtLeast(90))).isEqualTo(1_000);
        // The sum that public health publishes for under-75 mortality.
        assertThat(esp.within(AgeBand.of(0, 74)).total()).isEqualTo(91_000);
        assertThat(esp.within(AgeBand.of(0, 74)).weights()).hasSize(15);
    }

    @Test
    void twentyOneBandsAddUpToNineteen() {
        StandardPopulation fine = StandardPopulation.europeanStandard2013In21Bands();
        assertThat(fine.weights())
                .hasSize(21)
                .containsEntry(AgeBand.parse("<1"), 1_000L)
                .containsEntry(AgeBand.of(1, 4), 4_000L);
        assertThat(fine.regroup(AgeBands.fiveYearTo90Plus()).weights()).isEqualTo(esp.weights());
        assertThat(fine.ageBands().isWholeLife()).isTrue();
    }

    @Test
    void refusesToCutABandOrToKeepNone() {
        assertThatThrownBy(() -> esp.within(AgeBand.of(0, 72)))
                .hasMessage("span must not cut an age band of ESP 2013, 0-72 cuts 70-74\n"
                        + "Maybe end the span where a band ends, or bring a standard in single years.");
        assertThatThrownBy(() -> esp.within(AgeBand.of(75, 79)).within(AgeBand.of(0, 4)))
                .hasMessageStartingWith(
                        "span must hold an age band of ESP 2013, ages 75-79, was 0-4\nMaybe use a wider span");
        assertThatThrownBy(() -> esp.regroup(AgeBands.ofLowerAges(0, 16))).hasMessageContaining("15-19");
    }

    @Test
    void refusesEmptyWeightlessAndNameless() {
        assertThatThrownBy(() -> new StandardPopulation("x", new TreeMap<>(Map.of(AgeBand.ofAtLeast(0), 0L))))
                .hasMessageStartingWith("weight of 0+ must be above 0, was 0\nMaybe leave the band out");
        assertThatThrownBy(() -> new StandardPopulation("x", new TreeMap<>()))
                .hasMessageStartingWith("ageBands must not be empty");
        assertThatThrownBy(() -> new StandardPopulation(" ", esp.weights()))
                .hasMessageContaining("name must not be blank");
    }
}
