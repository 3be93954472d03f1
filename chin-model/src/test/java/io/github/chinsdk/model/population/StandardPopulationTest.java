package io.github.chinsdk.model.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.SharedData;
import java.nio.file.Files;
import java.util.List;
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

    /** Every weight of both forms, from a table that public health publishes with its indicator methods. */
    @Test
    void everyWeightIsThePublishedOne() throws Exception {
        List<String> lines = Files.readAllLines(SharedData.file("data/code-lists/esp2013.csv"));
        TreeMap<AgeBand, Long> nineteen = new TreeMap<>();
        TreeMap<AgeBand, Long> changes = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            (cells[0].equals("19") ? nineteen : changes).put(AgeBand.parse(cells[1]), Long.valueOf(cells[2]));
        }
        assertThat(esp.weights()).isEqualTo(nineteen);
        assertThat(changes).hasSize(4);
        TreeMap<AgeBand, Long> twentyOne = new TreeMap<>(nineteen);
        twentyOne.keySet().removeAll(List.of(AgeBand.of(0, 4), AgeBand.ofAtLeast(90)));
        twentyOne.putAll(changes);
        assertThat(StandardPopulation.europeanStandard2013In21Bands().weights()).isEqualTo(twentyOne);
        TreeMap<AgeBand, Long> other = new TreeMap<>();
        List<String> seeds = Files.readAllLines(SharedData.file("data/ncl-icb-seeds/esp_2013.csv"));
        for (String line : seeds.subList(1, seeds.size())) {
            String[] cells = line.split(",", -1);
            other.put(AgeBand.parse(cells[0]), Long.valueOf(cells[1]));
        }
        assertThat(other).isEqualTo(twentyOne);
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
