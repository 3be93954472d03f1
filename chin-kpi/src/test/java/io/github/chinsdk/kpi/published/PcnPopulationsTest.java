package io.github.chinsdk.kpi.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.SharedData;
import io.github.chinsdk.kpi.prevalence.ExpectedPrevalence;
import io.github.chinsdk.kpi.prevalence.PrevalenceGap;
import io.github.chinsdk.kpi.prevalence.PublishedPrevalence;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBandSplit;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Registered patients by age and sex of 269 primary care networks, January 2022 (NHS Digital, published with the Investment
 * and Impact Fund's code): the expected number of people with a condition of every one of them, and the gaps of five.
 */
class PcnPopulationsTest {

    private static final ExpectedPrevalence DEMENTIA = ExpectedPrevalence.of(PublishedPrevalence.dementiaCfas2());
    private static final ExpectedPrevalence HYPERTENSION = ExpectedPrevalence.of(
                    PublishedPrevalence.hypertensionHse2022())
            .with(AgeBandSplit.evenByYear(
                    AgeBand.of(15, 19), AgeBands.of(AgeBand.ofSingleYear(15), AgeBand.of(16, 19))));

    private static Map<String, Map<Sex, SortedMap<AgeBand, Long>>> networks() throws IOException {
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> networks = new TreeMap<>();
        List<String> lines = SharedData.lines("pcn-age-sex-jan2022/pcn_counts_jan_22.csv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[0].matches("U[0-9]{5}") && cells.length == 3 && !cells[2].isEmpty()) {
                String[] band = cells[2].split("_", 2);
                networks.computeIfAbsent(cells[0], code -> new TreeMap<>())
                        .computeIfAbsent(Sex.parse(band[0]), sex -> new TreeMap<>())
                        .put(AgeBand.parse(band[1].replace('_', '-')), Long.valueOf(cells[1]));
            }
        }
        // The file is cut in its last network.
        networks.values()
                .removeIf(bySex -> bySex.size() < 2 || bySex.values().stream().anyMatch(bands -> bands.size() < 20));
        return networks;
    }

    /** Sums by another program (Python, one loop over the file and the two tables). */
    @Test
    void all269Networks() throws IOException {
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> networks = networks();
        long patients = 0;
        double dementia = 0;
        double hypertension = 0;
        for (Map<Sex, SortedMap<AgeBand, Long>> network : networks.values()) {
            patients += network.values().stream()
                    .flatMap(bands -> bands.values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            dementia += DEMENTIA.calculate(network).value();
            hypertension += HYPERTENSION.calculate(network).value();
        }
        assertThat(networks).hasSize(269);
        assertThat(patients).isEqualTo(13_680_720);
        assertThat(dementia).isCloseTo(151_896.892, within(0.01));
        assertThat(hypertension).isCloseTo(3_079_234.15, within(0.1));
    }

    /**
     * The ratios of the worked example: registers of QOF 2020/21 over what was expected in January 2022, which is 15 months
     * apart, so that they illustrate and find nothing.
     */
    @Test
    void recordedOverExpectedHypertensionOfFiveNetworks() throws IOException {
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> networks = networks();
        Map<String, String> registers = Map.of(
                "U05885", "1948 0.560",
                "U07605", "4416 0.627",
                "U12920", "3691 0.405",
                "U15334", "3757 0.569",
                "U20036", "2159 0.386");
        registers.forEach((network, figures) -> {
            long register = Long.parseLong(figures.split(" ")[0]);
            Estimate ratio = PrevalenceGap.to(HYPERTENSION)
                    .calculate(register, networks.get(network))
                    .ratio();
            assertThat(ratio.value()).as(network).isCloseTo(Double.parseDouble(figures.split(" ")[1]), within(5.1e-4));
        });
    }
}
