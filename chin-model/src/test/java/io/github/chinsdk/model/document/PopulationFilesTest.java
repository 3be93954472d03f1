package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.SharedData;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.AreaDeprivation;
import io.github.chinsdk.model.population.OrganisationDeprivation;
import io.github.chinsdk.model.population.RegisteredPopulation;
import io.github.chinsdk.model.population.StratifiedCounts;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class PopulationFilesTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final String NETWORK_HEADER = "ORG_CODE,COUNT,AGE_BAND\n";

    @Test
    void networksWithTheCutTailSetAside() throws Exception {
        AgeSexLists file = AgeSexLists.readNetworkCounts(
                CsvSource.of(SharedData.file("data/pcn-age-sex-jan2022/pcn_counts_jan_22.csv")), DAY);
        assertThat(file.rowsRead()).isEqualTo(10_804);
        assertThat(file.populations()).hasSize(270);
        assertThat(file.rowsSetAside()).isEqualTo(4);
        assertThat(file.populations()).allMatch(population -> population.asOf().equals(DAY));
        assertThat(total(file)).isEqualTo(13_903_380);
        assertThat(file.problems())
                .extracting(RowProblem::summary)
                .containsExactly(
                        "pcn_counts_jan_22.csv row 10805: has 1 of 3 fields, was \"U\"",
                        "pcn_counts_jan_22.csv row 10804: has 3 of the 40 age and sex groups of this file; its rows are set"
                                + " aside, since a part of a list looks like a small list, was \"U20349\"");
        // The figures of the worked example that comes with the file.
        List<String> lines =
                Files.readAllLines(SharedData.file("data/pcn-age-sex-jan2022/ncl_pcn_expected_worked_example.csv"));
        assertThat(lines).hasSize(7);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            StratifiedCounts counts = of(file, cells[0]);
            assertThat(counts.total()).as(line).isEqualTo(Long.parseLong(cells[2]));
            assertThat(counts.only(stratum -> stratum.ageBand().lowerAge() >= 65)
                            .total())
                    .as(line)
                    .isEqualTo(Long.parseLong(cells[3]));
            assertThat(counts.ageBands()).isEqualTo(AgeBands.fiveYearTo95Plus().bands());
            assertThat(counts.regroup(AgeBands.fiveYearTo90Plus()).total()).isEqualTo(counts.total());
        }
    }

    @Test
    void practicesThatAreListedUnderTwoNetworksCountOnce() {
        AgeSexLists file = AgeSexLists.readPracticeCounts(
                CsvSource.of(SharedData.file("data/gp-list-age-sex-sussex/Apr_22_five_year_age_sussex.csv")), DAY);
        assertThat(file.rowsRead()).isEqualTo(7_000);
        assertThat(file.populations()).hasSize(160);
        assertThat(file.rowsSetAside()).isEqualTo(600);
        // 14 practices are there under two networks, and one is there twice under the same.
        assertThat(file.problems().stream().filter(problem -> problem.value().equals("G81680")))
                .hasSize(40)
                .allSatisfy(problem -> assertThat(problem.problem()).contains(" once, the file has "));
        assertThat(file.problems().stream().filter(problem -> !problem.value().equals("G81680")))
                .hasSize(14)
                .allSatisfy(problem -> assertThat(problem.problem())
                        .startsWith("is listed under two networks with the same counts, U"));
        assertThat(of(file, "G81001").byAgeBand()).containsEntry(AgeBand.of(0, 4), 195L + 243L);
        assertThat(total(file)).isEqualTo(1_819_584);
    }

    @Test
    void deprivationOfAreasPracticesAndNetworks() {
        CsvRows<AreaDeprivation> areas =
                DeprivationFiles.readAreas(CsvSource.of(SharedData.file("data/imd-lsoa/imd_2019.csv")));
        assertThat(areas.rows()).hasSize(32_844);
        assertThat(areas.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).startsWith("is the last row and has no line end"));
        assertThat(areas.rows().stream().filter(area -> area.area().equals(LsoaCode.parse("E01033767"))))
                .singleElement()
                .satisfies(area -> {
                    assertThat(area.rank()).isEqualTo(422);
                    assertThat(area.decile()).hasToString("1");
                    assertThat(area.quintile()).hasToString("1");
                });
        CsvRows<OrganisationDeprivation> practices =
                DeprivationFiles.readOrganisations(CsvSource.of(SharedData.file("data/imd-practice/practice_imd.csv")));
        assertThat(practices.problems()).isEmpty();
        assertThat(practices.rows()).hasSize(6_437);
        assertThat(practices.rows().get(0).score()).isEqualTo(34.5687225678029);
        CsvRows<OrganisationDeprivation> networks =
                DeprivationFiles.readOrganisations(CsvSource.of(SharedData.file("data/imd-practice/pcn_imd.csv")));
        assertThat(networks.problems()).isEmpty();
        assertThat(networks.rows()).hasSize(1_265);
    }

    @Test
    void aListCutAnywhereIsNeverASmallList() {
        StringBuilder rows = new StringBuilder(NETWORK_HEADER);
        for (String network : List.of("U00001", "U00002")) {
            for (String sex : List.of("FEMALE", "MALE")) {
                rows.append(network).append(",100,").append(sex).append("_0_64\n");
                rows.append(network).append(",11,").append(sex).append("_65+\n");
            }
        }
        String whole = rows.toString();
        assertThat(readNetworks(whole).populations()).hasSize(2);
        assertThat(readNetworks(whole).isWhole()).isTrue();
        for (int length = 0; length < whole.length(); length++) {
            AgeSexLists cut = readNetworks(whole.substring(0, length));
            assertThat(cut.populations())
                    .as("cut to %d", length)
                    .allMatch(population -> population.counts().total() == 222);
            // All of the first network and none of the second is what a file of one network looks like.
            if (length != whole.indexOf("U00002")) {
                assertThat(cut.isWhole()).as("cut to %d", length).isFalse();
            }
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = ';',
            value = {
                "U1,5,FEMALE_0-4x; AGE_BAND must be a sex and ages such as FEMALE_0_4 or MALE_95+, was \"FEMALE_0-4x\"",
                "U1,5,; AGE_BAND must be a sex and ages",
                "U 1,5,FEMALE_65+; ORG_CODE must be a code, was \"U 1\"",
                "U1,,FEMALE_65+; COUNT must be a whole number, none is given",
                "U1,6,MALE_0+; ORG_CODE must have 0+|MALE once, the file has 5 and 6"
            })
    void problemsOfNetworkRows(String row, String problem) {
        AgeSexLists file = readNetworks(NETWORK_HEADER + "U1,4,FEMALE_0+\nU1,5,MALE_0+\n" + row + "\n");
        assertThat(file.problems().get(0).summary()).contains("row 4: " + problem);
    }

    /** The monthly file of England: practices only, without the totals and the organisations that they add up to. */
    @Test
    void theMonthlyFileByFiveYearAgeGroups() {
        String header =
                "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS\n";
        String start = "GP_PRAC_PAT_LIST,01APR2020,";
        String practice = start + "GP,F83004,,N7 6JX,ALL,ALL,92\n"
                + start + "GP,F83004,,N7 6JX,FEMALE,ALL,45\n"
                + start + "GP,F83004,,N7 6JX,FEMALE,0_64,40\n"
                + start + "GP,F83004,,N7 6JX,FEMALE,65+,5\n"
                + start + "GP,F83004,,N7 6JX,MALE,0_64,41\n"
                + start + "GP,F83004,,N7 6JX,MALE,65+,6\n";
        String others = start + "PCN,U02795,,,FEMALE,0_64,4000\n" + start + "CCG,93C,E38000240,,MALE,65+,9000\n";
        AgeSexLists lists =
                AgeSexLists.readQuinaryCounts(CsvSource.ofText("quin.csv", header + practice + others), DAY);
        assertThat(lists.problems()).isEmpty();
        assertThat(lists.rowsRead()).isEqualTo(4);
        assertThat(lists.rowsSetAside()).isZero();
        assertThat(lists.populations()).singleElement().satisfies(list -> {
            assertThat(list.organisation()).hasToString("F83004");
            assertThat(list.counts().cells().values()).containsExactly(40L, 41L, 5L, 6L);
        });
        AgeSexLists none = AgeSexLists.readQuinaryCounts(CsvSource.ofText("quin.csv", header + others), DAY);
        assertThat(none.isUsable()).isFalse();
        assertThat(none.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.summary()).isEqualTo("quin.csv: has no rows of practices by sex and age"));
        AgeSexLists unknown = AgeSexLists.readQuinaryCounts(
                CsvSource.ofText("quin.csv", header + practice + start + "GP,F83004,,N7 6JX,UNKNOWN,0_64,3\n"), DAY);
        assertThat(unknown.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.summary())
                        .isEqualTo("quin.csv row 8: SEX must be Female or Male, was \"UNKNOWN\""));
    }

    @Test
    void problemsOfPracticeRowsAndOfDeprivation() {
        String header = "ODS_Code,Sex,Age_group,Patients\n";
        AgeSexLists totals = AgeSexLists.readPracticeCounts(
                CsvSource.ofText("p.csv", header + "G1,Female,0+,4\nG1,Male,0+,4\nG1,All,0+,8\nG1,Female,All,8\n"),
                DAY);
        assertThat(totals.populations()).hasSize(1);
        assertThat(totals.problems())
                .extracting(RowProblem::summary)
                .containsExactly(
                        "p.csv row 4: Sex must be Female or Male, was \"All\"",
                        "p.csv row 5: Age_group must be ages such as 0-4 years or 95+ years, was \"All\"");
        CsvRows<AreaDeprivation> areas = DeprivationFiles.readAreas(CsvSource.ofText("imd.csv", """
                LSOA11CD,LAD19CD,IMD19
                E01000001,E09000001,32845
                E02000001,E09000001,5
                E01000001,Camden,5
                E01000001,E09000001,5
                E01000001,E09000001,5
                """));
        assertThat(areas.rows()).hasSize(1);
        assertThat(areas.problems())
                .extracting(RowProblem::summary)
                .containsExactly(
                        "imd.csv row 2: IMD19 must be a rank from 1 to 32844, was \"32845\"",
                        "imd.csv row 3: LSOA11CD must be E01 or W01 and 6 digits, was \"E02000001\"",
                        "imd.csv row 4: LAD19CD must be a GSS code such as E09000019, was \"Camden\"",
                        "imd.csv row 6: LSOA11CD must be there once, row 5 has it already, was \"E01000001\"");
        CsvRows<OrganisationDeprivation> practices = DeprivationFiles.readOrganisations(CsvSource.ofText(
                "imd.csv", "practice_code,imd_score,imd_decile\nA1,NA,1\nA1,\"34,5\",1\nA1,101,1\nA1,3,11\nA1,3,2\n"));
        assertThat(practices.rows()).hasSize(1);
        assertThat(practices.problems())
                .extracting(RowProblem::problem)
                .containsExactly(
                        "must be a number, none is given",
                        "must be a number below 1000 in plain digits",
                        "must be a score from 0 to 100",
                        "must be a decile from 1 (most deprived) to 10");
    }

    private static AgeSexLists readNetworks(String content) {
        return AgeSexLists.readNetworkCounts(CsvSource.ofText("pcn.csv", content), DAY);
    }

    private static long total(AgeSexLists file) {
        return file.populations().stream()
                .mapToLong(population -> population.counts().total())
                .sum();
    }

    private static StratifiedCounts of(AgeSexLists file, String code) {
        return file.populations().stream()
                .filter(population -> population.organisation().equals(OrganisationId.parse(code)))
                .map(RegisteredPopulation::counts)
                .findFirst()
                .orElseThrow();
    }
}
