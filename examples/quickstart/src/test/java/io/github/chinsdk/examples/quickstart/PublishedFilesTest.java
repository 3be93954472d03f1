package io.github.chinsdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.examples.quickstart.input.InputFiles;
import io.github.chinsdk.examples.quickstart.input.ProgrammeReader;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.PracticePlacements;
import io.github.chinsdk.model.document.QofPrevalence;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published files of 2016/17, all of England, against the figures that the project was given. */
class PublishedFilesTest {

    private static final String FILES = "data/qof-prevalence-practice";

    private static Findings findings;

    @BeforeAll
    static void read() throws IOException {
        Path data = Run.shared(FILES);
        findings = Findings.of(
                ProgrammeReader.read(InputFiles.find(data, "1617").files().orElseThrow()));
    }

    @Test
    void listSizesOfTheProgrammeDocuments() {
        assertThat(borough("08Y").registeredPatients()).isEqualTo(245_315);
        assertThat(borough("08Y").practices()).isEqualTo(46);
        assertThat(borough("08H").registeredPatients()).isEqualTo(246_041);
        assertThat(borough("08H").practices()).isEqualTo(33);
        long northCentralLondon = Set.of("07M", "07R", "07X", "08D", "08H").stream()
                .mapToLong(code -> borough(code).registeredPatients())
                .sum();
        assertThat(northCentralLondon).isEqualTo(1_557_540);
        assertThat(findings.whole().registeredPatients()).isEqualTo(58_029_147);
        assertThat(findings.practices()).hasSize(7_392);
        assertThat(findings.programme().rowsRead()).isEqualTo(155_232 + 7_392);
    }

    @Test
    void prevalenceInIslington() {
        Estimate atrialFibrillation = prevalence("08H", "AF");
        assertThat(atrialFibrillation.counts().numerator()).isEqualTo(2_271);
        assertThat(atrialFibrillation.value()).isCloseTo(0.92, within(0.005));
        Estimate hypertension = prevalence("08H", "HYP");
        assertThat(hypertension.counts().numerator()).isEqualTo(21_739);
        assertThat(hypertension.value()).isCloseTo(8.84, within(0.005));
        Interval wilson = hypertension.interval(ConfidenceLevel.P95).orElseThrow();
        assertThat(wilson.lower()).isCloseTo(8.724, within(0.0005));
        assertThat(wilson.upper()).isCloseTo(8.948, within(0.0005));
    }

    /**
     * Registers, lists, practices and percentages as published. The publication divides by the lists of all practices, also
     * of those that published no register: one in West London, 62 in England, and so do we, with a caveat.
     */
    @Test
    void everyTotalOfTheSixCommissioners() throws IOException {
        List<String> rows = Files.readAllLines(Run.shared("data/ncl-qof-2016-17/ccg_totals.csv"));
        Map<String, Long> lists = listsByCommissionerAndType();
        assertThat(rows).hasSize(127);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            Estimate ours = prevalence(cells[0], cells[1]);
            long list = lists.get(cells[0] + " " + cells[2]);
            assertThat(ours.counts().numerator()).as(row).isEqualTo(Double.parseDouble(cells[3]));
            assertThat(list).as(row).isEqualTo(Long.parseLong(cells[4]));
            assertThat(borough(cells[0]).practices()).as(row).isEqualTo(Integer.parseInt(cells[5]));
            assertThat(ours.value()).as(row).isCloseTo(Double.parseDouble(cells[6]), within(0.000051));
            assertThat(ours.counts().denominator()).as(row).isEqualTo((double) list);
            assertThat(ours.caveats()).as(row).hasSize(cells[0].equals("08Y") ? 1 : 0);
            Estimate england =
                    Objects.requireNonNull(findings.whole().prevalence().get(new QofGroup(cells[1])));
            assertThat(england.counts().numerator()).as(row).isEqualTo(Double.parseDouble(cells[7]));
            assertThat(england.counts().denominator()).as(row).isEqualTo(Double.parseDouble(cells[8]));
            assertThat(england.value()).as(row).isCloseTo(Double.parseDouble(cells[10]), within(0.000051));
        }
    }

    private static Map<String, Long> listsByCommissionerAndType() {
        Path data = Run.shared(FILES);
        Map<OdsCode, String> commissioners =
                PracticePlacements.read(CsvSource.of(data.resolve("ORGANISATION_REFERENCE_1617.csv"))).rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.practice().code(),
                                row -> row.commissioner().code().value()));
        return QofPrevalence.read(CsvSource.of(data.resolve("PREVALENCE_1617.csv"))).listSizes().stream()
                .collect(Collectors.groupingBy(
                        list -> commissioners.get(list.practice()) + " " + list.listType(),
                        Collectors.summingLong(PracticeListSize::patients)));
    }

    @Test
    void theNewestCompleteYearIsTaken(@TempDir Path directory) {
        Run run = Run.quickly(directory, "--data", Run.shared(FILES).toString(), "--borough", "93C");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Care closer to home: England, 2019/20")
                .contains("60,407,685 people, 6,720 practices, 1,250 networks, 135 commissioners")
                .contains("147,840 rows read, 6 set aside")
                .contains("other years in the folder: 2016/17; --year picks one");
        assertThat(run.report("report.html")).contains("Barnet 2 PCN").doesNotContain("NaN", "Infinity");
    }

    private static Area borough(String code) {
        return findings.borough(code).orElseThrow();
    }

    private static Estimate prevalence(String borough, String group) {
        return borough(borough).prevalence().get(new QofGroup(group));
    }
}
