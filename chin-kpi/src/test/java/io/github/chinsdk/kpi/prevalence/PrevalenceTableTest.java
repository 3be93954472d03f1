package io.github.chinsdk.kpi.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrevalenceTableTest {

    private static final PrevalenceSource SOURCE =
            PublishedPrevalence.dementiaCfas2().source();
    private static final PrevalenceCell YOUNGER = PrevalenceCell.of(Sex.MALE, AgeBand.of(65, 69), 0.012);

    @Test
    void holdsTheFiguresOfCfas2() throws IOException {
        List<String> rows = Files.readAllLines(PcnPopulations.shared("code-lists/cfas2_dementia.csv"));
        assertThat(rows).hasSize(13);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            PrevalenceCell cell = cell(PublishedPrevalence.dementiaCfas2(), cells[1], cells[0]);
            assertThat(cell.proportion()).isEqualTo(Double.parseDouble(cells[2]));
            assertThat(cell.interval())
                    .contains(new Interval(
                            ConfidenceLevel.P95, Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
        }
    }

    @Test
    void holdsTheFiguresOfTheHypertensionTables() throws IOException {
        List<String> rows = Files.readAllLines(PcnPopulations.shared("code-lists/hypertension_expected.csv"));
        assertThat(rows).hasSize(14);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            PrevalenceTable table = cells[0].startsWith("HSE2022")
                    ? PublishedPrevalence.hypertensionHse2022()
                    : PublishedPrevalence.hypertensionReadyReckoner();
            assertThat(cell(table, "M", cells[1]).proportion()).isEqualTo(Double.parseDouble(cells[2]) / 100);
            assertThat(cell(table, "F", cells[1]).proportion()).isEqualTo(Double.parseDouble(cells[3]) / 100);
        }
    }

    @Test
    void everyPublishedTableIsOneOfExpectedPrevalenceWithItsSource() {
        List<PrevalenceTable> tables = List.of(
                PublishedPrevalence.dementiaCfas2(),
                PublishedPrevalence.hypertensionHse2022(),
                PublishedPrevalence.hypertensionReadyReckoner());
        assertThat(tables).extracting(table -> table.source().kind()).containsOnly(PrevalenceKind.EXPECTED);
        assertThat(tables)
                .extracting(table -> table.source().toString())
                .containsExactly(
                        "dementia, CFAS II 2013, EXPECTED",
                        "hypertension, Health Survey for England 2022, EXPECTED",
                        "hypertension, FPH hypertension ready reckoner 2015, EXPECTED");
        assertThat(tables).extracting(PrevalenceTable::hasIntervals).containsExactly(true, false, false);
    }

    @Test
    void refusesBandsWithAHoleOrAnOverlap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrevalenceTable(
                        SOURCE, List.of(YOUNGER, PrevalenceCell.of(Sex.MALE, AgeBand.ofAtLeast(75), 0.05))))
                .withMessageStartingWith("age bands must follow on from each other, were 65-69 and 75+ (MALE)")
                .withMessageContaining("Maybe a row is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrevalenceTable(
                        SOURCE, List.of(YOUNGER, PrevalenceCell.of(Sex.MALE, AgeBand.of(69, 80), 0.05))))
                .withMessageStartingWith("age bands must follow on from each other, were 65-69 and 69-80 (MALE)");
    }

    @Test
    void refusesIntervalsOnSomeCellsOnly() {
        PrevalenceCell with =
                PrevalenceCell.of(Sex.MALE, AgeBand.ofAtLeast(70), 0.05, new Interval(ConfidenceLevel.P95, 0.04, 0.06));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrevalenceTable(SOURCE, List.of(YOUNGER, with)))
                .withMessageStartingWith("every cell or none must have an interval")
                .withMessageContaining("Maybe leave the intervals out");
    }

    @Test
    void refusesNoCellsAndWrongShares() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrevalenceTable(SOURCE, List.of()))
                .withMessageStartingWith("cells must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrevalenceCell.of(Sex.MALE, AgeBand.of(65, 69), 1.2))
                .withMessage("proportion must be in [0, 1], was 1.2" + System.lineSeparator()
                        + "Maybe it is a percentage: divide it by 100.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrevalenceCell.of(
                        Sex.MALE, AgeBand.of(65, 69), 0.2, new Interval(ConfidenceLevel.P95, 0.3, 0.4)))
                .withMessageStartingWith("interval must lie in [0, 1] and hold the proportion 0.2, was [0.3, 0.4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrevalenceSource(" ", PrevalenceKind.EXPECTED, "p", 2020, "d", "c"))
                .withMessageStartingWith("condition must not be blank")
                .withMessageContaining("Maybe copy it from the publication");
    }

    private static PrevalenceCell cell(PrevalenceTable table, String sex, String ageBand) {
        return table.cells().stream()
                .filter(cell -> cell.sex() == Sex.parse(sex) && cell.ageBand().equals(AgeBand.parse(ageBand)))
                .findFirst()
                .orElseThrow();
    }
}
