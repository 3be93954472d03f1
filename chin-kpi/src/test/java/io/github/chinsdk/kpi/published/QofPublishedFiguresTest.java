package io.github.chinsdk.kpi.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.SharedData;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.kpi.prevalence.PracticesWithoutRegister;
import io.github.chinsdk.kpi.prevalence.RecordedPrevalence;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.PracticePlacements;
import io.github.chinsdk.model.document.QofPrevalence;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * All England QOF of 2016/17 and 2019/20, from the published practice files to recorded prevalence on the list of the right
 * age: rows to counts in one pass, counts to estimates. What is published of England and of six commissioners in 2016/17 is
 * reproduced to the patient; 2019/20 is held to sums that another program (Python's csv module, one loop) made of the file.
 */
class QofPublishedFiguresTest {

    private static final String FOLDER = "qof-prevalence-practice/";

    /** Registers and lists of a year, counted by commissioner. */
    private static final class Year {

        private final QofPrevalence file;
        private final Map<OdsCode, String> commissionerOf = new HashMap<>();
        private final CountSnapshot registers;
        private final CountSnapshot lists;

        Year(String prevalence, String practices) {
            PracticePlacements.read(CsvSource.of(SharedData.path(FOLDER + practices)))
                    .rows()
                    .forEach(row -> commissionerOf.put(
                            row.practice().code(), row.commissioner().code().value()));
            file = QofPrevalence.read(CsvSource.of(SharedData.path(FOLDER + prevalence)), commissionerOf.keySet());
            Dictionary commissioners = Dictionary.of(commissionerOf.values());
            List<CountingRule<DiseaseRegister>> groups = new ArrayList<>();
            for (String group : new TreeSet<>(
                    file.registers().stream().map(row -> row.group().code()).toList())) {
                groups.add(CountingRule.ofAmounts(
                        group, row -> row.group().code().equals(group), DiseaseRegister::register));
            }
            registers = file.registers().stream()
                    .collect(CountingPlan.of(
                                    commissioners,
                                    (DiseaseRegister row) -> commissionerOf.get(row.practice()),
                                    Dictionary.of(List.of("all")),
                                    row -> "all",
                                    groups)
                            .collector());
            List<CountingRule<PracticeListSize>> types = new ArrayList<>();
            for (QofListType type : new TreeSet<>(
                    file.listSizes().stream().map(PracticeListSize::listType).toList())) {
                types.add(CountingRule.ofAmounts(
                        type.toString(), list -> list.listType().equals(type), PracticeListSize::patients));
            }
            lists = file.listSizes().stream()
                    .collect(CountingPlan.of(
                                    commissioners,
                                    (PracticeListSize row) -> commissionerOf.get(row.practice()),
                                    Dictionary.of(List.of("all")),
                                    row -> "all",
                                    types)
                            .collector());
        }

        Counts of(String commissioner, String group, String listType) {
            return Counts.of(registers.total(commissioner, group), lists.total(commissioner, type(listType)));
        }

        Counts england(String group, String listType) {
            return new TreeSet<>(commissionerOf.values())
                    .stream().map(code -> of(code, group, listType)).reduce(Counts.of(0, 0), Counts::plus);
        }

        /** Recorded prevalence of a commissioner, or of England where none is named. */
        SortedMap<QofGroup, Estimate> prevalence(String commissioner, RecordedPrevalence calculator) {
            return calculator.calculate(
                    file.registers().stream()
                            .filter(row -> isOf(commissioner, row.practice()))
                            .toList(),
                    file.listSizes().stream()
                            .filter(row -> isOf(commissioner, row.practice()))
                            .toList());
        }

        private boolean isOf(String commissioner, OdsCode practice) {
            return commissioner.isEmpty() || commissioner.equals(commissionerOf.get(practice));
        }

        private static String type(String listType) {
            return QofListType.parse(listType).toString();
        }
    }

    /** The figures that the project was given: register, list and percentage to two decimals; Wilson's limits of one. */
    @Test
    void the2016To17FiguresOfEnglandAndIslington() {
        Year year = new Year("PREVALENCE_1617.csv", "ORGANISATION_REFERENCE_1617.csv");
        assertThat(year.registers.unassigned()).isZero();
        assertPrevalence(year.england("AF", "TOTAL"), 1_065_569, 58_029_147, 1.84);
        assertPrevalence(year.england("HYP", "TOTAL"), 8_028_077, 58_029_147, 13.83);
        assertPrevalence(year.england("DM", "17OV"), 3_116_399, 46_734_733, 6.67);
        assertPrevalence(year.england("CKD", "18OV"), 1_885_665, 46_094_999, 4.09);
        assertPrevalence(year.england("COPD", "TOTAL"), 1_087_908, 58_029_147, 1.87);
        assertPrevalence(year.england("CHD", "TOTAL"), 1_829_777, 58_029_147, 3.15);
        assertPrevalence(year.england("DEM", "TOTAL"), 443_839, 58_029_147, 0.76);
        assertPrevalence(year.of("08H", "AF", "TOTAL"), 2_271, 246_041, 0.92);
        assertPrevalence(year.of("08H", "HYP", "TOTAL"), 21_739, 246_041, 8.84);
        assertPrevalence(year.of("08H", "DM", "17OV"), 10_368, 207_799, 4.99);
        assertPrevalence(year.of("08H", "CKD", "18OV"), 3_537, 205_897, 1.72);
        assertPrevalence(year.of("08H", "COPD", "TOTAL"), 3_843, 246_041, 1.56);
        assertPrevalence(year.of("08H", "CHD", "TOTAL"), 3_789, 246_041, 1.54);
        assertPrevalence(year.of("08H", "DEM", "TOTAL"), 1_210, 246_041, 0.49);
        Interval wilson = Proportion.withDefaults()
                .calculate(year.of("08H", "HYP", "TOTAL"))
                .interval(ConfidenceLevel.P95)
                .orElseThrow();
        assertThat(wilson.lower()).isCloseTo(8.724, within(5e-4));
        assertThat(wilson.upper()).isCloseTo(8.948, within(5e-4));
    }

    @Test
    void every2016To17PrevalenceOfSixCommissioners() throws IOException {
        Year year = new Year("PREVALENCE_1617.csv", "ORGANISATION_REFERENCE_1617.csv");
        List<String> lines = SharedData.lines("ncl-qof-2016-17/ccg_totals.csv");
        assertThat(lines).hasSize(127);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Estimate local = Proportion.withDefaults().calculate(year.of(cells[0], cells[1], cells[2]));
            assertThat(local.counts())
                    .as(line)
                    .isEqualTo(Counts.of(Long.parseLong(cells[3]), Long.parseLong(cells[4])));
            assertThat(local.value()).as(line).isCloseTo(Double.parseDouble(cells[6]), within(5.1e-5));
            Estimate england = Proportion.withDefaults().calculate(year.england(cells[1], cells[2]));
            assertThat(england.counts())
                    .as(line)
                    .isEqualTo(Counts.of(Long.parseLong(cells[7]), Long.parseLong(cells[8])));
            assertThat(england.value()).as(line).isCloseTo(Double.parseDouble(cells[10]), within(5.1e-5));
        }
    }

    /**
     * NHS Digital's own workbook of 2016/17 (register, list and percentage by commissioner) from the practice rows. In West
     * London one practice of 46 has a list and no register: the workbook has its patients in the denominator.
     */
    @Test
    void thePercentagesOfThePublishersOwnWorkbook() throws IOException {
        Year year = new Year("PREVALENCE_1617.csv", "ORGANISATION_REFERENCE_1617.csv");
        Map<String, SortedMap<Integer, List<String>>> workbook = new TreeMap<>();
        for (String line : SharedData.lines("qof-achievement-ccg/ncl_westlondon_1617_long.csv")) {
            List<String> cells = SharedData.cells(line);
            if (cells.get(4).isEmpty()) {
                workbook.computeIfAbsent(cells.get(1) + " " + cells.get(0), key -> new TreeMap<>())
                        .put(Integer.valueOf(cells.get(3)), cells);
            }
        }
        int compared = 0;
        for (Map.Entry<String, SortedMap<Integer, List<String>>> sheet : workbook.entrySet()) {
            List<String> percent = sheet.getValue().get(18);
            if (percent == null || !percent.get(5).equals("Prevalence (per cent)")) {
                continue;
            }
            String commissioner = percent.get(1);
            Estimate estimate = year.prevalence(commissioner, RecordedPrevalence.withDefaults())
                    .get(new QofGroup(percent.get(0).replace("-", "")));
            assertThat(estimate).as(sheet.getKey()).isNotNull();
            assertThat(estimate.counts())
                    .as(sheet.getKey())
                    .isEqualTo(Counts.of(
                            Long.parseLong(sheet.getValue().get(17).get(6)),
                            Long.parseLong(sheet.getValue().get(16).get(6))));
            assertThat(estimate.value()).as(sheet.getKey()).isCloseTo(Double.parseDouble(percent.get(6)), within(1e-9));
            assertThat(estimate.caveats()).as(sheet.getKey()).hasSize(commissioner.equals("08Y") ? 1 : 0);
            compared++;
        }
        assertThat(compared).isEqualTo(6 * 21);
    }

    /** 63 practices have a list and no register: in the denominator the published 13.83%, without them 13.88%. */
    @Test
    void hypertensionInEnglandBothWays() {
        Year year = new Year("PREVALENCE_1617.csv", "ORGANISATION_REFERENCE_1617.csv");
        QofGroup hypertension = new QofGroup("HYP");
        Estimate published =
                year.prevalence("", RecordedPrevalence.withDefaults()).get(hypertension);
        assertThat(published.value()).isCloseTo(13.83, within(0.005));
        assertThat(published.counts()).isEqualTo(Counts.of(8_028_077, 58_029_147));
        assertThat(published.caveats())
                .extracting(Caveat::text)
                .containsExactly("62 of 7,392 practices have a list and no register: their 173,860 patients are in the"
                        + " denominator.");
        Estimate reported = year.prevalence(
                        "", RecordedPrevalence.withDefaults().with(PracticesWithoutRegister.LEFT_OUT))
                .get(hypertension);
        assertThat(reported.value()).isCloseTo(13.88, within(0.005));
    }

    /**
     * Sums of PREVALENCE_1920.csv by Python's csv module. Six rows hold a register above its list and are set aside by the
     * reader; their registers are added back here, so that nothing is lost unseen.
     */
    @Test
    void the2019To20FiguresOfEngland() throws IOException {
        Year year = new Year("PREVALENCE_1920.csv", "MAPPING_NHS_GEOGRAPHIES_1920.csv");
        Map<String, Long> setAside = new HashMap<>();
        for (String line : SharedData.lines(FOLDER + "PREVALENCE_1920.csv")) {
            String[] cells = line.split(",", -1);
            if (!cells[2].equals("REGISTER") && Long.parseLong(cells[2]) > Long.parseLong(cells[4])) {
                setAside.merge(cells[1], Long.parseLong(cells[2]), Long::sum);
            }
        }
        assertThat(year.file.rowsRead()).isEqualTo(141_120);
        assertThat(year.file.rowsSetAside()).isEqualTo(6);
        Map<String, String> expected = Map.ofEntries(
                Map.entry("AF", "TOTAL 1239401 60407685 2.0517"),
                Map.entry("AST", "TOTAL 3916150 60407685 6.4829"),
                Map.entry("CAN", "TOTAL 1891019 60407685 3.1304"),
                Map.entry("CHD", "TOTAL 1868564 60407685 3.0933"),
                Map.entry("CKD", "18OV 1949865 48146685 4.0498"),
                Map.entry("COPD", "TOTAL 1170786 60407685 1.9381"),
                Map.entry("CVDPP", "30_74 402425 33862119 1.1884"),
                Map.entry("DEM", "TOTAL 474537 60407685 0.7856"),
                Map.entry("DEP", "18OV 5565443 48146685 11.5593"),
                Map.entry("DM", "17OV 3455176 48783947 7.0826"),
                Map.entry("EP", "18OV 384519 48146685 0.7986"),
                Map.entry("HF", "TOTAL 541301 60407685 0.8961"),
                Map.entry("HYP", "TOTAL 8514885 60407685 14.0957"),
                Map.entry("LD", "TOTAL 308237 60407685 0.5103"),
                Map.entry("MH", "TOTAL 562831 60407685 0.9317"),
                Map.entry("OB", "18OV 5061690 48146685 10.5131"),
                Map.entry("OST", "50OV 187810 21994258 0.8539"),
                Map.entry("PAD", "TOTAL 360923 60407685 0.5975"),
                Map.entry("PC", "TOTAL 288671 60407685 0.4779"),
                Map.entry("RA", "16OV 379688 49442794 0.7679"),
                Map.entry("STIA", "TOTAL 1086155 60407685 1.7980"));
        assertThat(year.registers.measures()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((group, figures) -> {
            String[] parts = figures.split(" ", -1);
            Counts counts = year.england(group, parts[0]);
            Counts whole = counts.plus(Counts.of(setAside.getOrDefault(group, 0L), 0));
            assertThat(whole).as(group).isEqualTo(Counts.of(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
            assertThat(Proportion.withDefaults().calculate(whole).value())
                    .as(group)
                    .isCloseTo(Double.parseDouble(parts[3]), within(5.1e-5));
        });
    }

    private static void assertPrevalence(Counts counts, long register, long list, double percent) {
        assertThat(counts).isEqualTo(Counts.of(register, list));
        assertThat(Proportion.withDefaults().calculate(counts).value()).isCloseTo(percent, within(0.0051));
    }
}
