package io.github.chinsdk.model.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.SharedData;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.PracticePlacement;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The published QOF files of all England; the totals are those that NHS Digital and the programme documents printed. */
class QofPublishedFilesTest {

    private static final String FOLDER = "data/qof-prevalence-practice/";

    private final CsvRows<PracticePlacement> placements =
            PracticePlacements.read(CsvSource.of(SharedData.file(FOLDER + "ORGANISATION_REFERENCE_1617.csv")));
    private final Map<OdsCode, OdsCode> commissionerOf = placements.rows().stream()
            .collect(java.util.stream.Collectors.toMap(
                    placement -> placement.practice().code(),
                    placement -> placement.commissioner().code()));
    private final QofPrevalence qof =
            QofPrevalence.read(CsvSource.of(SharedData.file(FOLDER + "PREVALENCE_1617.csv")), commissionerOf.keySet());

    @Test
    void allEnglandIsRead() {
        assertThat(placements.isWhole()).isTrue();
        assertThat(placements.rows()).hasSize(7_392);
        assertThat(qof.rowsRead()).isEqualTo(155_232);
        assertThat(qof.registeredPatients()).isEqualTo(58_029_147);
        assertThat(new HashSet<>(
                        qof.listSizes().stream().map(PracticeListSize::practice).toList()))
                .hasSize(7_392);
    }

    @Test
    void practicesThatDidNotReportAreExplainedAndTheirPatientsKept() {
        assertThat(qof.rowsSetAside()).isEqualTo(1_304);
        assertThat(qof.problems()).hasSize(1_304).allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("REGISTER");
            assertThat(problem.problem()).isEqualTo("must be a whole number, none is given");
        });
    }

    @Test
    void programmeDocumentsAreReproduced() {
        assertThat(registered(Set.of("08Y"))).isEqualTo(245_315);
        assertThat(registered(Set.of("08H"))).isEqualTo(246_041);
        assertThat(practices("08H")).isEqualTo(33);
        assertThat(registered(Set.of("07M", "07R", "07X", "08D", "08H"))).isEqualTo(1_557_540);
        assertThat(register("08H", "AF")).isEqualTo(2_271);
        assertThat(register("08H", "HYP")).isEqualTo(21_739);
    }

    @Test
    void everyCommissionerTotalIsReproduced() throws Exception {
        List<String> lines = Files.readAllLines(SharedData.file("data/ncl-qof-2016-17/ccg_totals.csv"));
        assertThat(lines).hasSize(127);
        Map<QofGroup, Long> england = qof.registers().stream()
                .collect(groupingBy(DiseaseRegister::group, summingLong(DiseaseRegister::register)));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            QofListType type = QofListType.parse(cells[2]);
            assertThat(register(cells[0], cells[1])).as(line).isEqualTo(Long.parseLong(cells[3]));
            assertThat(patients(type, code -> code.value().equals(cells[0])))
                    .as(line)
                    .isEqualTo(Long.parseLong(cells[4]));
            assertThat(practices(cells[0])).as(line).isEqualTo(Long.parseLong(cells[5]));
            assertThat(england.get(QofGroup.parse(cells[1]))).as(line).isEqualTo(Long.parseLong(cells[7]));
            assertThat(patients(type, code -> true)).as(line).isEqualTo(Long.parseLong(cells[8]));
        }
    }

    @Test
    void laterYearsHaveOtherColumnNamesNetworksAndSixImpossibleRegisters() {
        CsvRows<PracticePlacement> later =
                PracticePlacements.read(CsvSource.of(SharedData.file(FOLDER + "MAPPING_NHS_GEOGRAPHIES_1920.csv")));
        assertThat(later.isWhole()).isTrue();
        assertThat(later.rows()).hasSize(6_720);
        assertThat(later.rows().stream()
                        .flatMap(placement -> placement.network().stream())
                        .collect(toSet()))
                .hasSize(1_250);
        QofPrevalence prevalence = QofPrevalence.read(CsvSource.of(SharedData.file(FOLDER + "PREVALENCE_1920.csv")));
        assertThat(prevalence.rowsRead()).isEqualTo(141_120);
        assertThat(prevalence.problems())
                .hasSize(6)
                .allSatisfy(problem -> assertThat(problem.problem()).startsWith("must not be above the list of "));
    }

    private long register(String commissioner, String group) {
        return qof.registers().stream()
                .filter(row -> commissionerOf.get(row.practice()).value().equals(commissioner)
                        && row.group().code().equals(group))
                .mapToLong(DiseaseRegister::register)
                .sum();
    }

    private long registered(Set<String> commissioners) {
        return patients(QofListType.TOTAL, code -> commissioners.contains(code.value()));
    }

    private long patients(QofListType type, Predicate<OdsCode> commissioner) {
        return qof.listSizes().stream()
                .filter(list -> list.listType().equals(type) && commissioner.test(commissionerOf.get(list.practice())))
                .mapToLong(PracticeListSize::patients)
                .sum();
    }

    private long practices(String commissioner) {
        return commissionerOf.values().stream()
                .filter(code -> code.value().equals(commissioner))
                .count();
    }
}
